"""Reads rolls of honor: the lines under a heading that names an honor or a prize."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ingest import counts, employed, enrolled, honours, organizations, unitlike, winners
from ingest.awards import Win
from ingest.bearers import can_bear
from ingest.blocks import COUNTED, is_signer
from ingest.counts import CountMention
from ingest.entrants import Bodies, Winners
from ingest.lexicon import BRACKET, HAN
from ingest.mentions import HonourMention, OrganizationMention
from ingest.names_behind_posts import rare_end
from ingest.narrative import Honoured
from ingest.personal_names import name_at
from ingest.persons import PersonMention, Post
from ingest.reading import Reading
from ingest.regions import Home
from ingest.symbols import encode
from ingest.text import Sentence
from ingest.units import Unit

_BORN = re.compile(f"（[男女](?:，{HAN}{{1,5}}族)?）|（{HAN}{{1,5}}族）")
_LONGEST = 20
_LINE = 120
_CELL = re.compile(r"[^\s|]+")
_COLUMNS = 2
_AMOUNT = re.compile(rf"{BRACKET}|\d+[名个]$")
_SIZE = re.compile(r"（共?(?P<size>\d+[名个人家])）[：:]?$")
_BEARERS = re.compile(
    "(?:荣誉)?(?:称号)?(?:的?获得者|得主|获奖者|(?:获得|获奖|表彰)?(?:单位|集体|个人|对象|人员|班组|选手))?(?:名单|如下)*$"
)
_NUMBER = re.compile(r"^(?:[一二三四五六七八九十]+、|\d+[.、])")
_EDITION = re.compile(r"^(?:\d{4}年度?|(?:首|第[一二三四五六七八九十]+)[届批])+")
_AT_END = re.compile(rf"[| ]+(?P<name>{HAN} {{1,4}}{HAN}|[一-鿿·]{{2,12}})(?:{BRACKET})?$")
_ENTRY = re.compile(rf"(?P<name>{HAN}(?: {{1,4}}{HAN})|[一-鿿·]{{2,12}})(?:{BRACKET})?(?:(?:\s+|，)(?P<work>\S.*))?$")


def find(unit: Unit, home: Home) -> list[tuple[Reading, Honoured]]:
    """The entries of a unit below lines that name an honor: each one's reading, and who bears the honor."""
    named = honours.find(unit.heading.text) if unit.heading and unit.captions and not unit.body else []
    honor = next((h for h in named if h.kind == "honour"), None)
    found: list[tuple[Reading, Honoured]] = []
    texts = [line.text for line in unit.captions]
    for index, line in enumerate(unit.captions):
        heading = named_alone(line.text, "honour")
        if heading:
            honor = heading
        elif honor is not None and not is_signer(texts, index):
            found += [(reading, Honoured(win, reading)) for reading, win in entries(line, honor, home)]
    return found


def granted(unit: Unit, home: Home) -> list[tuple[Reading, Honoured]]:
    """The entries below a sentence of a story that honors those who follow: 授予下列同志青石市五一劳动奖章：."""
    heading = (unit.heading,) if unit.heading else ()
    lines = sorted((*heading, *unit.body, *unit.captions), key=_place)
    below = enrolled.titles([line.text for line in lines])
    found: list[tuple[Reading, Honoured]] = []
    for index, honor in below.items() if unit.body else ():
        if honor is not None and lines[index] in unit.captions:
            found += [(read, Honoured(win, read)) for read, win in entries(_unclosed(lines[index]), honor, home)]
    return found


def sizes(unit: Unit) -> Iterator[tuple[Sentence, CountMention]]:
    """How many were given an honor, by the headings of a roll that say so: 青石市劳动模范（10名）."""
    for line in unit.captions:
        told = _SIZE.search(line.text)
        if told and named_alone(line.text, "honour"):
            yield from ((line, count) for count in counts.find(line.text) if count.begin == told.start("size"))


def _place(line: Sentence) -> int:
    return line.passage.raw(line.begin)


def _unclosed(line: Sentence) -> Sentence:
    """A line without the mark that parts it from the next."""
    return Sentence(line.passage, line.begin, line.begin + len(line.text.rstrip("；、，。 ")))


def named_alone(text: str, kind: str) -> HonourMention | None:
    """The prize or honor that a whole line or cell names: 一等奖（2名）, 青石市劳动模范（10名）."""
    bare = _BEARERS.sub("", _AMOUNT.sub("", _EDITION.sub("", _NUMBER.sub("", text))).strip(" ：【】"))
    named = honours.find(bare) if 2 <= len(bare) <= _LONGEST else []
    if not named and kind == "prize" and (counted := COUNTED.fullmatch(text.strip())):
        return HonourMention(
            *counted.span("name"), "prize", counted["name"], "prize.label", counted["name"].strip("“”")
        )
    return named[0] if len(named) == 1 and named[0].kind == kind and len(named[0].text) >= len(bare) - 2 else None


