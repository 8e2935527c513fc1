"""Reads the usual short forms of schools and teams that an issue names in full: 江西师大, 师大, 生科院, 云州三职."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from ingest import regions
from ingest.commonwords import is_common
from ingest.lexicon import HAN, Finder, alternation
from ingest.names import SCHOOLS
from ingest.organizations.heads import industries, is_generic
from ingest.regions import Home
from ingest.staffed import COLLEGE, LEFT

_KINDS = {
    "师": ("师范",),
    "财": ("财经", "财经政法"),
    "农": ("农业", "农林"),
    "工": ("工业", "工程"),
    "科": ("科技", "科学技术"),
    "交": ("交通",),
    "医": ("医科", "医药"),
    "民": ("民族",),
    "林": ("林业",),
    "海": ("海洋", "海事"),
    "矿": ("矿业",),
    "地": ("地质",),
    "石": ("石油",),
    "邮": ("邮电",),
    "法": ("政法",),
    "外": ("外国语",),
    "体": ("体育",),
    "传": ("传媒",),
    "药": ("药科", "中医药"),
    "航": ("航空航天", "民航"),
    "理工": ("理工",),
    "农林": ("农林",),
    "工商": ("工商",),
    "工程": ("工程",),
    "科技": ("科技",),
}
"""What the kinds of universities are in full, by what they are cut to before 大."""
_ONLY = {
    "师": "师范",
    "财": "财经",
    "农": "农业",
    "医": "医科",
    "林": "林业",
    "理工": "理工",
    "民": "民族",
    "交": "交通",
}
"""The kinds that are the same wherever a region stands before: 江西农大 is 江西农业大学."""
_PARTS_OF_CHINA = ("华中", "华东", "华南", "华北", "东北", "西北", "西南", "首都")
_RIGHT = "(?!会(?!计)|[学赛讲奖军家量型舞堂爱厦楼道力气队员河街街桥戏师门众伙])"
_UNIVERSITY = re.compile(f"(?P<kind>{alternation(_KINDS)})大{_RIGHT}")
_FOLLOWED = re.compile(
    "(?=工会|教职工|教工|[师学]子|党[委政]|校长|代表队|[主承协举召]|[荣喜]?获|派|[，、。；）的与和在将也再以勇夺捧]|$)"
)
_WHOLE = ("理工", "工商", "邮电", "农林", "海事", "外国语")
"""The kinds of universities that leave out 大学: 华东理工."""
_COLLEGE = re.compile(f"{LEFT}(?P<short>{HAN}{{1,3}}){COLLEGE}")
_NUMBER = "[一二三四五六七八九十]{1,2}"
_ENDS = SCHOOLS | {"职": f"职业{HAN}{{0,6}}?学校?"}
_SCHOOL = re.compile(f"(?<={HAN}{{2}})(?P<number>{_NUMBER})(?P<kind>{alternation(_ENDS)})(?![学心级等儿业])")
_TEAM = re.compile(f"(?P<place>{HAN}{{2,3}})(?P<team>代表[队团])")
_FIRM = re.compile(f"{LEFT}(?:(?![与和]){HAN}){{6,22}}?有限(?:责任)?公司")
_FORM = re.compile("有限(?:责任)?公司$")
_STEM_FORM = re.compile("(?:集团)?(?:股份|控股)?有限(?:责任)?公司$")
_STEM_GOES_ON = re.compile("集团|股份|控股|有限|[（A-Za-z0-9]|(?:建设|科技|实业|发展|工程|投资)(?:集团|有限|股份|公司)")
_LONGEST = 6
_BEGINS = re.compile(LEFT)


def names(text: str, home: Home) -> tuple[tuple[str, str], ...]:
    """(short form, full name) of the schools and teams whose full names the issue or its publisher has."""
    found = dict(_universities(text, home))
    if home.owner_coarse == "School":
        found |= dict(_colleges(text, home))
    found |= dict(_stems(text, home)) | dict(_numbered(text)) | dict(_teams(text, home)) | dict(_firms(text))
    return tuple(sorted(found.items(), key=lambda pair: -len(pair[0])))


def _universities(text: str, home: Home) -> Iterator[tuple[str, str]]:
    """Universities: 江西师大, 江师大, 师大, 江师, and 华东理工 where 华东理工大学 is named."""
    known = tuple(dict.fromkeys(_in_full(text, home)))
    shorts = _distinct(text)
    named = frozenset(_ending_so(text)) if shorts else frozenset()
    for around, match in shorts.items():
        yield from _of_kind(around, match, known, named)
    cuts = [(short, full) for full in known for short in _cut(full)]
    for short, full in cuts:
        alone = len({other for cut, other in cuts if cut == short}) == 1
        if alone and any(
            _BEGINS.match(text, m.start()) and _FOLLOWED.match(text, m.end()) for m in re.finditer(short, text)
        ):
            yield short, full


def _cut(full: str) -> Iterator[str]:
    """What a university may be called by two characters, or without 大学: 江师, 华东理工."""
    whole = full.removesuffix("大学")
    if whole.endswith(_WHOLE):
        yield whole
    kinds = (cut for cut, kinds in _KINDS.items() if len(cut) == 1 and whole.endswith(kinds))
    yield from (full[0] + kind for kind in kinds if len(full) <= _LONGEST)


def _in_full(text: str, home: Home) -> Iterator[str]:
    """The publisher, if it is a university, and those that the text names right behind where a name may begin."""
    if home.owner.endswith("大学"):
        yield home.owner
    for end in (match.start() for match in re.finditer("大学(?![生习城堂])", text)):
        begins = [b for b in _begins(text, end, (4, 8)) if regions.opening(text[b:end])]
        yield from (text[b:end] + "大学" for b in reversed(begins))


def _distinct(text: str) -> dict[str, re.Match[str]]:
    """The short forms such as 师大, each with the characters before it but once."""
    found = ((text[max(0, match.start() - 5) : match.end()], match) for match in _UNIVERSITY.finditer(text))
    return dict(found)


def _ending_so(text: str) -> Iterator[str]:
    """What may be a university's name by its end, whatever stands before."""
    for match in re.finditer("大学", text):
        yield from (text[begin : match.end()] for begin in range(max(0, match.start() - 8), match.start() - 1))


