"""Makes weekly bulletins of an invented city without end: a few bodies in every issue, a long tail, news each week.

The n-th bulletin is the same in every run. Bodies and persons are drawn by rank, the first ones far more often than
the later ones, from pools that grow with every issue; so most names of an issue are known, and some are new.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from random import Random

from kg.model import Issue

FIRST_DAY = dt.date(2016, 1, 4)
ISSUES_A_WEEK = 10
ITEMS = 18
SPREAD = 104_729
"""A prime that shares no factor with the number of names."""
GOLDEN = 0.618034
MOVED = 0.05
"""How often someone is told of in another house than before: a namesake, or a new job."""
LEADERS, TERM = 5, 4
CITY = "青石市"
DISTRICTS = ["白塔区", "云台区", "临江区", "东湖区", "松溪县", "南桥区", "北苑区", "石岭区", "柳湾县", "金沙区"]
BUREAUS = ["人力资源和社会保障局", "卫生健康委员会", "应急管理局", "教育局", "文化和旅游局", "体育局", "司法局"]
TRADES = ["机械", "纺织", "化工", "电子", "食品", "建材", "物流", "医药", "电力", "汽车", "印刷", "水务"]
FORMS = ["有限公司", "股份有限公司", "集团有限公司"]
SIGNS = "华光东升永兴泰和金鹏瑞丰安达宏远天成海通正信恒源新锐同济长青中联百川"
SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
GIVEN = "志坚文清若兰玉琴建国海燕晓峰春梅立新知秋思远雅静国强丽华振宇秀英长河小军雪晴大海敏学明杰佳怡"
POSTS = ["焊工", "班组长", "车间主任", "工会主席", "高级技师", "质检员", "技术员", "工会干事"]
THEMES = ["匠心杯", "安康杯", "书香职工", "巾帼建功", "健康同行", "岗位能手", "劳动最美", "快乐工间"]
CONTESTS = ["职工技能大赛", "职工羽毛球赛", "职工运动会", "劳动竞赛", "知识竞赛", "职工气排球赛"]
TRAININGS = ["工会干部培训班", "劳模工匠研修班", "安全生产培训班", "集体协商培训班"]
PLACES = ["工人文化宫", "职工活动中心", "体育馆", "会议中心", "人民广场", "职业技术学院"]
PRIZES = ["一等奖", "二等奖", "三等奖", "优秀组织奖", "最佳风采奖"]
HONOURS = ["五一劳动奖章", "劳动模范", "优秀工会工作者", "青年岗位能手"]


@dataclass(frozen=True, slots=True)
class Worker:
    """Somebody with a post in a company."""

    name: str
    post: str
    company: str


@dataclass(frozen=True, slots=True)
class Week:
    """What can be named in one issue, and the dice for it."""

    number: int
    dice: Random
    day: dt.date

    def company(self) -> str:
        """A company: old ones are in most issues, and each issue makes about two new ones possible."""
        return _company(_rank(60 + 2 * self.number, self.dice.random()))

    def worker(self) -> Worker:
        """A person, known ones most often, in the house of that person; one time in twenty in another house."""
        rank = _rank(120 + 6 * self.number, self.dice.random())
        house = _rank(60 + rank // 3, rank * GOLDEN % 1)
        company = self.company() if self.dice.random() < MOVED else _company(house)
        return Worker(_person(f"worker {rank}"), POSTS[rank % len(POSTS)], company)

    def leader(self, body: str) -> str:
        """One of the few who lead a body; they change every few years."""
        return _person(f"{body} {self.dice.randrange(LEADERS)} {self.day.year // TERM}")

    def district(self) -> str:
        """A district, the first ones most often."""
        return DISTRICTS[_rank(len(DISTRICTS), self.dice.random())]

    def one(self, words: list[str]) -> str:
        """One of the words."""
        return self.dice.choice(words)

    def date(self) -> str:
        """A day of the week before the issue."""
        day = self.day - dt.timedelta(days=self.dice.randint(1, 7))
        return f"{day.month}月{day.day}日"

    def edition(self) -> int:
        """Which edition a yearly contest has reached."""
        return self.day.year - FIRST_DAY.year + self.dice.randint(1, 3)


def bulletin(number: int) -> Issue:
    """The bulletin of this number, from 1 on."""
    day = FIRST_DAY + dt.timedelta(weeks=number // ISSUES_A_WEEK)
    week = Week(number, Random(f"growth {number}"), day)
    items = "".join(f"◆{tell(week)}\n\n" for tell in week.dice.choices(NEWS, k=ITEMS))
    title = f"青石工会简报{day.year}年第{number}期"
    text = f"青石工会简报\n{day.year}年第{number}期（{day.month}月{day.day}日）\n\n一周动态\n\n{items}"
    return Issue(f"qingshi-{number:05}.txt", text, f"{CITY}总工会", day.isoformat(), title)


def _contest(week: Week) -> str:
    name = f"第{_han(week.edition())}届“{week.one(THEMES)}”{week.one(CONTESTS)}"
    district, company = week.district(), week.company()
    winner, second = week.worker(), week.worker()
    return (
        f"{week.date()}，{district}{name}在{district}{week.one(PLACES)}举行。大赛由{district}总工会主办，"
        f"{company}工会承办，{week.dice.randint(40, 900)}名职工参赛。"
        f"{winner.company}的{winner.name}获得{week.one(PRIZES)}，"
        f"{second.company}{second.post}{second.name}获得{week.one(PRIZES)}。"
    )


def _training(week: Week) -> str:
    one = week.worker()
    return (
        f"{week.date()}，{week.district()}总工会举办{week.day.year}年{week.one(TRAININGS)}，"
        f"来自{week.dice.randint(8, 60)}家企业的{week.dice.randint(30, 200)}名工会干部参加。"
        f"{one.company}{one.post}{one.name}授课。"
    )


def _meeting(week: Week) -> str:
    bureau = week.one(BUREAUS)
    return (
        f"{week.date()}，市总工会召开{week.one(['工作会议', '座谈会', '推进会', '部署会'])}，传达学习"
        f"《{CITY}{week.one(THEMES)}{week.day.year}年行动方案》。市总工会副主席{week.leader(CITY)}主持会议，"
        f"市{bureau}副局长{week.leader(bureau)}出席。"
    )


def _plant(week: Week) -> str:
    company = week.company()
    return (
        f"{week.date()}，{company}工会召开职工代表大会，审议通过《女职工权益保护专项集体合同》。"
        f"公司工会主席{_person(company)}作工作报告，{week.dice.randint(40, 300)}名职工代表出席。"
    )


def _joint(week: Week) -> str:
    district = week.district()
    return (
        f"{week.date()}，{district}总工会联合市{week.one(BUREAUS)}开展“{week.one(THEMES)}”送清凉活动，"
        f"为{week.company()}的{week.dice.randint(100, 900)}名工人免费体检。"
        f"{district}总工会副主席{week.leader(district)}参加。"
    )


def _city(week: Week) -> str:
    return (
        f"{week.date()}，由市总工会指导，{week.district()}总工会主办，{week.company()}承办的全市{week.one(CONTESTS)}落幕。"
        f"{week.district()}代表队夺得冠军，{week.company()}代表队获得{week.one(PRIZES)}。"
    )


def _honour(week: Week) -> str:
    one = week.worker()
    return (
        f"{week.date()}，市总工会在{week.one(PLACES)}举行表彰大会，{one.company}{one.post}{one.name}被授予{CITY}{week.one(HONOURS)}。"
        f"{week.company()}获得{CITY}五一劳动奖状。"
    )


NEWS = (_contest, _training, _meeting, _plant, _joint, _city, _honour)


def _rank(size: int, chance: float) -> int:
    """A number below ``size`` that is log-uniform, so that rank r comes up about 1/r as often as the first."""
    return min(int((size + 1) ** chance) - 1, size - 1)


def _company(rank: int) -> str:
    one, two, trade, form = _spelled(rank, (SIGNS, SIGNS, TRADES, FORMS))
    return f"青石{one}{two}{trade}{form}"


@cache
def _person(who: str) -> str:
    """A name for somebody; frequent surnames are frequent, and so a few share a name."""
    dice = Random(who)
    return SURNAMES[int(len(SURNAMES) * dice.random() ** 1.5)] + dice.choice(GIVEN) + dice.choice(GIVEN)


def _spelled(rank: int, parts: Sequence[Sequence[str]]) -> list[str]:
    """One of each of the ``parts``, another choice for every rank, and neighbors in rank do not look alike."""
    number = rank * SPREAD % math.prod(map(len, parts))
    chosen = []
    for part in parts:
        number, at = divmod(number, len(part))
        chosen.append(part[at])
    return chosen


def _han(number: int) -> str:
    digits = "零一二三四五六七八九"
    if number < 10:
        return digits[number]
    return ("" if number < 20 else digits[number // 10]) + "十" + (digits[number % 10] if number % 10 else "")
