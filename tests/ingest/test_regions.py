"""What the name of a region means in a bulletin: the home city's first, the whole country's else."""

import pytest

from ingest import regions
from ingest.organizations import home_of

HOMES = [
    ("青石市总工会", ("", "青石市", "")),
    ("青石市临江区总工会", ("", "青石市", "青石市临江区")),
    ("重庆市渝北区总工会", ("重庆市", "重庆市", "重庆市渝北区")),
    ("渝北区总工会", ("重庆市", "重庆市", "重庆市渝北区")),
    ("杭州市西湖区总工会", ("浙江省", "杭州市", "杭州市西湖区")),
    ("浙江省总工会", ("浙江省", "", "")),
    ("内蒙古自治区总工会", ("内蒙古自治区", "", "")),
    ("延边朝鲜族自治州总工会", ("吉林省", "延边朝鲜族自治州", "")),
    ("义乌市总工会", ("浙江省", "金华市", "义乌市")),
    ("天津市滨海新区总工会", ("天津市", "天津市", "天津市滨海新区")),
    ("中华全国总工会", ("", "", "")),
]
RESOLVED = [
    ("江北区", "重庆市总工会", "重庆市江北区"),
    ("江北区", "宁波市总工会", "宁波市江北区"),
    ("江北区", "杭州市总工会", "宁波市江北区"),
    ("朝阳区", "长春市总工会", "长春市朝阳区"),
    ("朝阳区", "北京市总工会", "北京市朝阳区"),
    ("鼓楼区", "福州市总工会", "福州市鼓楼区"),
    ("渝中", "重庆市总工会", "重庆市渝中区"),
    ("渝北区", "杭州市总工会", "重庆市渝北区"),
    ("两江新区", "重庆市总工会", "重庆市两江新区"),
    ("万盛经开区", "重庆市总工会", "重庆市万盛经济技术开发区"),
    ("海淀区", "青石市海淀区总工会", "青石市海淀区"),
    ("云台区", "青石市总工会", "青石市云台区"),
    ("浙江", "青石市总工会", "浙江省"),
    ("兵团", "新疆生产建设兵团总工会", "新疆生产建设兵团"),
    ("十三师新星市", "新疆生产建设兵团总工会", "第十三师新星市"),
]


@pytest.mark.parametrize(("publisher", "wanted"), HOMES)
def test_the_home_of_a_publisher(publisher, wanted):
    home = home_of(publisher)
    assert (home.province, home.city, home.county) == wanted


@pytest.mark.parametrize(("name", "publisher", "full"), RESOLVED)
def test_a_region_in_a_bulletin(name, publisher, full):
    assert regions.resolve(name, home_of(publisher)).full == full


@pytest.mark.parametrize(
    ("word", "publisher", "meaning"),
    [
        ("市", "青石市总工会", "青石市"),
        ("区", "青石市云台区总工会", "青石市云台区"),
        ("区", "青石市总工会", ""),
        ("省", "杭州市总工会", "浙江省"),
        ("市", "重庆市渝北区总工会", "重庆市"),
        ("州", "延边朝鲜族自治州总工会", "延边朝鲜族自治州"),
    ],
)
def test_a_level_alone_means_the_home(word, publisher, meaning):
    assert home_of(publisher).meaning(word) == meaning


@pytest.mark.parametrize("publisher", ["青石大学工会", "青石星河重工有限公司工会", "青石市第二人民医院工会"])
def test_the_union_of_a_house_speaks_for_the_house(publisher):
    assert home_of(publisher).owner == publisher.removesuffix("工会")


def test_a_publisher_without_region_is_at_home_where_its_text_is():
    assert regions.home_in("绵阳市的工人说，绵阳的技工学校和成都的不同，绵阳市人社局也在。").city == "绵阳市"


def test_neighbors_of_one_letter_stay_apart():
    home = home_of("重庆市总工会")
    assert regions.resolve("渝中区", home) != regions.resolve("渝北区", home)


COUNTIES = [
    # name, city before it in full names: counties that end as bodies do, or begin with a word that parts names
    ("西工区", "洛阳市"),
    ("绿园区", "长春市"),
    ("峰峰矿区", "邯郸市"),
    ("阿鲁科尔沁旗", "赤峰市"),
    ("元江哈尼族彝族傣族自治县", "玉溪市"),
    ("任丘市", ""),
    ("从江县", "黔东南苗族侗族自治州"),
]


@pytest.mark.parametrize(("county", "city"), COUNTIES)
def test_the_bodies_of_any_county_are_read(facts, county, city):
    found = facts(
        f"近日，{county}教育工会主席周文清到{county}石化公司慰问职工。\n5月6日，{county}总工会、{county}人社局联合举办{county}职工篮球赛。\n"
        f"会上，{county}机械厂焊工李大海被授予{county}五一劳动奖章。",
        "中国能源化学地质工会" if county != "阿鲁科尔沁旗" else "赤峰市总工会",
    )
    full = city + county
    assert {full + "总工会", full + "教育工会", full + "人力资源和社会保障局"} <= set(found.kind("organization"))
    assert ("周文清", full + "教育工会", "主席") in found.posts()
    assert {body for person, body, _ in found.posts() if person == "李大海"} == {county + "机械厂"}
    assert ("李大海", county + "五一劳动奖章") in found.wins()


def test_a_county_whose_name_is_a_word_is_one_in_its_citys_bulletin(facts):
    text = "5月6日，城区总工会、郊区人社局联合举办职工篮球赛。"
    assert "阳泉市城区总工会" in facts(text, "阳泉市总工会").kind("organization")
    assert "阳泉市郊区人力资源和社会保障局" in facts(text, "阳泉市总工会").kind("organization")
    assert "城区总工会" in facts(text, "太原市总工会").kind("organization")
    assert "马鞍山市和县总工会" in facts("5月6日，和县总工会开展慰问。", "马鞍山市总工会").kind("organization")
