"""The frames in which a process that answers queries speaks: a letter, the length of what follows, and that.

``r`` the query starts; ``h`` its answer is of this kind (rows or a graph); ``d`` a piece of it; ``e`` that was all;
``x`` it failed, and why, as JSON.
"""

from __future__ import annotations

import struct
from typing import IO

HEAD = struct.Struct(">cI")
Frame = tuple[bytes, bytes]
"""The letter and the content."""


def write(out: IO[bytes], letter: bytes, content: bytes = b"") -> None:
    """Writes one frame and lets it go."""
    out.write(HEAD.pack(letter, len(content)) + content)
    out.flush()


def read(source: IO[bytes]) -> Frame:
    """The next frame; EOFError when there is none, or half of one."""
    head = source.read(HEAD.size)
    if len(head) < HEAD.size:
        raise EOFError
    letter, length = HEAD.unpack(head)
    content = source.read(length)
    if len(content) < length:
        raise EOFError
    return letter, content
