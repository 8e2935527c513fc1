"""Finds persons, with the posts and honours that stand around their names.

A name is taken only where something says that a person follows: a post (主任陈立新), an honour's bearer
(…获得者周明), an election (选举李明为主席), a list that began so. It ends where a word of ``name_followers.txt``, a
punctuation mark or another name follows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from ingest import nominees
from ingest.commonwords import is_common
from ingest.lexicon import Finder, alternation, words
from ingest.mentions import Mention
from ingest.symbols import SYMBOLS, Symbols

_ORG, _HON, _PRIZE = SYMBOLS["organization"], SYMBOLS["honour"], SYMBOLS["prize"]
_EDGE = re.compile(r"[，。；：、！？（）“”《》\s·\-]|$|[\ue000-\ue00f]|\d")
_MINORITY = re.compile(r"[一-鿿]{1,6}(?:·[一-鿿]{1,7})+")
_NEVER = re.compile(
    r"[的了们各某这那哪么部局厅]|工会|职工|会议|劳模|劳动|代表|人员|任何|成员|委员|团队|党员|干部|会员|队员|学员|群众|家属|[共会]$|全国|全市|获得|先后|分别|一行"
)
_PARTICLES = "等和与及在为到向对以率说作任获将被来赴就从因"
_JOB_TAIL = re.compile(
    r"(?:工|师|员|长|手|匠|者|家|警|兵|医生|护士|代表|职工|干部|成员|队员|选手|学员|骨干|负责人|带头人|能手|标兵|劳模|先进个人)$"
)
_LINK = re.compile(r"(?:（[^（）]*）)?(?:、|和|与|及|以及)")


@dataclass(frozen=True, slots=True)
class Post:
    """A post that a person holds: the index of the organization's symbol, None where none is named."""

    title: str
    organization: Mention | None


@dataclass(frozen=True, slots=True, order=True)
class PersonMention(Mention):
    """A person with what the words around the name say of them."""

    posts: tuple[Post, ...] = field(default=(), compare=False)
    honours: tuple[Mention, ...] = field(default=(), compare=False)


@cache
def _surnames() -> tuple[frozenset[str], frozenset[str]]:
    listed = words("surnames.txt")
    return frozenset(s for s in listed if len(s) == 1), frozenset(s for s in listed if len(s) == 2)


@cache
def _posts() -> Finder:
    return Finder(words("posts.txt"))


@cache
def _followers() -> re.Pattern[str]:
    return re.compile(alternation(words("name_followers.txt")))


@cache
def _not_names() -> frozenset[str]:
    return frozenset(words("not_names.txt"))


def name_at(text: str, begin: int) -> int:
    """The end of the person's name that begins at ``begin``, or ``begin`` where none does."""
    minority = _MINORITY.match(text, begin)
    if minority:
        return _minority_end(text, minority)
    singles, doubles = _surnames()
    sizes = [4, 3] if text[begin : begin + 2] in doubles else []
    sizes += [3, 2] if text[begin : begin + 1] in singles else []
    good = [n for n in sizes if _is_name(text, begin, n)]
    good = [n for n in good if not (n - 1 in good and len(_followed(text, begin + n - 1)) >= 2)] or good
    if not good:
        return begin
    if len(good) > 1 and text[begin + good[0] - 1] in _PARTICLES:
        return begin + good[1]
    return begin + good[0]


def _is_name(text: str, begin: int, size: int) -> bool:
    name = text[begin : begin + size]
    if len(name) < size or not re.fullmatch(r"[一-鿿]+", name) or _NEVER.search(name) or name in _not_names():
        return False
    end = begin + size
    return bool(_EDGE.match(text, end) or _followers().match(text, end))


def _followed(text: str, begin: int) -> str:
    match = _followers().match(text, begin)
    return match[0] if match else ""


def _minority_end(text: str, match: re.Match[str]) -> int:
    for end in range(match.end(), match.start() + 3, -1):
        if (_EDGE.match(text, end) or _followers().match(text, end)) and text[end - 1] != "·":
            shorter = [
                e
                for e in range(end - 1, match.start() + 3, -1)
                if _followers().match(text, e) and text[e - 1] != "·" and text[e] != "·"
            ]
            last = text.rfind("·", match.start(), end)
            shorter = [e for e in shorter if e > last + 1]
            return min(shorter) if shorter else end
    return match.end()


