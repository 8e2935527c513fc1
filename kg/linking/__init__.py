"""Which identifiers are one entity: candidates, evidence for and against, and judgements that override decisions."""

from kg.linking.features import Feature, features
from kg.linking.linkage import Linkage, Outcome
from kg.linking.stage import Moves
from kg.linking.tables import SCHEMA, Judgement, Link, Tables

__all__ = ["SCHEMA", "Feature", "Judgement", "Link", "Linkage", "Moves", "Outcome", "Tables", "features"]
