"""Reads the posts that follow a name: what its bearer was elected or named to, and whose posts they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest import fitting, rules
from ingest.lexicon import HAN
from ingest.listed_posts import CONTENDERS, ends_with_post, posts
from ingest.mentions import Mention, OrganizationMention
from ingest.names_behind_posts import rare_end
from ingest.personal_names import name_at
from ingest.posts import ASIDE, LINK, Post
from ingest.symbols import SYMBOLS, Symbols

_ORG, _COUNT = SYMBOLS["organization"], SYMBOLS["count"]
_LABEL = re.compile(
    f"(?:^|[，；。、])(?P<org>{_ORG})?(?P<title>[一-鿿 ]{{2,12}})(?:（[^（）]{{2,12}}）)?(?:：|(?<=[席任长])[为是])$"
)
_OF_HOUSE = re.compile(f"(?:^|[。；，]|\\d[、.．] ?)(?P<org>{_ORG})：$")
_ELECTED = re.compile(
    f"(?:选举产生|选举出?|选出|推选出?|增选|产生)了?(?:新一届)?(?:{_COUNT}|[0-9一二三四五六七八九十]+[名位])?(?P<org>{_ORG})?(?:第[一二三四五六七八九十]+届|新一届)?"
    f"(?:工会委员会(?=(?:常务)?委员))?(?P<title>{HAN}{{2,12}}?)(?:{_COUNT}|[0-9一二三四五六七八九十]+[名位人])?(?:，(?:他们)?分别[是为]|(?:名单)?如下)?：$"
)
_EACH = re.compile(f"(?P<bodies>{_ORG}(?:[、和与]{_ORG})+)分别[^，。；]{{2,20}}，$")
_AND = re.compile("[、和与]")
_NEXT_POST = re.compile(f"[、和兼](?P<post>(?:(?!为|(?<!主)任){HAN}){{2,10}}?)(?=[，。；、和并兼]|$)")
_HELD_BY = re.compile(
    f"(?P<org>{_ORG})?(?:联合会(?=首)|首届|首任|新一届|第[一二三四五六七八九十]+届|委员会|理事会)*(?P<post>{HAN}{{2,10}}?)由(?=[^，。；、]*$)"
)
_NUMBERED = re.compile(r"(?:^|(?:^|[：；。 ])\d{1,2}[.、．] ?)[一-鿿·]{2,4}$")
_HELD = re.compile("(?:同志)?(?:担任|兼任|接任|出任)(?=[，。；]|$)")
_CHOSEN = re.compile("主席$|会长$|理事长$|秘书长$|委员$|(?:委员会|经审委?|经审会|女工委?)主任$")
_OF_ELECTED = re.compile(
    f"(?P<post>{HAN}{{2,10}}?)(?<!会){HAN}{{2,4}}?(?=$|[、，和与为]|（|同志|高票|全票|当选|等|担?任)"
)
_COMMITTEE = re.compile(
    "(?P<body>(?:经费审查|经审|女职工|女工)委员会|经审会)(?:(?!主任|副主任|委员)(?:(?!委员会)[^。；：]){0,20}，(?:(?!委员会)[一-鿿、和]){2,14}|"
    "(?:第?一次(?:全体)?会议)?(?:选举|推举|推选|选出)(?:产生)?了?(?:(?!委员会)[一-鿿、和]){2,14})$"
)
_LATER = re.compile("[现曾兼担出]任|现为|现是|[选聘任]为|[也还他她]是|同时是|当选|受聘")
_THEY_ARE = re.compile(
    f"(?:[^，。；{_ORG}]{{1,12}}，)?[他她](?=[^，。；{_ORG}]{{0,6}}?(?:[现曾兼担出]任|[是为]|当选){_ORG})"
)
_OF_SAME = re.compile(
    rf"(?:[他她其又且后曾还也起]|同时|并且?|后来|目前|如今|现在|此后|至今|[去今同次当]年|先后|{SYMBOLS['date']}|\d{{4}}年)*"
)
"""What may stand before the verb of a clause that goes on about the same person."""
_FOR_OTHERS = re.compile(
    "为[^，。；]{2,24}(?:等[^，。；]{0,4})?(?:送[去上来到]|发放|提供|讲解|解读|颁发|义诊|理发|体检|授课)"
)
"""What someone did for others, who are none of those that one became: 〔name〕为环卫工人送上绿豆汤."""
_HEADS = frozenset(("主任", "副主任"))
_OF_PARTY = re.compile("(?:机关|街道|[镇乡院校厂矿局]|公司|集团)?(?:党工?委|党组|党总支|党支部)")
_OF_STUDIO = frozenset(("领衔人", "领办人", "领头人"))
_FAR, _NEAR, _TWO = 48, 14, 2
_MARKS = frozenset("，。；：、")
_OF_UNION = re.compile("主席$|女职工|女工委|经审|经费审查")
_ELECTIVE = frozenset(("TradeUnion", "SocialOrganization"))


def after(symbols: Symbols, end: int) -> tuple[Post, ...]:
    """The post that follows a name: 当选〔organization〕主席, 为副主席, （〔organization〕主任）."""
    text, cursor = symbols.text, _past_names(symbols.text, end)
    if _HELD.match(text, cursor):
        return _held_by(symbols, end)
    aside = ASIDE.match(text, cursor)
    cursor = aside.end() if aside else cursor
    match = (
        _phrase("post.elected").match(text, cursor)
        or _phrase("post.bracket").match(text, end)
        or _in_cell(text, end)
        or _phrase("post.relieved").match(text, cursor)
    )
    if not match or (match["post"] and not ends_with_post(match["post"])) or _FOR_OTHERS.match(text, cursor):
        return ()
    index = match.start("org")
    committee = _COMMITTEE.search(text, max(0, end - _FAR), end) if index < 0 and match["post"] in _HEADS else None
    if index < 0 and match["post"] in _OF_STUDIO:
        return ()
    if committee:
        return (Post(committee["body"] + match["post"], None),)
    body = symbols.mentions.get(index) if index >= 0 else _respective(symbols, end, match)
    body = body or (_nearest(symbols, end, match["post"]) if index < 0 else None)
    gained = (match["post"], *_further(text, match.end()))
    return tuple(Post(title, body) for title in _own(text, (end, match.start()), gained, "分别" in match[0]))


def _own(text: str, span: tuple[int, int], gained: tuple[str, ...], respective: bool) -> tuple[str, ...]:
    """Of several posts that as many persons gained the one of the person who ends where ``span`` begins.

    〔name〕、〔name〕分别当选经费审查委员会主任、女职工委员会主任.
    """
    begin = max(text.rfind(mark, 0, span[0]) for mark in "，；。：") + 1
    named = _AND.findall(text, begin, span[1])
    if not respective or len(gained) < _TWO or len(named) + 1 != len(gained):
        return gained
    return (gained[len(_AND.findall(text, begin, span[0]))],)


def employed(symbols: Symbols, end: int, held: tuple[Post, ...]) -> tuple[Post, ...]:
    """The posts of one whose name the employer follows: 〔name〕来自〔body〕, 〔name〕（均为〔body〕职工）."""
    told = _phrase("post.employed").match(symbols.text, _past_names(symbols.text, end))
    if told is None:
        return held
    title = told["post"] or told["posts"] or told["as"] or ""
    body = symbols.mentions[next(told.start(group) for group in ("org", "body", "at") if told[group])]
    if title and ends_with_post(title):
        return (*held, Post(title, body))
    free = [post for post in held if post.organization is None and post.title not in CONTENDERS]
    if free:
        return tuple(replace(post, organization=body) if post in free else post for post in held)
    return (*held, Post("", body))


def _past_names(text: str, end: int) -> int:
    """The end of a list of names that goes on at ``end``."""
    while (link := LINK.match(text, end)) and (
        stop := max(_past_officer(text, link.end()), rare_end(text, link.end()))
    ) > link.end():
        end = stop
    return end


def _past_officer(text: str, begin: int) -> int:
    """The end of a name, or of one with a post before it (、〔union〕主席〔name〕); else ``begin``."""
    end = name_at(text, begin)
    if end > begin:
        return end
    first = begin + text.startswith(_ORG, begin)
    for _, stop, _ in posts().spans(text[first : first + _NEAR]):
        if not _MARKS.intersection(text[first : first + stop]) and (end := name_at(text, first + stop)) > first + stop:
            return end
    return begin


def _is_of_same(text: str, end: int, verb: int) -> bool:
    """Whether no other subject stands in the clause between a name's end and a later verb."""
    begin = max(text.rfind("，", end, verb), text.rfind("；", end, verb), end - 1) + 1
    return _OF_SAME.fullmatch(text, begin, verb) is not None


