"""What a server was told when it was started."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """The store that is served, and what one query may cost.

    ``seconds`` is the longest that a query may run, its delivery included; ``bytes`` the largest answer; ``memory``
    the most bytes that a query's process may take; ``queries`` how many run at once; ``origins`` the pages of other
    sites that may read (``*`` for all; those of this machine always may).
    """

    store: Path
    host: str = "127.0.0.1"
    port: int = 8310
    seconds: float = 30
    bytes: int = 256 << 20
    memory: int = 4 << 30
    queries: int = 4
    origins: tuple[str, ...] = ()
