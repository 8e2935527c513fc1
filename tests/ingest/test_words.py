"""The word lists hold what their headers promise, and no name that is only in a bulletin."""

import json
import re
from functools import cache
from pathlib import Path

import pytest

from ontology.reader import load

ROOT = Path(__file__).parents[2]
WORDS = ROOT / "ingest" / "words"
REGIONS = ROOT / "kg" / "gazetteer" / "regions.tsv"
GOLD = ROOT.parent / "shared" / "gold"
PATHS = {p.name: p for p in (*WORDS.iterdir(), REGIONS) if p.suffix in {".tsv", ".txt"}}
FILES = sorted(PATHS)
COLUMNS = {
    "regions.tsv": 8, "bodies.tsv": 6, "national.tsv": 5, "organization_heads.tsv": 4, "honours.tsv": 4,
    "house_departments.tsv": 2,
}  # fmt: skip
TYPES = {
    "TradeUnion", "Enterprise", "GovernmentAgency", "PartyOrganization", "School",
    "Hospital", "SocialOrganization", "Team", "Media", "Other",
}  # fmt: skip
PLAIN = ["surnames.txt", "prizes.txt", "industries.txt", "units.txt"]


@cache
def rows(name: str) -> list[list[str]]:
    lines = PATHS[name].read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


@cache
def regions() -> dict[str, list[str]]:
    return {row[0]: row for row in rows("regions.tsv")}


def ancestors(code: str) -> list[str]:
    chain: list[str] = []
    while code:
        assert code not in chain, chain
        chain.append(code)
        code = regions()[code][4]
    return chain


@pytest.mark.parametrize("name", FILES)
def test_header_names_source_and_licence(name: str) -> None:
    text = PATHS[name].read_text(encoding="utf-8")
    header = "\n".join(line for line in text.splitlines() if line.startswith("#"))
    assert text.startswith("# ")
    assert "Source:" in header
    assert re.search(r"Licence|WTFPL", header)
    assert text.endswith("\n")


@pytest.mark.parametrize("name", FILES)
def test_cells_are_clean(name: str) -> None:
    found = rows(name)
    assert found
    assert all(cell == cell.strip() for row in found for cell in row)
    assert all(row[0] for row in found)
    if name in COLUMNS:
        assert {len(row) for row in found} == {COLUMNS[name]}


@pytest.mark.parametrize("name", FILES)
def test_no_duplicates(name: str) -> None:
    keys = [(row[0], row[5]) if name == "bodies.tsv" else row[0] for row in rows(name)]
    assert len(keys) == len(set(keys)), sorted({k for k in keys if keys.count(k) > 1})


@pytest.mark.parametrize("name", PLAIN)
def test_plain_lists_have_one_column(name: str) -> None:
    assert {len(row) for row in rows(name)} == {1}


def test_posts_say_only_suffix() -> None:
    assert {tuple(row[1:]) for row in rows("posts.txt")} == {(), ("suffix",)}


@pytest.mark.parametrize(
    "name",
    ["regions.tsv", "national.tsv", "posts.txt", "prizes.txt", "industries.txt", "units.txt", "house_departments.tsv"],
)
def test_sorted(name: str) -> None:
    keys = [row[0] for row in rows(name)]
    assert keys == sorted(keys)


def test_every_chain_of_regions_ends_at_a_province() -> None:
    for code, row in regions().items():
        top = regions()[ancestors(code)[-1]]
        assert top[3] == "province", row


def test_levels_nest() -> None:
    allowed = {"province": {""}, "prefecture": {"province"}, "county": {"province", "prefecture"}}
    for row in regions().values():
        parent = regions()[row[4]][3] if row[4] else ""
        assert parent in allowed.get(row[3], {"province", "prefecture", "county"}), row


def test_past_regions_lead_to_one_in_force() -> None:
    for row in regions().values():
        assert bool(row[6]) == bool(row[7]) == ("@" in row[0]), row
        if row[7]:
            assert not regions()[row[7]][6], row
            assert row[6].startswith(row[0].partition("@")[2]), row