def of(symbols: Symbols, end: int) -> tuple[Post, ...]:
    """The posts that follow a name at once, and in later clauses."""
    first = after(symbols, end)
    return first + tuple(post for post in _later(symbols, end) if post not in first)


def of_pronoun(symbols: Symbols) -> tuple[Post, ...]:
    """The posts that a sentence says the one named before it holds: 他还担任〔association〕副会长."""
    told = _THEY_ARE.match(symbols.text)
    return _later(symbols, told.end() - 1) if told and not symbols.within(0, told.end(), "person") else ()


def _later(symbols: Symbols, end: int) -> tuple[Post, ...]:
    """The posts in bodies that later clauses name before another person: 〔name〕从业十年，现任〔union〕主席."""
    found: list[Post] = []
    if not _LATER.search(symbols.text, end):
        return ()
    for match in _phrase("post.later").finditer(symbols.text, end):
        alone = not symbols.within(end, match.start("org"), "person")
        if alone and _is_of_same(symbols.text, end, match.start()) and ends_with_post(match["post"]):
            body = symbols.mentions[match.start("org")]
            found += [Post(match["post"], body), *(Post(more, body) for more in _further(symbols.text, match.end()))]
    return tuple(found)


def _held_by(symbols: Symbols, end: int) -> tuple[Post, ...]:
    """The post that stands before its holder: 〔union〕首任主席由〔company〕经理〔name〕担任."""
    told = _HELD_BY.search(symbols.text, 0, end)
    body = symbols.mentions[told.start("org")] if told and told["org"] else None
    of_committee = told is not None and told["post"] in _HEADS and body is not None and body.text.endswith("委员会")
    if told is None or not (of_committee or _CHOSEN.search(told["post"])):
        return ()
    body = body or _nearest(symbols, told.start(), told["post"])
    return (Post(told["post"], body),) if body or "联合会" not in told[0] else ()


