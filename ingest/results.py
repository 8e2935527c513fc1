"""Reads blocks of results: who won which prize by the lines under the story of a contest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest import awards, blocks, organizations, rolls, rows, tables, transcribed, unitlike, winners
from ingest.awards import Win
from ingest.calendar import Calendar
from ingest.lexicon import HAN
from ingest.mentions import HonourMention, Mention, OrganizationMention
from ingest.persons import PersonMention, Post
from ingest.reading import Reading, read
from ingest.regions import Home
from ingest.surnames import called, plausible
from ingest.text import Sentence

_PRIZE = re.compile(
    rf"(?:^|(?<=[ ；，、：【】]))(?P<name>[一-鿿0-9×]{{0,8}}?{blocks.CORE})"
    r"(?:获得者|获奖者|得主|获奖(?:单位|个人|作品|选手))?(?:（[^（）]{1,8}）)?(?:】|(?=[ ：-]|$))"
)
_Part = tuple[HonourMention, Sentence]
_EDGE = " ：；，、-。【】"
_NEXT_KEY = f"(?=[ ，；。]*(?:$|[ ，；]{HAN}{{2,6}}：))"
_LEAD = re.compile("[一-鿿0-9×]{2,10}")
_PIECE = re.compile(r"(?:《[^》]*》|“[^”]*”|（[^）]*）|[^、；，《（“])+")
_SPACED = re.compile(rf"(?<!\S){HAN}{{2,4}}(?!\S)")
_GAP = re.compile(rf"(?<=）) +(?={HAN}{{2,4}}（)")
_PAIR = re.compile(rf"(?:^|(?<=[、；，]))(?P<first>{HAN}{{2,3}})(?P<gap> +)(?P<second>{HAN}{{2,3}})（")
"""Two names with what is of both in brackets behind them: 李勇 王强（青石机械厂，《夜班》）."""
_UNIT_FIRST = re.compile(f"(?P<unit>{HAN}{{2,12}}[科室部组队处院系班站]) +{HAN}")
_WORK = re.compile(r"《[^》]*》|“[^”]*”")
_BLANK = re.compile(rf"{_WORK.pattern}|等(?:\d+|[一二两三四五六七八九十]+)[人名](?=$|（)")
_HOUSE_NAME = "[一-鿿（）]{4,30}"
_SHOWN = re.compile(
    rf"{HAN}{{0,8}}《[^》]*》[ ：]*(?P<behind>{_HOUSE_NAME})|(?P<before>{_HOUSE_NAME})[ ：]*{HAN}{{0,4}}《[^》]*》"
)
_HOUSES_ALONE = re.compile(f"(?!奖|颁发|空缺|价值){HAN}{{4,14}}(?:[、，；]{HAN}{{4,14}})*")
_OF_TEAM = re.compile("(?<=军)队$")
_SCORE = re.compile(r"[ （]*\d[\d.:′″]*(?:分|秒|米|厘米|公斤|环|票|次)?\d*）?$")
_NAME = rf"(?:{HAN}{{2,6}}(?:·{HAN}{{2,8}})+|{HAN} {{1,4}}{HAN}(?!{HAN})|{HAN}{{2,4}})"
_BEFORE = re.compile(rf" *(?P<name>{_NAME})(?: *（(?P<work>[^（）]*)）?| +(?P<plain>[^ ].*)| *)$")
_BEHIND = re.compile(rf" *(?:（(?P<work>[^（）]*)）|(?P<plain>[^ ].*?))[ ：]+(?P<name>{_NAME}) *$")
_SENT_IN = re.compile("选送|报送|推荐|申报|推选")
_HOUSE = re.compile(r" *[一-鿿A-Za-z0-9]{3,20}(?:（[^（）]*）)?")
_INSIDE = re.compile(rf" *（(?:作者|演唱|表演|选送)?：?(?P<work>[^（）：]* |)(?P<name>{_NAME})） *$")
_KEYED = (
    re.compile(
        rf"(?:作者|完成[人者]|主创(?:人员)?|发明人|创作者|申报人|[讲唱演诵]者|[讲诵]人|选手|姓名|获奖者)：(?P<who>[^：]+?){_NEXT_KEY}"
    ),
    re.compile(rf"(?:单位|部门|科室|学院|工会|代表队)：(?P<who>[^：]+?){_NEXT_KEY}"),
)
_BARE = re.compile(f" *(?P<name>(?!等|其他|空缺|从缺|暂缺){HAN}{{2,3}}) *(?:（[^（）]{{2,20}}）)? *")
"""What is nothing but a name, or one with its house in brackets."""
_KIND, _MOST = 2, 2
_CLOSED = re.compile(rf" *（(?P<work>[^（）]*)） *(?P<name>{_NAME}) *$")


def wins(lines: Sequence[Sentence], home: Home, calendar: Calendar) -> list[tuple[Reading, Win]]:
    """The winners of the lines, each with the prize of its line or of the line above."""
    found: list[tuple[Reading, Win]] = []
    prize: HonourMention | None = None
    table: tables.Columns | None = None
    beside = _by_paragraph(lines)
    for line in lines:
        header = tables.columns(line.text)
        row = table.row(line.text) if table and not header else {}
        table = header or (table if row else None)
        found += [win for one in table.ranked(row) for win in rows.of_rank(line, row[one], one, home)] if table else []
        told = rows.prize_of(line, row)
        if header or row:
            prize = told or (prize if row and "prize" not in row else None)
            found += rows.wins(line, row, prize, home) if prize else []
            continue
        named = list(_prizes(line))
        filled = [(one, part) for one, part in named if part.text]
        if filled and not blocks.is_scored(line.text):
            prose = _with_label(_as_prose(read(line, home, calendar)), named)
            found += (
                _strict(filled, home, beside=beside[id(line.passage)])
                or _fuller(prose, _loose(filled, home))
                or _houses(filled, home)
            )
        elif blocks.is_scored(line.text) or (not named and blocks.inline(line.text)):
            found += _as_prose(read(line, home, calendar))
        elif not named and (label := blocks.LABELED.match(line.text)):
            found += _labeled(line, label, home)
        elif prize is not None and not named and not _counted(line):
            found += _strict([(prize, _of_key(line))], home) or _loose([(prize, _of_key(line))], home)
        prize = named[-1][0] if named else _counted(line) or prize
    return found


def _counted(line: Sentence) -> HonourMention | None:
    """The title that a line gives with the number of its bearers: 一、最美护士（5名）."""
    told = blocks.COUNTED.fullmatch(blocks.NUMBER.sub("", line.text.strip(), count=1))
    return rolls.named_alone(told[0], "prize") or rolls.named_alone(told[0], "honour") if told else None


def _by_paragraph(lines: Sequence[Sentence]) -> dict[int, list[str]]:
    """The entries behind the prizes of the lines, by the identity of their paragraph."""
    found: dict[int, list[str]] = {}
    for line in lines:
        parts = [part.text for _, part in _prizes(line)]
        found.setdefault(id(line.passage), []).extend(part[slice(*piece)] for part in parts for piece in _entries(part))
    return found


def _prizes(line: Sentence) -> Iterator[tuple[HonourMention, Sentence]]:
    """The prizes of a line, each with the part that names who won it.

    What leads the line goes with the first (拔河 第一名：…), unless a colon parts it (钳工：第一名 李勇).
    """
    text = line.text
    matches = list(_PRIZE.finditer(text))
    if not matches:
        return
    number = blocks.NUMBER.match(text)
    said = text[number.end() if number else 0 : matches[0].start()]
    lead = "" if said.rstrip(" ").endswith("：") else said.strip(_EDGE)
    ends = [match.start() for match in matches[1:]] + [len(text)]
    for match, end in zip(matches, ends, strict=True):
        name = (lead if _LEAD.fullmatch(lead) else "") + _OF_TEAM.sub("", match["name"])
        lead = ""
        prize = HonourMention(*match.span("name"), "prize", match["name"], "prize.listed", name)
        yield prize, _part(line, match.end(), end)


def _part(line: Sentence, begin: int, end: int) -> Sentence:
    """A part of a line without the marks around it."""
    said = line.text[begin:end]
    begin += len(said) - len(said.lstrip(_EDGE))
    return _of_key(Sentence(line.passage, line.begin + begin, line.begin + max(begin, begin + len(said.strip(_EDGE)))))


def _labeled(line: Sentence, label: re.Match[str], home: Home) -> list[tuple[Reading, Win]]:
    """The winners of a line that a title leads (最美驿站：城北驿站); each a body if the title tells its kind."""
    name = label["name"]
    prize = HonourMention(*label.span("name"), "prize", name, "prize.label", name.strip("“”"))
    part = _part(line, label.end(), len(line.text))
    of_kind = all(item.endswith(prize.name[-_KIND:]) for item in re.split("[、，；]", part.text))
    return _strict([(prize, part)], home) or list(rolls.entries(part, prize, home, every=of_kind))


def _of_key(part: Sentence) -> Sentence:
    """Who a part names behind a word for it, if it has one: 作品：《夜班》 作者：李勇, else the house so named."""
    told = next((match for match in (key.search(part.text) for key in _KEYED) if match), None)
    if told is None:
        return part
    return Sentence(part.passage, part.begin + told.start("who"), part.begin + told.end("who"))


def _strict(parts: Sequence[_Part], home: Home, *, beside: Sequence[str] = ()) -> list[tuple[Reading, Win]]:
    """The winners of the parts of a line if each of them is a person; ``beside`` are the entries of its paragraph."""
    found: list[tuple[Reading, Win]] = []
    split = [(prize, part, _entries(part.text)) for prize, part in parts]
    rare = _some_rare(beside or [part.text[slice(*piece)] for _, part, pieces in split for piece in pieces])
    for prize, part, pieces in split:
        bodies = organizations.find(part.text, home) or _unit_first(part.text, home)
        people = [_person(part.text, piece, bodies, rare=rare) for piece in pieces]
        known = tuple(person for person in people if person is not None)
        if len(known) < len(people) or not pieces:
            return []
        reading = rolls.reading(part, bodies, known, home)
        found += [(reading, Win(person, prize, "honour.roll")) for person in known]
    return found


def _unit_first(text: str, home: Home) -> list[OrganizationMention]:
    """The unit of the house that an entry begins with, before a space and a name: 脊柱外科 李勇."""
    told = _UNIT_FIRST.match(text) if home.owner else None
    return winners.listed(told["unit"], [], home, every=True).bodies if told else []


def _entries(text: str) -> list[tuple[int, int]]:
    """The pieces of a part that are more than the name of a work."""
    return [piece for piece in _pieces(text) if not _WORK.fullmatch(text[slice(*piece)].strip(" "))]


def _some_rare(pieces: Sequence[str]) -> bool:
    """Whether what stands in a list is names, most of them by their surnames, so that the others are names too."""
    names = [match["name"] for match in map(_BARE.fullmatch, pieces) if match]
    told = sum(called(name) for name in names)
    return len(names) == len(pieces) and _MOST * (len(names) - told) <= told


def _pieces(text: str) -> list[tuple[int, int]]:
    """The parts of a list that marks part; names alone are parted by spaces too."""
    words = list(_SPACED.finditer(text))
    known = sum(plausible(word[0]) for word in words)
    if len(words) > 1 and not _SPACED.sub("", text).strip() and len(words) <= known + known // _MOST:
        return [word.span() for word in words]
    if pairs := rolls.columns(text):
        return pairs
    both = (two for two in _PAIR.finditer(text) if plausible(two["first"]) and plausible(two["second"]))
    gaps = sorted([gap.span() for gap in _GAP.finditer(text)] + [two.span("gap") for two in both])
    edges = zip([0, *(end for _, end in gaps)], [*(begin for begin, _ in gaps), len(text)], strict=True)
    return [piece.span() for begin, end in edges for piece in _PIECE.finditer(text, begin, end)]


def _as_prose(reading: Reading) -> list[tuple[Reading, Win]]:
    """The winners of a line that reads like a sentence."""
    return [(reading, win) for win in awards.find(reading.symbols)]


def _fuller(prose: list[tuple[Reading, Win]], listed: list[tuple[Reading, Win]]) -> list[tuple[Reading, Win]]:
    """Of two readings of a line the one as prose, unless that as a list finds more houses."""
    people = any(win.recipient.kind == "person" for _, win in prose)
    whole = len(prose) == len(listed) and all(
        b.prize.end - b.prize.begin > a.prize.end - a.prize.begin for (_, a), (_, b) in zip(prose, listed, strict=True)
    )
    return prose if people or (len(prose) >= len(listed) and not whole) else listed


def _with_label(
    prose: list[tuple[Reading, Win]], named: Sequence[tuple[HonourMention, Sentence]]
) -> list[tuple[Reading, Win]]:
    """The winners of a line, each with the prize as the line says it: 并列第五名：…, 拔河 第一名：…."""
    said = [prize for prize, _ in named]
    whole = ((one, win, [prize for prize in said if _is_of(win.prize, prize)]) for one, win in prose)
    return [(one, replace(win, prize=of[0])) if of else (one, win) for one, win, of in whole]


def _is_of(prize: Mention, said: HonourMention) -> bool:
    """Whether a prize as prose has it is one that a line names at more length."""
    apart = prize.end <= said.begin or said.end <= prize.begin
    return not apart and said.name != prize.text and said.name.endswith(prize.text)


def _houses(parts: Sequence[_Part], home: Home) -> list[tuple[Reading, Win]]:
    """The winners of parts of a line that are nothing but names too long for persons: 第二名：青石水电."""
    return [
        win
        for prize, part in parts
        if _HOUSES_ALONE.fullmatch(part.text)
        for win in rolls.entries(part, prize, home, every=True)
    ]


def _loose(parts: Sequence[_Part], home: Home) -> list[tuple[Reading, Win]]:
    """The winners of the parts of a line as a roll has them."""
    return [win for prize, part in parts for win in rolls.entries(_without_work(part), prize, home)]


def _without_work(part: Sentence) -> Sentence:
    """The house of a part that names its work before or behind it: 舞蹈《匠心》 青石机械厂."""
    told = _SHOWN.fullmatch(part.text)
    if told is None:
        return part
    begin, end = told.span(told.lastgroup or 0)
    return Sentence(part.passage, part.begin + begin, part.begin + end)


def _person(
    text: str, piece: tuple[int, int], bodies: Sequence[OrganizationMention], *, rare: bool
) -> PersonMention | None:
    """The person of a piece: 李勇（青石机械厂）, 《夜班》（青石机械厂）李勇; with ``rare`` of any surname."""
    alone = _BARE.fullmatch(text, *piece) if rare else None
    spans = [alone.span("name")] if alone else _names(text, piece)
    span = next((span for span in spans if alone or _is_name(text[slice(*span)], span, bodies)), None)
    if span is None:
        return None
    begin, end = span
    name = text[begin:end].replace(" ", "")
    employer = next((body for body in bodies if piece[0] <= body.begin and body.end <= piece[1]), None)
    if employer is None:
        return PersonMention(begin, end, "person", name, "person.roll")
    title = text[employer.end : piece[1] if employer.begin > begin else begin]
    title = re.split("[）（]", title)[0]
    if _SENT_IN.match(title):
        return PersonMention(begin, end, "person", name, "person.roll")
    post = Post("" if "《" in title else title.strip(_EDGE), employer)
    return PersonMention(begin, end, "person", name, "person.roll", (post,))


def _names(text: str, piece: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Where a name can stand in a piece: at its end, at its beginning, right behind the house it belongs to."""
    said = _SCORE.sub("", _BLANK.sub(lambda work: " " * len(work[0]), text[slice(*piece)])).removesuffix("家庭")
    for begin, end in transcribed.find(said):
        if end == len(said.rstrip()):
            yield piece[0] + begin, piece[0] + end
            return
    for pattern in (_CLOSED, _INSIDE, _BEFORE, _BEHIND):
        if match := pattern.match(said):
            yield piece[0] + match.start("name"), piece[0] + match.end("name")
    for size in (3, 2):
        begin = len(said) - size
        if _HOUSE.fullmatch(said, 0, begin) and plausible(said[begin:]) and not unitlike.ends_as_unit(said):
            yield piece[0] + begin, piece[0] + len(said)


def _is_name(said: str, span: tuple[int, int], bodies: Sequence[OrganizationMention]) -> bool:
    """Whether words are a name, and no part of a body."""
    begin, end = span
    name = said.replace(" ", "")
    if name.endswith(unitlike.ENDS):
        return False
    return ("·" in name or called(name)) and not any(body.begin < end and begin < body.end for body in bodies)