def find(symbols: Symbols) -> list[PersonMention]:
    """The persons of a sentence of which organizations and honours are already symbols."""
    text = symbols.text
    found: dict[int, PersonMention] = {}
    for begin in _starts(text):
        end = name_at(text, begin)
        if end == begin:
            end = _by_words(text, begin) or _unlisted(text, begin)
        if end == begin or any(
            begin < f_end and s < end for s, f_end in ((k, _end(symbols, v)) for k, v in found.items())
        ):
            continue
        posts, honours = _before(symbols, begin, found)
        posts += _after(symbols, end) + _labelled(symbols, begin)
        if not honours and not any(p.organization for p in posts) and _doubtful(text[begin:end]):
            continue
        _add(symbols, found, (begin, end), posts, honours)
        for more in _listed(text, end):
            _add(symbols, found, more, posts if text[more[1] : more[1] + 1] != "（" else (), ())
    for begin, end in nominees.find(text, _plausible):
        span = symbols.span(begin, end)
        if all(span[1] <= p.begin or span[0] >= p.end for p in found.values()):
            posts, honours = _before(symbols, begin, found)
            _add(symbols, found, (begin, end), posts + _after(symbols, end), honours)
    return sorted(found.values())


def _plausible(name: str) -> bool:
    """Whether a string can be a person's name by its surname, and holds no common word."""
    singles, doubles = _surnames()
    sized = (2 <= len(name) <= 3 and name[0] in singles) or (3 <= len(name) <= 4 and name[:2] in doubles)
    if not sized or not re.fullmatch(r"[一-鿿]+", name) or _NEVER.search(name):
        return False
    return name not in _not_names() and len(set(name)) > 1 and not _doubtful(name)


def _by_words(text: str, begin: int) -> int:
    """The end of a name that a common word follows at once (班长赵志国感慨), or 0."""
    singles, doubles = _surnames()
    if text[begin : begin + 1] in {"和", "同", "于"} or not any(e == begin for _, e, _ in _posts().spans(text)):
        return 0
    sizes = (4, 3) if text[begin : begin + 2] in doubles else (3, 2) if text[begin : begin + 1] in singles else ()
    for size in sizes:
        name, rest = text[begin : begin + size], text[begin + size : begin + size + 2]
        if (
            not re.fullmatch(r"[一-鿿]+", name)
            or _NEVER.search(name)
            or name in _not_names()
            or _doubtful(name)
            or len(set(name)) < 2
        ):
            continue
        if len(rest) == 2 and is_common(rest) and not is_common(name[-1] + rest[0]):
            return begin + size
    return 0


def _doubtful(name: str) -> bool:
    """Whether a name without an organization's post beside it is rather a common word (安心工作, 阳光)."""
    if "·" in name or name[:2] in _surnames()[1]:
        return False
    return is_common(name) or (len(name) == 3 and is_common(name[:2]))


_UNLISTED = re.compile(r"[一-鿿]{3,5}")
_STRONG_EDGE = re.compile(r"[，。；、）]|$")


def _unlisted(text: str, begin: int) -> int:
    """The end of a name without a listed surname (次仁卓玛) after an organization's post, or ``begin``."""
    if not any(e == begin and re.search(rf"{_ORG}[一-鿿、]{{0,14}}$", text[:b]) for b, e, _ in _posts().spans(text)):
        return begin
    longest = _UNLISTED.match(text, begin)
    for size in range(3, (longest.end() - begin if longest else 2) + 1):
        name, end = text[begin : begin + size], begin + size
        edge = _STRONG_EDGE.match(text, end) or len(_followed(text, end)) >= 2
        pairs = [name[i : i + 2] for i in range(size - 1)]
        if edge and not _NEVER.search(name) and not is_common(name) and sum(map(is_common, pairs)) == 0:
            return end
    return begin


def _end(symbols: Symbols, person: PersonMention) -> int:
    return next(i for i, e in enumerate(symbols.ends) if e >= person.end) + 1


def _add(
    symbols: Symbols,
    found: dict[int, PersonMention],
    span: tuple[int, int],
    posts: tuple[Post, ...],
    honours: tuple[Mention, ...],
) -> None:
    begin, end = symbols.span(*span)
    name = symbols.text[span[0] : span[1]]
    found[span[0]] = PersonMention(
        begin, end, "person", name, "person.post" if posts else "person.context", posts, honours
    )


_CONTEXT = re.compile(
    rf"(?:{_HON}(?:称号)?(?:获得者|得主|获奖者)?、?|获得者|得主|选举|推选|任命|聘请|聘任|增补|补选|替补|增选|推举|提名|评选出|免去|接替|特邀|授予|追授|退休的|选送的|同志|邀请|(?<=[，。；、（])由|劳模|工匠|代表|"
    rf"选手|(?<=[：]))(?=[一-鿿])"
)


