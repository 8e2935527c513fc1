"""Tells the level of a federation of trade unions, and which federation is over it."""

from __future__ import annotations

from ingest import regions
from ingest.mentions import OrganizationMention
from ingest.organizations.heads import head_of
from ingest.regions import Home

UNION_CLASSES = frozenset(
    [
        "TradeUnion",
        "TradeUnionFederation",
        "NationalFederation",
        "ProvincialFederation",
        "MunicipalFederation",
        "DistrictFederation",
        "TownshipFederation",
        "IndustrialUnion",
        "UnionAssociation",
        "GrassrootsUnion",
        "UnionBody",
        "UnionInstitution",
    ]
)


def class_of_publisher(name: str, home: Home) -> str:
    """The class of who publishes an issue: a union, or the house, office or paper that its name tells."""
    if name.endswith("总工会"):
        return _federation(name, home)
    if name.endswith("工会"):
        return "GrassrootsUnion"
    head = head_of(name)
    return home.owner_class if name == home.owner else head.cls if head else "TradeUnion"


def graded(mention: OrganizationMention, name: str) -> str:
    """The class of an organization; that of a federation is the one of its level."""
    if (
        name.endswith("总工会")
        and mention.coarse == "TradeUnion"
        and mention.cls in UNION_CLASSES
        and mention.cls != "NationalFederation"
    ):
        return _federation(name, _NOWHERE)
    return mention.cls


_NOWHERE = Home()


def _federation(name: str, home: Home) -> str:
    region = regions.home_of(name)
    if region.county:
        return "DistrictFederation"
    if region.city and region.city != region.province:
        return "MunicipalFederation"
    return "ProvincialFederation" if region.province else "TradeUnionFederation"


def above(name: str, mention: OrganizationMention, home: Home) -> tuple[str, str] | None:
    """The federation over a district's federation: that of its city."""
    if not name.endswith("总工会") or mention.coarse != "TradeUnion":
        return None
    where = regions.home_of(name)
    if where.county and where.city and name == f"{where.county}总工会" and where.city != where.county:
        return f"{where.city}总工会", "ProvincialFederation" if where.city == where.province else "MunicipalFederation"
    return None