def entries(line: Sentence, honor: HonourMention, home: Home, *, every: bool = False) -> Iterator[tuple[Reading, Win]]:
    """Who bears an honor, or won a prize, by a line that names nothing else; ``every`` where each item is a body."""
    if pairs := columns(line.text):
        for begin, end in pairs:
            yield from entries(Sentence(line.passage, line.begin + begin, line.begin + end), honor, home, every=every)
        return
    found = organizations.find(line.text, home)
    people = _listed(line) or [p for p in (_person(line, found) or _last(line, found),) if p is not None]
    if people:
        read = reading(line, found, people, home)
        yield from ((read, Win(person, honor, "honour.roll")) for person in people if can_bear(person, honor))
    elif len(line.text) <= _LINE:
        told = winners.listed(line.text.rstrip("、，；。 "), found, home, every=every)
        read = reading(line, told.bodies, told.people, home)
        employers = {id(post.organization) for person in told.people for post in person.posts}
        alone = told.people and line.text[: told.people[0].begin].count(" ") == 0  # 一公司 9路李勇 26路王强
        bodies = [body for body in told.bodies if line.text[: body.begin].rstrip()[-1:] != "（"]
        bodies = bodies if alone or not told.people else []
        who = [*told.people, *(body for body in bodies if id(body) not in employers)]
        yield from (
            (read, Win(one, honor, "honour.roll"))
            for one in who
            if (one.begin == 0 or told.whole) and can_bear(one, honor)
        )


def _listed(line: Sentence) -> list[PersonMention]:
    """The persons of a line that is a list of names: 李勇、王强、赵刚."""
    parts = list(re.finditer(rf"{HAN} {{1,4}}{HAN}(?!{HAN})|[一-鿿·]{{2,12}}", line.text))
    only = re.fullmatch(r"[一-鿿· 、]+", line.text) is not None and len(parts) > 1
    if not only or not all(is_whole(part[0]) for part in parts):
        return []
    return [PersonMention(*part.span(), "person", part[0].replace(" ", ""), "person.roll", ()) for part in parts]


def columns(text: str) -> list[tuple[int, int]]:
    """The pairs of a line of several columns, each a name and where its bearer works: 李勇  急诊科  王强  手术室."""
    cells = list(_CELL.finditer(text))
    names, houses = cells[::2], cells[1::2]
    if len(names) < _COLUMNS or len(names) != len(houses) or not all(is_whole(name[0]) for name in names):
        return []
    alike = all(unitlike.ends_as_unit(house[0]) for house in houses)
    return [(n.start(), h.end()) for n, h in zip(names, houses, strict=True)] if alike else []


def is_whole(words: str) -> bool:
    """Whether words are a name and nothing else."""
    name = words.replace(" ", "")
    return (name_at(name + "，", 0) == len(name) or rare_end(name, 0) == len(name)) and not name.endswith(unitlike.ENDS)


def _person(line: Sentence, found: list[OrganizationMention]) -> PersonMention | None:
    match = _ENTRY.match(line.text)
    if match is None or (found and found[0].begin == 0):
        return None
    if not is_whole(match["name"]) and not _BORN.match(line.text, match.end("name")):
        return None
    employer = found[0] if found else None
    title = line.text[employer.end :].strip("| ") if employer else (match["work"] or "").strip("| ")
    posts = tuple(Post(part, employer) for part in title.split("、")) if title or employer else ()
    name = match["name"].replace(" ", "")
    return PersonMention(match.start("name"), match.end("name"), "person", name, "person.roll", posts)


def _last(line: Sentence, found: list[OrganizationMention]) -> PersonMention | None:
    """The person at the end of a line that begins with the employer: 青石机械厂 李勇."""
    match = _AT_END.search(line.text, found[0].end) if found and found[0].begin == 0 else None
    if match is None or not is_whole(match["name"]):
        return None
    title = line.text[found[0].end : match.start()].strip("| ")
    name = match["name"].replace(" ", "")
    return PersonMention(
        match.start("name"), match.end("name"), "person", name, "person.roll", (Post(title, found[0]),)
    )


def reading(
    line: Sentence, bodies: Iterable[OrganizationMention], people: Iterable[PersonMention], home: Home
) -> Reading:
    """The reading of a line of which the bodies and the persons are known, with the employers of these."""
    told = Winners([*bodies], [*people])
    symbols = encode(line.text, [*told.bodies, *told.people])
    employed.named(Bodies(line.text, symbols, told, home), roll=True)
    symbols = encode(line.text, [*told.bodies, *told.people])
    return Reading(line, line.text, symbols, tuple(told.bodies), tuple(told.people), (), (), (), ())
