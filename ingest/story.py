"""Follows one story through its sentences: which events it tells, and what later sentences add to them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest import (
    apart,
    awards,
    beginnings,
    carried,
    decrees,
    details,
    figures,
    forms,
    granting,
    hosts,
    latter,
    resumed,
    scenes,
    subjects,
)
from ingest.arguments import EventMention
from ingest.awards import Win
from ingest.counts import CountMention
from ingest.frames import SIDE
from ingest.mentions import Mention
from ingest.narrative import Honoured, Story
from ingest.reading import Reading
from ingest.symbols import SYMBOLS
from ingest.text import Sentence

_DIRECTIVE = re.compile(
    r"(?:[一二三四五六七八九]是)?(?:要|须|必须|应(?![到邀约参出])当?|希望|各级工会|全市各级|会议(?:指出|强调|要求|认为|提出|号召|希望)|下一步|"
    r"今后|未来|接下来|坚持|不断|切实|着力|力争|确保|聚焦|推动|做好|打造|加强|持续|继续(?!教育)|积极争取|进一步)"
)
_TELLING_APART = frozenset(("start", "end", "host"))
_DATELINE = re.compile(f"（{SYMBOLS['date']}）")


def tell(readings: Sequence[Reading], story: Story) -> Story:
    """What the sentences of one story tell, in the order of the text.

    Its focus, where it has one already, is an event that the story goes on with: what the heading over a form (时间：…
    地点：…) names, or the contest told before whose results follow.
    """
    story.subject, given = tuple(hosts.subject(readings[0])) if readings else (), story.focus
    story.found += [story.focus] if story.focus else []
    story.dateline = next((r for r in readings[-1:] if r.dates and _DATELINE.fullmatch(r.symbols.text)), None)
    for index, reading in enumerate(readings):
        if story.focus is None or not forms.fill(story.focus, reading):
            _read(story, reading, index)
    story.found = decrees.borne_out(story.found, given)
    for event in story.found:
        hosts.complete(event, story.subject)
        hosts.tell_apart(event)
    return story


def again(contest: EventMention) -> EventMention:
    """A contest told before, with what tells it apart and nothing else."""
    again = EventMention(list(contest.names), contest.coarse, contest.cls, contest.sentence, contest.rule)
    for argument in contest.arguments:
        if argument.role in _TELLING_APART:
            again.add(argument)
    return again


def above(story: Story, line: Sentence, headings: Sequence[Sentence] = ()) -> EventMention | None:
    """The event whose results a line below its story tells."""
    return resumed.by_heading(story.found, line, headings) or (story.focus if story.focus not in story.found else None)


def counted(found: Sequence[EventMention]) -> set[tuple[float, str]]:
    """The numbers with their units that the events of a story have taken."""
    counts = (a.value for e in found for a in e.arguments if a.role == "count")
    return {(count.value, count.unit) for count in counts if isinstance(count, CountMention)}


def _read(story: Story, reading: Reading, index: int) -> None:
    directive = not reading.dates and _DIRECTIVE.match(reading.symbols.text) is not None
    before, main = len(story.found), story.focus
    wins = _won(story, reading)
    if not directive:
        beginnings.add(story, reading, index, wins)
    new, sent = story.found[before:], False
    if new:
        earlier = {id(who) for group in story.winners for who in group}
        wins = [win for win in wins if id(win.recipient) not in earlier]
        sent = main is not None and apart.is_sent_to(new[0], reading, wins)
        story.told, new[0].of_others = story.told if sent else index, sent
        story.focus = main if main and (sent or SIDE.search(reading.text)) else new[0]
    if new or (reading.text.endswith("；") and not reading.persons):
        story.actor = tuple(hosts.subject(reading)) or story.actor
    _note_winners(story, reading, wins)
    story.focus = story.focus if new else _resumed(story, reading, wins, index)
    story.found += [story.focus] if story.focus is not None and story.focus not in story.found else []
    for event in new[1:]:
        if event.rule == new[0].rule == "event.of_roles":
            hosts.add_roles(event, reading)
    target = new[0] if new and not sent else story.focus
    if target is not None:
        hosts.add_roles(target, reading)
    if target is not None and not directive:
        elsewhere = [(win, event) for win, event in apart.find(story.found, reading, wins) if event is not target]
        here = [win for win in wins if not any(win is other for other, _ in elsewhere)]
        details.add(target, reading, here, told=bool(new), of_work=_is_of_work(story, reading))
        apart.move(elsewhere, here, target, reading)
        for event in new[1:]:
            details.share(target, event, reading)
        for argument in apart.taking_part(new[0], reading) if sent else ():
            new[0].add(argument)
        if story.before:
            scenes.add(target, story.before, reading)
    story.before = [] if story.found else [*story.before, (reading, wins)]
    _note_work(story, reading, opens=bool(new))


def _won(story: Story, reading: Reading) -> list[Win]:
    """What a sentence says was won, or that those named before it won, and what it only says who got."""
    symbols = reading.symbols
    wins = awards.find(symbols, story.winners, story.sides) or subjects.of_subject(symbols, story.people)
    title = granting.title_of(story.focus)
    prizes = story.prizes or ((title,) if title else ())
    if all(granting.says_who(win) for win in wins):
        titles = granting.titles_of(resumed.by_sentence(story.found, story.focus, reading))
        wins = [*wins, *carried.carried(symbols, prizes, rolling=story.rolling), *carried.called(symbols, titles)]
    return [*wins, *carried.also(symbols, prizes, wins), *carried.announced(symbols)]


def _note_winners(story: Story, reading: Reading, wins: Sequence[Win]) -> None:
    """Notes who won and what, for the sentences that go on with them, and the honors that are kept."""
    goes_on = bool(wins) or (story.rolling and not reading.honours)
    story.rolling = (goes_on and reading.text.endswith("；")) or carried.opens_list(reading.symbols)
    story.prizes = reading.honours or story.prizes
    story.winners = _winners(story.winners, wins)
    story.people = tuple(reading.persons) or story.people
    story.sides = tuple(latter.sides(reading.symbols, len(reading.symbols.text)))
    story.honoured += [Honoured(win, reading) for win in wins if granting.is_kept(win, story.focus, reading)]


def _is_of_work(story: Story, reading: Reading) -> bool:
    """Whether a sentence goes on with a report on work, or with a list of acts, beside the event in focus."""
    reported = story.reporting or (story.report is reading.sentence.passage and not figures.of_this(reading))
    return reported or (story.opening is not None and figures.of_another_act(reading))


def _note_work(story: Story, reading: Reading, *, opens: bool) -> None:
    """Notes what a sentence goes on with behind ；: an event that its first part ``opens``, or a report on work."""
    goes_on = reading.text.endswith("；")
    story.opening = (story.opening or (reading if opens else None)) if goes_on else None
    story.reporting = goes_on and (story.reporting or figures.is_report(reading))
    story.report = reading.sentence.passage if figures.reports_on_work(reading) else story.report


def _resumed(story: Story, reading: Reading, wins: Sequence[Win], index: int) -> EventMention | None:
    """The event that a sentence goes on with: the one that it names, or at which what it tells was won."""
    if not wins:
        return resumed.by_sentence(story.found, story.focus, reading)
    return resumed.by_prizes(story.found, story.focus, reading, beside=story.told == index - 1)


def _winners(before: tuple[tuple[Mention, ...], ...], wins: Sequence[Win]) -> tuple[tuple[Mention, ...], ...]:
    """The persons who won in this sentence, and all who won in those before it that told of winners alone."""
    now = tuple({id(w.recipient): w.recipient for w in wins if w.recipient.kind == "person"}.values())
    return ((*before[0], *now), now) if before and now else (now, now) if now else ()