def _starts(text: str) -> list[int]:
    """Where a name may begin: after a post, an honour, or a verb that takes a person; at a clause with 当选."""
    starts = {end for _, end, _ in _posts().spans(text)}
    starts |= {m.end() for m in _CONTEXT.finditer(text)}
    starts |= {
        m.start() + 1
        for m in re.finditer(
            rf"[，。；、）：\s](?=[一-鿿·]{{2,12}}(?:同志)?(?:当选|被选举|被推选|被授予|任{_ORG}|担任))", "，" + text
        )
    }
    starts |= {m.end() for m in _BEFORE_BRACKET.finditer(text)}
    starts |= {m.end() for m in _LISTED_FIRST.finditer(text)}
    starts |= {m.end() for m in _THREE.finditer(text) if len(_listed(text, name_at(text, m.end()))) >= 2}
    if _PRIZE in text or _HON in text:
        starts |= {m.end() for m in _WINNER.finditer(text)}
    return sorted(starts - {len(text)})


_NAMES = (
    r"(?:[一-鿿·]{2,9}(?:（[^（）]{1,6}）)?、|\ue001、)*[一-鿿·]{2,9}(?:（[^（）]{1,6}）)?(?:和[一-鿿·]{2,4})?(?:同志)?"
)
_LISTED_FIRST = re.compile(
    rf"(?:^|(?<=[，。；：、]))(?={_NAMES}(?:等\ue003)?(?:分别|全票)?(?:当选|任(?!职)|为第|为副|为新|被选|获|分获|荣获|荣膺|摘得|夺得|被授予|被评为|被聘|"
    rf"以[^，。]{{0,16}}夺得))"
)
_BEFORE_BRACKET = re.compile(rf"(?:^|(?<=[，。；：、\s]))(?=[一-鿿·]{{2,6}}（{_ORG})")
_THREE = re.compile(r"(?<=[的由：，给向对为及和])(?=(?:[一-鿿]{2,4}、){2,}[一-鿿]{2,4})")
_WINNER = re.compile(
    rf"(?:{_ORG}(?:的|选手|职工|队的)?|车间|[部科厂组班站所段院处]|学院)(?!长)(?=[一-鿿·]{{2,9}}(?:、[一-鿿·\ue000]{{2,16}}(?:、|分)|分别|分获|获|荣获|"
    rf"荣膺|摘得|夺得|被授予|被评|以))"
)


def _listed(text: str, end: int) -> list[tuple[int, int]]:
    """The further names of a list that the first one opened: 张伟、李娜和王强."""
    found: list[tuple[int, int]] = []
    while True:
        link = _LINK.match(text, end)
        if not link:
            return found
        stop = name_at(text, link.end())
        if stop == link.end() or any(b < stop and e > link.end() for b, e, _ in _posts().spans(text)):
            return found
        found.append((link.end(), stop))
        end = stop


def _before(
    symbols: Symbols, begin: int, found: dict[int, PersonMention]
) -> tuple[tuple[Post, ...], tuple[Mention, ...]]:
    """The posts and honours that stand before a name, and whose they are: read leftwards over 、 and ，."""
    posts: list[tuple[str, Mention | None]] = []
    honours: list[Mention] = []
    end = start = begin
    text = symbols.text
    while end > 0:
        start = max(text.rfind(mark, 0, end) for mark in "、，。；：！？") + 1
        piece = (start, end)
        honour = _honours_in(symbols, piece)
        post = _post_in(symbols, piece, adjacent=end == begin)
        if not honour and post is None and not _ROLE.search(text[start:end]):
            break
        honours[:0] = honour
        if post is not None:
            posts.insert(0, post)
        if (
            start == 0
            or text[start - 1] not in "、，"
            or (text[start - 1] == "，" and not _HON_BEFORE.search(text[:start]))
        ):
            break
        end = start - 1
    if posts and posts[0][1] is None:
        posts = [(posts[0][0], _colleague(symbols, start if start else 0, found)), *posts[1:]]
    return _inherited(posts), tuple(honours)


_LABEL = re.compile(r"^([一-鿿 ]{2,12})：$")


def _labelled(symbols: Symbols, begin: int) -> tuple[Post, ...]:
    """The post of a line such as 主席：李明."""
    label = _LABEL.match(symbols.text[:begin])
    title = label[1].replace(" ", "") if label else ""
    listed = [s for s in _posts().spans(title) if s[0] == 0 and s[1] == len(title)]
    return (Post(title, None),) if listed else ()


_HON_BEFORE = re.compile(rf"{_HON}(?:称号)?(?:获得者|得主)?，$")