def test_dates_are_partial_iso() -> None:
    dates = [cell for row in regions().values() for cell in row[5:7] if cell]
    assert all(re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", d) for d in dates)


def test_short_forms() -> None:
    for row in regions().values():
        shorts = row[2].split("|") if row[2] else []
        assert len(shorts) == len(set(shorts)), row
        assert all(len(s) >= 2 and s != row[1] for s in shorts), row


@pytest.mark.parametrize(
    ("code", "name", "short"),
    [
        ("500105", "江北区", "江北"),
        ("500240", "石柱土家族自治县", "石柱县|石柱"),
        ("150000", "内蒙古自治区", "内蒙古"),
        ("522600", "黔东南苗族侗族自治州", "黔东南州|黔东南"),
        ("810000", "香港特别行政区", "香港"),
    ],
)
def test_known_regions(code: str, name: str, short: str) -> None:
    assert regions()[code][1:3] == [name, short]


def test_merged_districts_have_their_successor() -> None:
    successor = {row[1]: regions()[row[7]][1] for row in regions().values() if row[7] and row[0][:2] == "50"}
    assert successor["万盛区"] == successor["綦江县"] == "綦江区"
    assert successor["双桥区"] == successor["大足县"] == "大足区"
    assert successor["长寿县"] == "长寿区"


@pytest.mark.parametrize("name", ["bodies.tsv", "national.tsv"])
def test_types_of_bodies(name: str) -> None:
    assert {row[2] for row in rows(name)} <= TYPES


def test_types_and_strength_of_heads() -> None:
    assert {row[1] for row in rows("organization_heads.tsv")} <= TYPES
    assert {row[3] for row in rows("organization_heads.tsv")} == {"strong", "weak"}


def test_classes_are_of_the_ontology_and_under_their_type() -> None:
    ontology = load()
    pairs = {(row[2], row[3]) for name in ("bodies.tsv", "national.tsv") for row in rows(name)}
    pairs |= {(row[1], row[2]) for row in rows("organization_heads.tsv")}
    bkg = "https://w3id.org/bulletin-kg#"
    for coarse, cls in pairs - {("Other", "OtherOrganization")}:
        assert bkg + cls in ontology.classes, cls
        assert bkg + coarse in (bkg + cls, *ontology.superclasses(bkg + cls)), (coarse, cls)


def test_region_patterns_stand_only_where_the_column_says_so() -> None:
    for row in rows("bodies.tsv"):
        assert row[1].count("{R}") == 1, row
        assert "{R}" not in row[0], row
    for row in rows("honours.tsv"):
        re.compile(row[0].replace("{R}", "(?:市|省)"))
    others = set(FILES) - {"bodies.tsv", "honours.tsv"}
    assert not [(n, row) for n in others for row in rows(n) if any("{R}" in cell for cell in row)]


def test_prefix_and_level_of_bodies() -> None:
    assert {row[4] for row in rows("bodies.tsv")} == {"yes", "no"}
    levels: dict[str, set[str]] = {}
    for row in rows("bodies.tsv"):
        levels.setdefault(row[0], set()).add(row[5])
    assert set().union(*levels.values()) <= {"any", "province", "municipality", "prefecture", "county"}
    assert all(found == {"any"} or "any" not in found for found in levels.values())


@pytest.mark.parametrize(
    ("form", "region", "official"),
    [
        ("人社局", "青石市", "青石市人力资源和社会保障局"),
        ("市委", "青石市", "中国共产党青石市委员会"),
        ("政府", "青石市", "青石市人民政府"),
        ("团市委", "青石市", "中国共产主义青年团青石市委员会"),
        ("市直机关工联会", "青石市", "青石市直机关工会联合会"),
        ("市委党校", "青石市", "中共青石市委党校"),
    ],
)
def test_known_bodies(form: str, region: str, official: str) -> None:
    found = next(row for row in rows("bodies.tsv") if row[0] == form)
    assert found[1].replace("{R}", region) == official


def test_every_official_national_name_is_a_form() -> None:
    forms = {row[0]: row[1] for row in rows("national.tsv")}
    assert not {official for official in forms.values() if forms.get(official) != official}
    assert {row[4] for row in rows("national.tsv")} == {"yes", "no"}


def test_values_of_honours() -> None:
    assert {row[1] for row in rows("honours.tsv")} == {"national", "provincial", "municipal", "district", "industry"}
    assert {row[2] for row in rows("honours.tsv")} == {"yes", "no"}
    assert {row[3] for row in rows("honours.tsv")} == {"person", "organization", "both"}


def test_the_first_honour_that_matches_is_the_longest() -> None:
    patterns = [row[0] for row in rows("honours.tsv")]
    assert patterns == sorted(patterns, key=lambda p: (bool(re.search(r"[{\[]", p)), -len(p), p))


def test_compound_surnames_come_last() -> None:
    sizes = [len(row[0]) for row in rows("surnames.txt")]
    assert sizes == sorted(sizes)
    assert sizes.count(1) >= 400


@pytest.mark.skipif(not GOLD.is_dir(), reason="no real bulletins here")
def test_no_name_is_only_in_a_bulletin() -> None:
    golds = [json.loads(p.read_text(encoding="utf-8")) for p in sorted(GOLD.glob("*.gold.json"))]
    people = {p["name"] for g in golds for p in g["persons"]}
    organizations = {o["name"] for g in golds for o in g["organizations"]}
    public = {row[1] for row in rows("national.tsv")} | {row[0] for row in rows("organization_heads.tsv")}
    for name in FILES:
        cells = {cell for row in rows(name) for cell in row}
        assert not cells & people, name
        assert cells & organizations <= public, name
