"""What may be said: the classes, roles and properties of the graph, read from one Turtle file.

>>> import ontology
>>> from ontology import terms
>>> ontology.load().superclasses(terms.BKG.MunicipalFederation)[:2]
('https://w3id.org/bulletin-kg#TradeUnionFederation', 'https://w3id.org/bulletin-kg#TradeUnion')
>>> ontology.load().coarse_class(terms.BKG.Congress)
'Meeting'
"""

from ontology.reader import ONTOLOGY_FILE, SHAPES_FILE, load, read_text
from ontology.vocabulary import Ontology, Term, UnknownTermError, local_name

__all__ = [
    "ONTOLOGY_FILE",
    "SHAPES_FILE",
    "Ontology",
    "Term",
    "UnknownTermError",
    "load",
    "local_name",
    "read_text",
]
