"""Shows an explanation of how an issue was read: in the terminal, and as one HTML page."""