def _of_kind(
    around: str, match: re.Match[str], known: tuple[str, ...], named: AbstractSet[str]
) -> Iterator[tuple[str, str]]:
    """What a short form such as 师大 can mean, with as many of the characters before it as belong to the name."""
    endings = tuple(kind + "大学" for kind in _KINDS[match["kind"]])
    before = around.removesuffix(match[0])
    lead = re.search(f"{HAN}{{0,4}}$", before)
    for size in range(len(lead[0]) if lead else 0, -1, -1):
        place = before[len(before) - size :]
        fulls = [full for full in known if full.endswith(endings) and _is_placed(full, place)]
        fulls = fulls or [place + end for end in endings if size > 1 and place + end in named]
        if (
            not fulls
            and match["kind"] in _ONLY
            and (place in _PARTS_OF_CHINA or (size > 1 and regions.candidates(place)))
        ):
            fulls = [place + _ONLY[match["kind"]] + "大学"]
        if len(fulls) == 1 and (size > 1 or _BEGINS.match(around, len(before) - size)):
            yield place + match[0], fulls[0]
            return


def _is_placed(full: str, place: str) -> bool:
    """Whether what stands before a kind may be the place of a university: its end, or its first character."""
    whole = full.removesuffix("大学")
    return not place or (place in whole if len(place) > 1 else whole.startswith(place))


def _colleges(text: str, home: Home) -> Iterator[tuple[str, str]]:
    """Colleges of the publisher by characters of their names: 生科院 where 生命科学学院 is named."""
    for short in {match["short"] for match in _COLLEGE.finditer(text)} if "学院" in text else ():
        fulls = {full for full in _colleges_named(text) if full[0] == short[0] and _is_within(short, full)}
        if len(fulls) == 1:
            full = fulls.pop()
            yield short + "院", home.owner if home.owner.endswith(full) else home.owner + full.removeprefix(home.owner)


def _colleges_named(text: str) -> Iterator[str]:
    for match in re.finditer("学院", text):
        yield from (text[begin : match.end()] for begin in _begins(text, match.start(), (2, 12)))


