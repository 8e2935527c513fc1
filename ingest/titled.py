"""Reads whom the title of a decision honors: 《关于授予李勇等同志青石市劳动模范荣誉称号的决定》."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from ingest import awards, granting, story
from ingest.calendar import Calendar
from ingest.narrative import Honoured, Story
from ingest.reading import Reading, read
from ingest.regions import Home
from ingest.text import Sentence

_GRANTS = re.compile("《[^《》]*?关于(?:联合)?(?P<told>(?:追?授予?|命名|表彰)[^《》]+?)的(?:决定|通报|通知)》")


def add(tale: Story, readings: Sequence[Reading], home: Home, known: AbstractSet[str]) -> Iterator[Reading]:
    """Adds the honors of the titles that a story names, and yields where they stand."""
    for line in [reading.sentence for reading in readings if reading.documents]:
        for title in _GRANTS.finditer(line.text):
            told = Sentence(line.passage, line.begin + title.start("told"), line.begin + title.end("told"))
            decided = read(told, home, Calendar(None), known)
            wins = awards.find(decided.symbols)
            for win in wins:
                event = story.above(tale, line)
                if event is not None and granting.praises(event):
                    granting.add(event, decided, win)
                tale.honoured += [Honoured(win, decided)] if granting.is_kept(win, event, decided) else []
            yield from [decided] if wins else ()
