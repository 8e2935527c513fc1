"""Tells which of the bodies named before 该公司, 该校 and 该科 mean."""

from __future__ import annotations

from dataclasses import replace

from ingest import fitting, own_words
from ingest.mentions import Mention, OrganizationMention
from ingest.organizations.heads import head_of


def named(word: str, before: list[Mention]) -> Mention | None:
    """The body named last that 该公司 or 该学院 can mean; None where none of them can."""
    bodies = (body for body in reversed(before) if isinstance(body, OrganizationMention))
    houses = (fitting.house_of(body) or _sender_of(body) or body for body in bodies)
    fit = (one for one in houses if own_words.may_mean(word, one.name, one.coarse) or one.name.endswith(word))
    return next(fit, None)


def _sender_of(team: OrganizationMention) -> OrganizationMention | None:
    """The house that sent a team."""
    if team.coarse != "Team" or not team.parents:
        return None
    name, cls, surface = team.parents[-1]
    coarse = head.coarse if (head := head_of(name)) else ""
    return replace(team, text=surface, name=name, cls=cls, coarse=coarse, parents=team.parents[:-1])