def beside(symbols: Symbols, end: int) -> tuple[Post, ...]:
    """The post that a bracket names of one who was elected to another: （兼职，〔school〕教师）."""
    match = _phrase("post.bracket").match(symbols.text, end) if symbols.text.startswith("（", end) else None
    if match is None or not ends_with_post(match["post"]):
        return ()
    return (Post(match["post"], symbols.mentions[match.start("org")]),)


def _in_cell(text: str, end: int) -> re.Match[str] | None:
    """The next cell of a table's row, or what follows a numbered name, where it holds an employer."""
    in_row = "|" in text or (text.startswith(" ", end) and _NUMBERED.search(text, 0, end))
    row = _phrase("post.row").match(text, end) if in_row else None
    return row if row and ends_with_post(row["post"]) else _phrase("post.cell").match(text, end) if in_row else None


def _further(text: str, begin: int) -> Iterator[str]:
    """The posts that a mark parts from one gained before it: 当选常务委员、副主席."""
    while (more := _NEXT_POST.match(text, begin)) and ends_with_post(more["post"]):
        yield more["post"]
        begin = more.end()


def _respective(symbols: Symbols, end: int, match: re.Match[str]) -> Mention | None:
    """The body that elected one of several, by its place: A、B分别召开大会，〔name〕、〔name〕分别当选主席."""
    begin = symbols.text.rfind("，", 0, end) + 1
    told = _EACH.search(symbols.text, 0, begin) if "分别" in match[0] else None
    bodies = symbols.within(*told.span("bodies"), "organization") if told else []
    named = _AND.split(symbols.text[begin : match.start()])
    return bodies[len(_AND.findall(symbols.text, begin, end))] if len(bodies) == len(named) else None


