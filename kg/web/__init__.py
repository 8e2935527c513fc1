"""The door for programs that speak HTTP: a server for one store, on this machine unless told otherwise."""
