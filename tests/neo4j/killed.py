"""A process that pushes the store in FOLDER to URL by small batches and ends, as if killed, after some of them.

usage: killed.py FOLDER URL BATCHES
"""

import os
import sys

from kg.neo4j import connect, push, pushing
from kg.stores import open_store

folder, url, batches = sys.argv[1:]
pushing.NODES_AT_ONCE = 5
count = 0


def end(done, total):
    global count
    count += 1
    if count == int(batches):
        os._exit(9)


with open_store(folder) as store, connect(url) as server:
    push(store, server, tell=end)
