"""What FollowTheMoney 4.11 says of the schemata that are used: what each extends and needs, and what it refers to."""

EXTENDS = {
    "Organization": {"Organization", "LegalEntity", "Thing"},
    "Company": {"Company", "Organization", "LegalEntity", "Asset", "Thing", "Value"},
    "PublicBody": {"PublicBody", "Organization", "LegalEntity", "Thing"},
    "Person": {"Person", "LegalEntity", "Thing"},
    "Event": {"Event", "Interval", "Analyzable", "Thing"},
    "Address": {"Address", "Thing"},
    "Article": {"Article", "Document", "Analyzable", "Thing"},
    "PlainText": {"PlainText", "Document", "Analyzable", "Thing"},
    "Membership": {"Membership", "Interest", "Interval"},
    "Documentation": {"Documentation", "Interest", "Interval"},
    "UnknownLink": {"UnknownLink", "Interest", "Interval"},
}
REQUIRED = {
    "Organization": {"name"},
    "Company": {"name"},
    "PublicBody": {"name"},
    "Person": {"name"},
    "Event": {"name"},
    "Address": set(),
    "Article": set(),
    "PlainText": set(),
    "Membership": {"member", "organization"},
    "Documentation": {"document", "entity"},
    "UnknownLink": {"subject", "object"},
}
RANGES = {
    ("Event", "organizer"): "LegalEntity",
    ("Event", "involved"): "LegalEntity",
    ("Event", "addressEntity"): "Address",
    ("Membership", "member"): "LegalEntity",
    ("Membership", "organization"): "Organization",
    ("Membership", "proof"): "Document",
    ("Documentation", "document"): "Document",
    ("Documentation", "entity"): "Thing",
    ("Documentation", "proof"): "Document",
    ("UnknownLink", "subject"): "Thing",
    ("UnknownLink", "object"): "Thing",
    ("UnknownLink", "proof"): "Document",
}