def elected(gained: tuple[Post, ...], held: tuple[Post, ...]) -> tuple[Post, ...]:
    """The posts gained, of which one of a union or association is not that of the employer named before."""
    others = [post.organization for post in held if post.organization and not (post.title and _elects(post))]
    of_union = any(_elects(post) or post.title.startswith("工会") for post in held)
    named = of_union or any(_is_of_party(post) for post in held)
    return tuple(_of_who_elects(post) if _is_open(post, others, named=named) else post for post in gained)


def _is_open(post: Post, others: list[Mention], *, named: bool) -> bool:
    """Whether a post was gained in no body that the sentence names; ``named`` where another post tells its own body."""
    chosen = _CHOSEN.search(post.title) is not None
    return chosen and (post.organization in others or (named and post.organization is None))


def _of_who_elects(post: Post) -> Post:
    return replace(post, organization=None, elected=True)


def _is_of_party(post: Post) -> bool:
    """Whether a post is in a party committee, which elects no chair."""
    return getattr(post.organization, "coarse", "") == "PartyOrganization" or _OF_PARTY.match(post.title) is not None


def _elects(post: Post) -> bool:
    """Whether a post is in a body that elects its officers: a union or an association."""
    return getattr(post.organization, "coarse", "") in _ELECTIVE


def _phrase(name: str) -> re.Pattern[str]:
    return rules.pattern("phrases/persons", name)


def _nearest(symbols: Symbols, before: int, title: str) -> Mention | None:
    """The organization first named before an election's result that has such a post, but for where it was held.

    One that another was just elected to comes first: 选举〔name〕为〔union〕主席、〔name〕为副主席.
    """
    for index, mention in sorted(symbols.mentions.items(), key=lambda item: symbols.text[item[0] - 1] not in "为任选"):
        if index >= before or not isinstance(mention, OrganizationMention) or not fitting.fits(title, mention):
            continue
        if symbols.text[index - 1 : index] in set("在于到") or _is_employer(symbols.text, index, before):
            continue
        if mention.coarse != "PartyOrganization" or not _OF_UNION.search(title):
            return mention
    return None


def _is_employer(text: str, index: int, before: int) -> bool:
    """Whether a body only says where one works who is elected elsewhere: 〔union〕主席〔name〕当选〔other〕副主席."""
    told = _OF_ELECTED.match(text, index + 1, before)
    return told is not None and ends_with_post(told["post"]) and name_at(text, told.end("post")) >= told.end()


def labelled(symbols: Symbols, begin: int) -> tuple[Post, ...]:
    """The post of a line such as 主席：李明, 〔union〕副主席为李明, 〔firm〕：李明, or 选出7名委员：李明."""
    if house := _OF_HOUSE.search(symbols.text, 0, begin):
        return (Post("", symbols.mentions[house.start("org")]),)
    label = _ELECTED.search(symbols.text, 0, begin) or _LABEL.search(symbols.text, 0, begin)
    title = label["title"].replace(" ", "") if label else ""
    if label is None or all((b, e) != (0, len(title)) for b, e, _ in posts().spans(title)):
        return ()
    return (Post(title, symbols.mentions[label.start("org")] if label["org"] else None),)
