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
