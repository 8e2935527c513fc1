"""Computes identifiers from what a thing is: never random, never counted, the same in every store."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache
from typing import Literal

BASE = "https://w3id.org/bulletin-kg/id/"

Kind = Literal[
    "organization",
    "person",
    "event",
    "series",
    "place",
    "region",
    "award",
    "post",
    "membership",
    "grant",
    "count",
    "change",
    "document",
    "observation",
    "issue",
    "evidence",
]

_UNSAFE = re.compile(r"[^\w\-.·]+")


@lru_cache(maxsize=1 << 12)
def iri(kind: Kind, *key: str) -> str:
    """The IRI of the thing of this ``kind`` that ``key`` tells apart from all others.

    One short key that is safe in an IRI stands as it is; otherwise a readable beginning is followed by
    the first 12 hex digits of the SHA-256 of the whole key.

    >>> iri("organization", "青石市总工会")
    'https://w3id.org/bulletin-kg/id/organization/青石市总工会'
    """
    folded = [unicodedata.normalize("NFKC", part).strip() for part in key]
    named = folded[0].rsplit("/", 1)[-1] if folded[0].startswith(BASE) else folded[0]
    slug = _UNSAFE.sub("_", named).strip("_")
    if len(folded) == 1 and slug == folded[0] and len(slug) <= 60:
        return f"{BASE}{kind}/{slug}"
    digest = hashlib.sha256("\x1f".join(folded).encode()).hexdigest()[:12]
    return f"{BASE}{kind}/{slug[:30]}-{digest}"


def kind_of(identifier: str) -> str:
    """The kind of thing that an IRI made by :func:`iri` names, or ``""`` for any other IRI."""
    return identifier[len(BASE) :].split("/", 1)[0] if identifier.startswith(BASE) else ""


def short(identifier: str) -> str:
    """An identifier without what all of them begin with, so that it names no address."""
    return identifier.removeprefix(BASE)


def whole(identifier: str) -> str:
    """An identifier in full, given so or short."""
    return identifier if identifier.startswith(BASE) else BASE + identifier