def _begins(text: str, end: int, sizes: tuple[int, int]) -> Iterator[int]:
    """Where a name may begin that goes up to ``end``, the longest first; the least and the most of its characters."""
    least, most = sizes
    run = re.search(f"{HAN}{{{least},{most}}}$", text[max(0, end - most) : end])
    begins = range(end - len(run[0]), end - least + 1) if run else ()
    return (begin for begin in begins if _BEGINS.match(text, begin))


def _is_within(short: str, full: str) -> bool:
    """Whether a name has some characters in their order."""
    rest = iter(full)
    return all(character in rest for character in short)


def _numbered(text: str) -> Iterator[tuple[str, str]]:
    """Schools by their number: 云州三职 where 云州市第三职业技术学校 is named."""
    for place, number, kind in dict.fromkeys(_schools(text)) if "第" in text else ():
        full = re.search(f"{place}[市县区]?第{number}{_ENDS[kind]}", text)
        if full is not None:
            yield place + number + kind, full[0]


def _schools(text: str) -> Iterator[tuple[str, str, str]]:
    """What may be a school by its number: the place, the number and the kind."""
    for match in _SCHOOL.finditer(text):
        begin = next(_begins(text, match.start(), (2, 3)), None)
        if begin is not None:
            yield text[begin : match.start()], match["number"], match["kind"]


def _firms(text: str) -> Iterator[tuple[str, str]]:
    """Firms without the province that their names begin with elsewhere: 青石水务有限公司, 云南青石水务有限公司."""
    firms = dict.fromkeys(match[0] for match in _FIRM.finditer(text)) if "有限" in text else {}
    for firm in firms:
        size = next((n for n in (3, 2) if any(r.level == "province" for r in regions.candidates(firm[:n]))), 0)
        if size and len(firm) - size > _LONGEST and text.count(firm[size:]) > text.count(firm):
            yield firm[size:], firm
        short = _FORM.sub("", firm[size:])
        if size and short.endswith("集团") and text.count(short) > text.count(firm[size:]):
            yield short, firm


def _stems(text: str, home: Home) -> Iterator[tuple[str, str]]:
    """Companies without region and form: 同泰特钢 where 松溪县同泰特钢有限公司 is named, and no other of that word."""
    firms: dict[str, set[str]] = {}
    for firm in dict.fromkeys(match[0] for match in _FIRM.finditer(text)) if "有限" in text else ():
        stem = _STEM_FORM.sub("", _without_regions(firm))
        if 2 < len(stem) <= _LONGEST and stem != firm and stem not in home.owner and not _is_sort(stem):
            firms.setdefault(stem, set()).add(firm)
    of_one = {stem: some.pop() for stem, some in firms.items() if len(some) == 1}
    short = (
        [span for span in Finder(tuple(sorted(of_one))).spans(text) if not _is_whole(text, span, of_one)]
        if of_one
        else []
    )
    longer = {stem for _, end, stem in short if _STEM_GOES_ON.match(text, end)}
    for begin, _, stem in short:
        if stem not in longer and _BEGINS.match(text, begin):
            yield from ((stem, of_one[stem]), (stem + "公司", of_one[stem]))


def _is_whole(text: str, span: tuple[int, int, str], firms: dict[str, str]) -> bool:
    """Whether the stem of a company's name stands in the whole name."""
    firm = firms[span[2]]
    return text.startswith(firm[firm.index(span[2]) :], span[0])


def _without_regions(name: str) -> str:
    while lead := regions.opening(name):
        name = name[len(lead) :]
    return name


def _is_sort(stem: str) -> bool:
    """Whether what a company's name leaves without its region and form tells only its trade (城市建设投资)."""
    return is_generic(stem) or is_common(stem) or stem in industries() or is_generic(stem[:2])


def _teams(text: str, home: Home) -> Iterator[tuple[str, str]]:
    """Teams of districts by their short names: 松溪代表队 where 松溪县 is named."""
    for match in {m[0]: m for m in _TEAM.finditer(text)}.values() if "代表" in text else ():
        for place in (match["place"], match["place"][1:]):
            full = next(
                (place + end for end in "县区市旗" if regions.candidates(place + end) and place + end in text), ""
            )
            if full and regions.candidates(place) and regions.resolve(full, home).level == "county":
                yield place + match["team"], regions.resolve(full, home).full + match["team"]
                break