def _colleague(symbols: Symbols, start: int, found: dict[int, PersonMention]) -> Mention | None:
    """The organization of the person named just before: 〔union〕主席〔person〕、副主席…."""
    before = [(i, p) for i, p in found.items() if i + len(p.text) in {start - 1, start} and p.posts]
    return before[-1][1].posts[-1].organization if before else None


def _honours_in(symbols: Symbols, piece: tuple[int, int]) -> list[Mention]:
    text = symbols.text[piece[0] : piece[1]]
    if not re.search(
        rf"{_HON}(?:称号|荣誉称号|荣誉)?(?:获得者|得主|获奖者)?(?:[和及]{_HON}(?:称号)?(?:获得者|得主)?)*(?:$|(?={_ORG}))",
        text,
    ):
        return []
    return symbols.within(piece[0], piece[1], "honour")


_ROLE = re.compile(r"(?:代表|委员|第一人|入选者|人选)$")


def _post_in(symbols: Symbols, piece: tuple[int, int], *, adjacent: bool) -> tuple[str, Mention | None] | None:
    """The post that a piece such as 〔organization〕女职工委员会主任 ends with, and its organization."""
    start, end = piece
    text = symbols.text[start:end]
    organizations = symbols.within(start, end, "organization")
    owner = organizations[-1] if organizations else None
    title_from = (
        max((i for i, c in enumerate(text) if c in "\ue000\ue007\ue006\ue004\ue005\ue002\ue003"), default=-1) + 1
    )
    if owner is not None and text.rfind(_ORG) + 1 < title_from:
        owner = None
    title = text[title_from:].lstrip("”』」的获得者称号和 ")
    spans = [s for s in _posts().spans(title) if s[1] == len(title)]
    if not spans:
        return ("", owner) if owner is not None and title == "" and adjacent else None
    return _clean_title(title, spans[0][0], owner is not None), owner


_VERBS_IN_TITLE = re.compile(
    r".*(?:由|让|请|邀请|选举|推选|任命|新当选的|新任|新一届|出席|参加|来自|组织|会上|现场|其中|作为|表彰|担任|任|以及|和|与|，|的|为|是)"
)
_REGION_LEAD = re.compile(r"^(?:[一-鿿]{2,6}?[省市区县州])+(?=[一-鿿]{2,})")


def _clean_title(title: str, head: int, owned: bool) -> str:
    lead = title[:head]
    lead = _VERBS_IN_TITLE.sub("", lead)
    if not owned:
        lead = _REGION_LEAD.sub("", lead + "　　")[:-2] if _REGION_LEAD.match(lead + "职工") else lead
    return (lead if len(lead) <= 14 else "") + title[head:]


def _inherited(posts: list[tuple[str, Mention | None]]) -> tuple[Post, ...]:
    """A post without an organization takes the one before it: 〔union〕党组书记、主席."""
    found, owner = [], None
    for title, organization in posts:
        owner = organization or owner
        found.append(Post(title, owner))
    return tuple(found)


_ELECTED = re.compile(
    rf"(?:同志)?(?:全票|高票)?(?:当选为?|被选举为|被推选为|被任命为|任|担任|兼任|为)(?:新一届|第[一二三四五六七八九十]+届)?(?P<org>{_ORG})?(?:委员会|新一届|首届|"
    rf"首任|第[一二三四五六七八九十]+届(?:委员会)?)*(?P<post>[一-鿿]{{2,10}}?)(?=[，。；、）和]|$)"
)
_BRACKET = re.compile(rf"（(?P<org>{_ORG})(?P<post>[一-鿿]{{0,14}})）")


def _after(symbols: Symbols, end: int) -> tuple[Post, ...]:
    """The post that follows a name: 当选〔organization〕主席, 为副主席, （〔organization〕主任）."""
    text = symbols.text
    cursor = end
    while (link := _LINK.match(text, cursor)) and (stop := name_at(text, link.end())) > link.end():
        cursor = stop
    match = _ELECTED.match(text, cursor) or _BRACKET.match(text, end)
    if not match:
        return ()
    titles = [s for s in _posts().spans(match["post"]) if s[1] == len(match["post"])]
    if not titles and match["post"]:
        return ()
    index = match.start("org")
    owner = symbols.mentions.get(index) if index >= 0 else _nearest(symbols, end)
    return (Post(match["post"], owner),)


def _nearest(symbols: Symbols, before: int) -> Mention | None:
    """The organization last named before an election's result."""
    found = [
        m
        for i, m in symbols.mentions.items()
        if i < before and m.kind == "organization" and symbols.text[i - 1 : i] not in {"在", "于", "到"}
    ]
    return found[0] if found else None
