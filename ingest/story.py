"""Follows one story through its sentences: which events it tells, and what later sentences add to them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest import (
    acts,
    apart,
    awards,
    carried,
    decrees,
    details,
    events,
    figures,
    forms,
    frames,
    granting,
    hosts,
    kinds,
    latter,
    resumed,
    scenes,
    subjects,
    timing,
    unnamed,
    venues,
)
from ingest.arguments import Argument, EventMention
from ingest.awards import Win
from ingest.counts import CountMention
from ingest.dates import names_day
from ingest.events import Phrase
from ingest.frames import SIDE
from ingest.hosts import verb_of
from ingest.mentions import Mention
from ingest.narrative import Honoured, Place, Story
from ingest.reading import Reading
from ingest.rules import Match
from ingest.symbols import SYMBOLS
from ingest.text import Sentence

_DIRECTIVE = re.compile(
    r"(?:[一二三四五六七八九]是)?(?:要|须|必须|应当?|希望|各级工会|全市各级|会议(?:指出|强调|要求|认为|提出|号召|希望)|下一步|"
    r"今后|未来|接下来|坚持|不断|切实|着力|力争|确保|聚焦|推动|做好|打造|加强|持续|继续(?!教育)|积极争取|进一步)"
)
_ON_TOP = frozenset(("event.joins", "event.speaks"))
_WHOLE_NAME = re.compile(r"\d{4}|“")
_ALIKE = 0.8
_TELLING_APART = frozenset(("start", "end", "host"))
_TWO, _GROUPS = 2, ("团”", "队”", "团", "队")
_DATELINE = re.compile(f"（{SYMBOLS['date']}）")


def tell(readings: Sequence[Reading], story: Story) -> Story:
    """What the sentences of one story tell, in the order of the text.

    Its focus, where it has one already, is an event that the story goes on with: what the heading over a form (时间：…
    地点：…) names, or the contest told before whose results follow.
    """
    story.subject = tuple(hosts.subject(readings[0])) if readings else ()
    story.found += [story.focus] if story.focus else []
    story.dateline = next((r for r in readings[-1:] if r.dates and _DATELINE.fullmatch(r.symbols.text)), None)
    for index, reading in enumerate(readings):
        if story.focus is None or not forms.fill(story.focus, reading):
            _read(story, reading, index)
    story.found = decrees.borne_out(story.found)
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
    directive = not reading.dates and _DIRECTIVE.match(reading.text) is not None
    before, main = len(story.found), story.focus
    wins = awards.find(reading.symbols, story.winners, story.sides) or subjects.of_subject(
        reading.symbols, story.people
    )
    title = granting.title_of(story.focus)
    prizes = story.prizes or ((title,) if title else ())
    if all(granting.says_who(win) for win in wins):
        wins = [*wins, *carried.carried(reading.symbols, prizes, rolling=story.rolling)]
        wins += carried.called(
            reading.symbols, granting.titles_of(resumed.by_sentence(story.found, story.focus, reading))
        )
    wins = [*wins, *carried.also(reading.symbols, prizes, wins), *carried.announced(reading.symbols)]
    if not directive:
        _find_events(story, reading, index, wins)
    new = story.found[before:]
    if new:
        earlier = {id(who) for group in story.winners for who in group}
        wins = [win for win in wins if id(win.recipient) not in earlier]
        story.told = index
        story.focus = main if main and SIDE.search(reading.text) else new[0]
    if new or (reading.text.endswith("；") and not reading.persons):
        story.actor = tuple(hosts.subject(reading)) or story.actor
    goes_on = bool(wins) or (story.rolling and not reading.honours)
    story.rolling = (goes_on and reading.text.endswith("；")) or carried.opens_list(reading.symbols)
    story.prizes = reading.honours or story.prizes
    story.winners = _winners(story.winners, wins)
    story.people = tuple(reading.persons) or story.people
    story.sides = tuple(latter.sides(reading.symbols, len(reading.symbols.text)))
    story.honoured += [Honoured(win, reading) for win in wins if granting.is_kept(win, story.focus, reading)]
    story.focus = story.focus if new else _resumed(story, reading, wins, index)
    story.found += [story.focus] if story.focus is not None and story.focus not in story.found else []
    for event in new[1:]:
        if event.rule == new[0].rule == "event.of_roles":
            hosts.add_roles(event, reading)
    target = new[0] if new else story.focus
    if target is not None:
        hosts.add_roles(target, reading)
        if not directive:
            of_work = story.reporting or (story.report is reading.sentence.passage and not figures.of_this(reading))
            of_work = of_work or (story.opening is not None and figures.of_another_act(reading))
            elsewhere = [(win, event) for win, event in apart.find(story.found, reading, wins) if event is not target]
            here = [win for win in wins if not any(win is other for other, _ in elsewhere)]
            details.add(target, reading, here, told=bool(new), of_work=of_work)
            apart.move(elsewhere, here, target, reading)
            for event in new[1:]:
                details.share(target, event, reading)
            if story.before:
                scenes.add(target, story.before, reading)
    story.before = [] if story.found else [*story.before, (reading, wins)]
    story.opening = (story.opening or (reading if new else None)) if reading.text.endswith("；") else None
    story.reporting = reading.text.endswith("；") and (story.reporting or figures.is_report(reading))
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


def _find_events(story: Story, reading: Reading, index: int, wins: Sequence[Win]) -> None:
    before = len(story.found)
    for match, phrase in _told(story, reading, index):
        _event(story, reading, match, phrase)
    implied = unnamed.find(story, reading, wins, named=len(story.found) > before)
    story.found += [implied] if implied is not None else []
    act = acts.find(story, reading, index, told=len(story.found) > before)
    story.found += [act] if act is not None else []


def _told(story: Story, reading: Reading, index: int) -> list[tuple[Match, Phrase]]:
    """The phrases that name a new event; those that refer to the one in focus add to it."""
    told: list[tuple[Match, Phrase]] = []
    phrases = frames.find(reading)
    for match, phrase in phrases:
        if match.rule == "event.speaks" and resumed.is_lesson(reading, [phrase for _, phrase in told]):
            continue
        opens = not told and (
            (story.focus is None and (index == 0 or _on_a_day(reading, match)))
            or _is_another(story.focus, reading, match, phrase)
        )
        name = reading.surface(phrase.begin, phrase.end)
        refers = phrase.anaphor and not (opens and kinds.is_bare(name))
        refers = refers or (index > 0 and kinds.is_bare(name) and _ends_so(story.focus, name))
        named = bool(story.found or told) or any(before.end <= phrase.begin for _, before in phrases)
        if not (refers or resumed.is_part(story.found, name, begun=named)):
            begun = bool(story.found or (told and match.rule in _ON_TOP)) and not opens
            listed = not reading.dates and bool(story.dateline or unnamed.day_before(story, reading))
            back = bool(story.before) and scenes.points_back(reading.text)
            place = Place(
                index,
                story.item,
                begun,
                listed,
                back,
                begun and hosts.is_of_another(story.found, story.subject, reading),
            )
            if frames.counts(reading, match, phrase, place) and not figures.sums_up(reading, phrase.end):
                told.append((match, phrase))
            elif match.rule == "event.by_whom" and story.focus is not None and not kinds.is_bare(name):
                story.focus.names.append(name)
        elif story.focus is not None:
            hosts.add(story.focus, reading, match)
            venues.find(story.focus, reading, match, phrase)
            timing.add_missing(story.focus, reading, phrase)
    return sorted(told, key=lambda t: t[1].begin)


def _on_a_day(reading: Reading, match: Match) -> bool:
    """Whether a sentence tells who held something on a day that it begins with (5月8日，市总工会举行座谈会)."""
    first = next(iter(reading.dates), None)
    whole = first is not None and first.begin == 0 and names_day(first.start)
    return whole and match.rule == "event.object"


def _is_another(focus: EventMention | None, reading: Reading, match: Match, phrase: Phrase) -> bool:
    """Whether a bare word names an event of another kind and day than the one in focus: the meeting after a contest."""
    if focus is None or not _on_a_day(reading, match):
        return False
    name = reading.surface(phrase.begin, phrase.end)
    days = {*focus.values("start"), *focus.values("end")}
    return kinds.is_bare(name) and kinds.classify(name)[0] != focus.coarse and reading.dates[0].start not in days


def _ends_so(event: EventMention | None, name: str) -> bool:
    """Whether a bare word (全委会) is how the name of the event in focus ends."""
    return event is not None and any(told.endswith(name) for told in event.names)


def _event(story: Story, reading: Reading, match: Match, phrase: Phrase) -> None:
    name = _name(reading, match, phrase)
    event = next((e for e in story.found if _is_same(e, name, hosts.owner_in(reading, phrase))), None)
    if not (events.edition(name) or _WHOLE_NAME.search(name)) and hosts.is_of_another(
        story.found, story.subject, reading
    ):
        event = None
    if event is None:
        event = events.begun(reading.sentence, match.rule, name)
        story.found.append(event)
    elif name not in event.names:
        event.names.append(name)
    walked = reading.surface(phrase.begin, phrase.end) if match.rule == "event.walks" else name
    event.names += [walked] if walked not in event.names and kinds.is_headed(walked) else []
    event.names += (
        [reading.surface(*match.groups["host"]) + walked] if walked != name and "host" in match.groups else []
    )
    event.names += frames.with_whom(reading, match, phrase) if kinds.is_bare(name) else []
    if phrase.theme is not None:
        theme = reading.surface(phrase.theme, phrase.theme + 1).strip("“”")
        event.add(Argument("theme", theme, reading.sentence, "event.theme"))
    hosts.add(event, reading, match, story.actor)
    venues.find(event, reading, match, phrase)
    hosts.add_named(event, reading, phrase)
    owner = hosts.owner_in(reading, phrase)
    bare = name.removeprefix(owner.text) if owner is not None else name
    event.names += [bare] if bare.startswith("“") and bare not in event.names else []
    hosts.add_subject(event, reading, match, story.actor)
    _date(story, event, reading, phrase)


def _is_same(event: EventMention, name: str, owner: Mention | None) -> bool:
    """Whether a name is that of an event told before, be it without its year, not of another body."""
    if name in map(events.series, event.names):
        return True
    held_by = event.named_after[0].value if event.named_after else None
    named = {getattr(who, "name", "") for who in (held_by, owner) if who is not None}
    return len(named) < _TWO and any(events.similar(n, name) >= _ALIKE for n in event.names)


def _name(reading: Reading, match: Match, phrase: Phrase) -> str:
    """The name of an event, with its theme or with where it walks if it would say little without."""
    name = full = reading.surface(phrase.begin, phrase.end)
    if match.rule in events.UNVEILED:
        return name + reading.surface(*match.groups["verb"])
    if match.rule == "event.collects":
        return full + verb_of(reading, match)
    says_little = len(name) < 9 or name.endswith(_GROUPS)
    if match.rule == "event.walks" and says_little and "venue" in match.groups:
        full = name + reading.surface(match.groups["verb"][0], match.groups["venue"][1])
    if phrase.theme is not None:
        whole = events.edition(name) or _WHOLE_NAME.match(name) or len(name) > 12
        full = name if whole else reading.surface(phrase.theme, phrase.theme + 1) + name
    return full


def _date(story: Story, event: EventMention, reading: Reading, phrase: Phrase) -> None:
    if timing.near(reading, phrase) is not None:
        timing.add(event, reading, phrase)
    elif story.focus is not None and event is not story.focus and frames.is_beside(reading):
        timing.inherit(event, story.focus)
    elif story.dateline is not None and not reading.dates:
        timing.add(event, reading, phrase, story.dateline)
    elif not reading.dates and (scene := unnamed.day_before(story, reading)):
        scenes.add_day(event, scene)
    else:
        timing.add_first_day(event, reading, phrase)
