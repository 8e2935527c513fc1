"""Chooses a media type by what a client accepts (RFC 9110, 12.5.1)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


def choose(accept: str, offers: Iterable[str]) -> str | None:
    """The offer that ``accept`` likes best, the first among equals; None when it wants none of them.

    >>> choose("text/csv;q=0.5, application/*", ["text/csv", "application/json"])
    'application/json'
    """
    ranges = _ranges(accept or "*/*")
    ranked = [(_liking(ranges, offer), offer) for offer in offers]
    best = max((liking for liking, _ in ranked), default=0.0)
    return next((offer for liking, offer in ranked if liking == best), None) if best > 0 else None


def _ranges(accept: str) -> dict[str, float]:
    found = {}
    for part in accept.split(","):
        name, *parameters = (piece.strip().lower() for piece in part.split(";"))
        if name:
            weights = (value for key, _, value in (one.partition("=") for one in parameters) if key.strip() == "q")
            found[name] = _weight(next(weights, "1"))
    return found


def _weight(text: str) -> float:
    try:
        return min(max(float(text), 0.0), 1.0)
    except ValueError:
        return 0.0


def _liking(ranges: Mapping[str, float], offer: str) -> float:
    """The weight of the range that fits an offer most closely."""
    main = offer.partition("/")[0]
    return next((ranges[name] for name in (offer, f"{main}/*", "*/*") if name in ranges), 0.0)
