"""Tells whose a post is by the house that the story named before: 公司总经理, 该校校长, 工会主席."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from ingest import fitting, offices, organizations, own_words, placing, regions
from ingest.employed import SAME
from ingest.lexicon import HAN
from ingest.listed_posts import IN_TEAMS, ends_with_post, post_names
from ingest.mentions import OrganizationMention
from ingest.posts import Post
from ingest.regions import Home

_WORD = re.compile(
    f"[该本]?(?P<word>{'|'.join(sorted('|'.join(own_words.HOUSES.values()).split('|'), key=len, reverse=True))})"
)
_HEADED = re.compile("(?:常务)?副?(?:总)?(?P<of>校|院|园|厂|矿|行|董事|总?经理|总裁|总监)(?:长|$)")
_STAFF = {
    "School": "教师|老师|辅导员|班主任|教务处|学工处|学生处|教导|德育",
    "Hospital": "护士|护师|医师|医生|药师|护理|[内外儿妇骨]科|医务|院感",
    "Enterprise": "车间|班组|项目部|生产部|安环|安全环保|技术部|研发部|生产|设备|操作工|检修|维修工|工程部",
}
_DEPARTED = re.compile(
    "(?!.*(?:住院|街道|社区|[乡镇村]|[省市县州]|工会|总会|支队|大队|宣教|权益|组织部|宣传部|统战|经审|财务和资产|女职工|法律|网络|基层|民生|经济技术))"
    f"{HAN}{{2,10}}(?:部|处|科|室|车间|中心|项目部|班)(?:常务)?(?:副?(?:部长|处长|科长|主任|经理)|负责人|长|技术员|职工|员工)"
)
_ANAPHORIC = re.compile(
    f"(?:该(?P<own>[段站所局行矿厂科馆队]|车间|项目部)|(?P<word>街道|社区|园区|平台|中心|法庭|支队|大队|中队|协会|联合会|商会|学会|研究院|研究所|[镇乡村]))(?={HAN})"
)
_GUESTS = {
    "Hospital": re.compile(f"{HAN}{{0,6}}(?:医师|医生|护师|护士长?|药师|治疗师|营养师)"),
    "School": re.compile(f"{HAN}{{0,6}}(?:教授|讲师|教师|老师)"),
}
"""Whose calling tells that they are not of a house of another kind, but of the hospital or school named before."""
_LAWYER = re.compile("(?:专职|执业|实习|值班|主办|高级)?律师")
_LAW_FIRM = ("律师事务所", "律师所")
_LOCAL = re.compile("副?(?P<level>街道|[镇乡县旗]|[区市州盟](?=长))(?=长|总工会|党委|党工委|人大|纪委|商会)")
_OF_ANY = re.compile("党(?:委|总支|支部)(?:副?书记|委员)|纪委书记|(?:机关)?工会(?:常务)?副?主席")
_MANAGED = ("董事", "总裁", "总监")
_OF_ASSOCIATION = ("会长", "理事长", "秘书长")
_HEADS_OF_ONE = frozenset("校院园厂矿")
_LEAST = 3
_LONGEST_LEAD = 7
_OF_MANY = re.compile("党|办公室|工会|委员会|团委|纪委")
_PLANTS = frozenset("厂矿")


@dataclass(slots=True)
class Workplaces:
    """The houses that a story has named so far, each once, and those of the sentence before and of this one."""

    home: Home = field(default_factory=Home)
    named: dict[str, OrganizationMention] = field(default_factory=dict)
    others: dict[str, OrganizationMention] = field(default_factory=dict)
    last: list[OrganizationMention] = field(default_factory=list)
    here: list[OrganizationMention] = field(default_factory=list)
    team: OrganizationMention | None = None
    teams: int = 0

    def follow(self, found: tuple[OrganizationMention, ...], before: int) -> None:
        """Takes up the organizations of a sentence that begin before a place in it."""
        here = [fitting.house_of(body) or body for body in found if body.begin < before]
        self.here = [body for body in here if body.coarse in own_words.HOUSES]
        self.named |= {body.name: body for body in self.here}
        self.others |= {body.name: body for body in here}
        teams = [body for body in found if body.begin < before and body.coarse == "Team"]
        if len(teams) > self.teams:
            self.team = teams[-1] if len(teams) == self.teams + 1 else None
            self.teams = len(teams)

    def end(self, found: tuple[OrganizationMention, ...], size: int) -> None:
        """Goes on to the next sentence."""
        self.follow(found, size)
        self.last, self.here = self.here or self.last, []
        self.teams = 0

    def settle(self, held: tuple[Post, ...]) -> tuple[Post, ...]:
        """The posts of one person, with the houses whose they are where the text has no name before them."""
        found: list[Post] = []
        owner: OrganizationMention | None = None
        for post in held:
            if SAME.fullmatch(post.title) and post.organization is None:
                found += [Post("", body) for body in [*self.last, *self.here][-1:]]
                continue
            told = self._told(post, found, owner) if post.organization is None and not post.elected else post
            known = post.organization is None or not self.home.owner
            owner = told.organization if known and isinstance(told.organization, OrganizationMention) else None
            owner = owner or self._government(told.title)
            moved = told is not post
            found.append(replace(told, address=post.address, chained=post.chained or told.chained) if moved else post)
        return tuple(found)

    def _government(self, title: str) -> OrganizationMention | None:
        """The government whose a post such as 石桥镇副镇长 is, as the owner of the posts after it."""
        name, _ = fitting.government_of(title, None, self.home)
        cls, coarse = "LocalGovernment", "GovernmentAgency"
        return (
            OrganizationMention(0, 0, "organization", title, "organization.by_post", name, cls, coarse)
            if name
            else None
        )

    def _told(self, post: Post, found: list[Post], owner: OrganizationMention | None) -> Post:
        word = _WORD.match(post.title)
        title = post.title[word.end() :] if word else ""
        if word and ends_with_post(title) and not self._is_own(word["word"]):
            near = [*self.named.values(), *self.last, *self.here]
            body = next((b for b in reversed(near) if own_words.may_mean(word["word"], b.name, b.coarse)), None)
            return Post(title, _outer(body, word["word"]) if body else None)
        if owner is not None and placing.placed(post.title, owner)[0]:
            return Post(post.title, owner, chained=True)
        if of_scene := self._by_site(post) or self._by_team(post) or self._by_calling(post):
            return of_scene
        if (
            of_story := self._by_area(post) or self._by_tail(post) or self._by_lead(post) or self._by_word(post)
        ) is not None:
            return of_story
        if (
            fitting.names_house(post.title)
            or fitting.of_other(post.title)
            or (found and not found[-1].title and offices.ELECTED.fullmatch(post.title))
        ):
            return post
        if owner is not None and fitting.fits(post.title, owner):
            return Post(post.title, owner, chained=True)
        if self.home.owner:
            body = self._of_another(post.title)
            return Post(post.title, body) if body else post
        if owner is not None and owner.coarse == "TradeUnion" and (house := fitting.house_of(owner)):
            return Post(post.title, house)
        body = self._only(post.title)
        return Post(post.title, body) if body else post

    def _is_own(self, word: str) -> bool:
        """Whether a word such as 公司 means the publisher's house; 厂 does not where it is a company."""
        return word in self.home.words() and not (word in _PLANTS and not self.home.owner.endswith(word))

    def _by_site(self, post: Post) -> Post | None:
        """A post such as 项目经理 with the project of the story, 项目总工程师 as its 总工程师."""
        if not post.title.startswith("项目"):
            return None
        body = next((b for b in reversed(self.others.values()) if b.name.endswith(("项目部", "项目经理部"))), None)
        title = post.title.removeprefix("项目部").removeprefix("项目")
        known = title in post_names()
        return Post(post.title if title in {"经理", "副经理"} else title, body) if body and known else None

    def _by_team(self, post: Post) -> Post | None:
        """A post such as 队长 or 教练 with the team last spoken of."""
        return Post(post.title, self.team) if self.team is not None and post.title in IN_TEAMS else None

    def _by_calling(self, post: Post) -> Post | None:
        """The lawyer, physician or teacher whom the own house does not employ, with the one house that does."""
        if _LAWYER.fullmatch(post.title):
            fit = [body for body in self.others.values() if body.name.endswith(_LAW_FIRM)]
            return Post(post.title, fit[0]) if len(fit) == 1 else None
        for coarse, calling in _GUESTS.items() if self.home.owner else ():
            if coarse != self.home.owner_coarse and calling.fullmatch(post.title):
                fit = [body for body in self.named.values() if body.coarse == coarse]
                return Post(post.title, fit[0]) if len(fit) == 1 else None
        return None

    def _by_area(self, post: Post) -> Post | None:
        """A post such as 镇总工会主席 or 镇长 with the body that it names of the town last spoken of."""
        local = _LOCAL.match(post.title)
        if local is None or self.home.meaning(local["level"]):
            return None
        near = next((b for b in reversed(self.others.values()) if placing.area_of(b).endswith(local["level"])), None)
        if near is None or fitting.government_level(post.title):
            return Post(post.title, near) if near else None
        named = placing.area_of(near) + post.title.removeprefix(local["level"])
        told = [body for body in organizations.find(named, self.home) if body.begin == 0]
        title = named[told[0].end :] if told else ""
        return Post(title, told[0]) if ends_with_post(title) else None

    def _by_tail(self, post: Post) -> Post | None:
        """A post such as 职业中学校长 with the body of the story whose name ends as it begins (青石市职业中学)."""
        for size in range(len(post.title) - 2, _LEAST - 1, -1):
            tail, rest = post.title[:size], post.title[size:]
            if rest in post_names() and not _OF_MANY.match(tail):
                body = next((b for b in self.others.values() if b.name.endswith(tail) and b.name != tail), None)
                if body is not None:
                    return Post(rest, body)
        return None

    def _by_lead(self, post: Post) -> Post | None:
        """A post such as 青石党委书记 with the one company of the story whose name begins so (青石公司)."""
        for size in range(2, min(_LONGEST_LEAD, len(post.title) - 1)):
            lead, rest = post.title[:size], post.title[size:]
            if rest in post_names() and not (regions.candidates(lead) or _WORD.fullmatch(lead)):
                firms = [b for b in self.named.values() if b.coarse == "Enterprise" and b.text.startswith(lead)]
                return Post(rest, firms[0]) if len(firms) == 1 else None
        return None

    def _by_word(self, post: Post) -> Post | None:
        """A post such as 街道党工委书记 or 平台负责人 with the body of the story that the word for its kind means."""
        word = _ANAPHORIC.match(post.title)
        title = post.title[word.end() :] if word else ""
        if word is None or not ends_with_post(title) or word["word"] in self.home.words():
            return None
        body = next((b for b in reversed(self.others.values()) if b.name.endswith(word["own"] or word["word"])), None)
        return Post(title, body) if body else None

    def _of_another(self, title: str) -> OrganizationMention | None:
        """The school or hospital of the story that has a head such as 校长 or 院长, which the own house has not."""
        headed = _HEADED.match(title)
        if headed is None or headed["of"] not in _HEADS_OF_ONE or self.home.owner.endswith(headed["of"]):
            return None
        return None if self.home.owner_coarse == "School" else self._only(title)

    def _only(self, title: str) -> OrganizationMention | None:
        """The one house of the story that has a post such as 校长 or 工会主席."""
        if title.endswith(_OF_ASSOCIATION) or title.startswith("党组"):
            return None
        if not (offices.OF_HOUSE.fullmatch(title) or _OF_ANY.fullmatch(title)):
            return self._staffed(title)
        headed = _HEADED.match(title)
        fit = [b for b in self.named.values() if headed is None or _is_headed(b, headed["of"])]
        return fit[0] if len(fit) == 1 else None

    def _staffed(self, title: str) -> OrganizationMention | None:
        """The one house of the story where work such as 护士 or 检修车间主任 is done."""
        houses = [*self.named.values()]
        if len(houses) != 1:
            return self.here[-1] if self.here and re.match(_STAFF[self.here[-1].coarse], title) else None
        fits = re.match(f"{HAN}{{0,6}}(?:{_STAFF[houses[0].coarse]})", title) or _DEPARTED.fullmatch(title)
        return houses[0] if fits else None


def _is_headed(body: OrganizationMention, head: str) -> bool:
    if head in _MANAGED or head.endswith("经理"):
        return body.coarse == "Enterprise"
    return body.coarse == "School" if head == "校" else body.name.endswith(head)


def _outer(body: OrganizationMention, word: str) -> OrganizationMention:
    """The company that a 公司 means after one of its workshops was named, else the body itself."""
    outer = [parent for parent in body.parents if parent[0].endswith(word)]
    if body.name.endswith(word) or not outer:
        return body
    name, cls, surface = outer[-1]
    return replace(body, text=surface, name=name, cls=cls, parents=())
