"""Finds prizes and titles in quotation marks: those that words around them tell of, and those that read as titles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ingest.lexicon import HAN, alternation, words
from ingest.mentions import HonourMention

_BORNE_BY = (
    "代表[^参出，。；]|头衔|之名|名号|水晶杯|的?(?:主人|得主|获得者|争夺)|的评选(?!活动|工作|表彰|标准|条件)|中，?有"
)
"""What stands behind a title in quotation marks that tells of its bearer: “登山王”水晶杯, “最美职工”中，有…."""
_QUOTED = re.compile("“([^“”。！？]{2,30})”")
_FOLLOWED = re.compile(
    rf"的?(?:荣誉)?(?:称号|头衔|这?一[项奖](?=[由被归给])|之名|之列|行列|奖项|奖牌|奖杯|奖|牌匾|匾牌|证书|桂冠|美誉|宝座|授牌|{_BORNE_BY}|的?(?:奖[杯牌状旗]|证书|绶带|红绸|锦旗|流动(?:红旗|锦旗|奖[旗杯牌])|红旗))|[，。；、和及：由]|(?:则|也|均)?(?:分别|依次)?[由被归是为属]|花落|归了|非[^，。；]{{1,6}}莫属|[颁评奖判送赠授留投]给|评选|名单|榜单|的(?:分别|依次)?(?:有|是|为|单位|集体|班组|个人|职工)|“|$"
)
_CONTESTS = re.compile(
    r"(?:[、和]?“[^“”]{2,30}”)*等?[两二三四五六\d]个?(?:单?项|赛项|工种|项目|组别)的?(?:团体|个人)?(?:[冠亚季]军|第.名|[特一二三]等奖|[金银铜][奖牌])"
)
_NAMED_SO = re.compile(r"“([^“”。！？]{2,12})”((?:单项|专项|特别|个人|团体)?奖)(?![项牌杯状励金学章品])")
_PRAISED = re.compile(f"(?<=表彰)“([^“”]{{2,12}})”(?={HAN}{{2}})(?!竞赛|活动|系列|行动)")
_AWARDED = re.compile(f"(?:最(?:[佳美具]|受|上)|优秀|十佳){HAN}{{2,8}}$")
_GRANT_BEFORE = re.compile(
    r"(?:获(?!得者)|荣获|评为|授予|获评|选出的?|命名为|获颁|被评|评选为|颁发|摘得|夺得|斩获|表彰为|称为|誉为|入选|当选|认定为|荣膺|接过|[捧捞抢]得|[领抱捧扛拿][回走]|领[到取]了?|蝉联|拿下|赢得|问鼎|荣登|加冕|戴上了?|包揽|当上|(?:[推封选誉评尊]|推[选举]|票选)为|获称|坐上了?|连任|捧走|揽得|收获|[分同共]获|命名了?(?:首批|第[一二三四五六七八九十]+批)|(?:命名|认定|确定|表彰)[^“”，。；]{1,60}为)[^“”，。；]{0,60}(?:“[^“”]*”[、和及]?)*$"
)
_PRAISES = re.compile("表[彰扬]了[^“”，。；]{0,16}$")
_SO_MANY = re.compile(r"(?:表彰|表扬|通报|奖励)了?[^。；]{4,80}[\d一二三四五六七八九十][个名位家项]$")
_GOODS = re.compile("的?(?:奖[杯牌状旗]|证书|绶带|锦旗|牌匾|匾牌)")
_GIVES = re.compile("(?:授予|评为|命名为?)[^，。；]{0,60}$")
_TITLE = re.compile(
    "^最.$|^(?:最[美佳受暖上]|十大|红旗|文明|安全|优秀|先进|模范|十佳|年度|首席|示范|[金银铜][牌质嗓])|(?:状元|积极分子|先进(?:个人|集体|单位|班组|工作者)|排头兵|领头雁|榜眼|探花|标兵|能手|之[星手王]|新[星秀]|工匠|先锋|明星|冠军|达人|"
    f"大拿|[歌鼓旗选棋高快巧]手|讲述者|辩手|搭档|工友|卫士|尖兵|模范|楷模|功臣|英雄|第一人|神投手|[双三四五六][杰星雄]|(?:标兵|先锋|示范|文明|模范)(?:岗|班组|集体|科室|窗口|家庭)|{HAN}{{2}}[员师]|{HAN}王)$"
)
_OF_BEARER = re.compile(_BORNE_BY)
_AS_EVENT = re.compile(
    f"(?!称号|头衔)(?:{HAN}{{0,10}}?(?:赛|比武|练兵|[大展年分]会|活动|仪式|行动|系列|专场|培训|课堂|讲堂|计划|工程|班|队|工作室|论坛|征文|演讲|选树|推选|职业)|提名|入围|聘书|招募|招聘|奖学金)"
)
_GRANT_ON = re.compile("[授评获][^。；]*”(?:荣誉)?称号[，、和及][^“”。；]{1,40}$")
_GRANT_AFTER = re.compile(
    "这?一[项奖](?:则|也|最终)?[由被归给]|的?(?:奖[杯牌状旗]|证书|绶带|红绸|锦旗)(?:被|也|最终)?[披挂戴别系递捧交颁送落授由归]|行列|之列|的?(?:荣誉)?称号(?:非[^，。；]{1,6}莫属|[授给赠]予|[颁送授]给|花落|由|被|归)|授牌|归了|非[^，。；]{1,6}莫属|(?:“[^“”]{2,12}”|[、和与])*(?:则|也|均|分别|依次)*[由被归][^，。；“”]{2,50}(?:获得?|[夺摘斩揽][获得取下]?|拿下|包揽|[捧拿抱]走|赢得|[平共]分|[共分][享获]|[兼全]收|收入囊中)(?:[，。；]|$)|(?:入选|获奖)?名单(?:，|公布|揭晓|出炉|发布)|评选(?:活动|工作|结果)?(?:正式|日前|近日|圆满|顺利)*(?:揭晓|出炉|公布|结束|落幕)"
)


def find(text: str) -> Iterator[HonourMention]:
    """The prizes in quotation marks of a sentence, kind by kind."""
    for match in _PRAISED.finditer(text) if "表彰“" in text else ():
        yield HonourMention(match.start(), match.end(), "prize", match[1], "prize.quoted", match[1])
    for match in _NAMED_SO.finditer(text) if "”" in text else ():
        yield HonourMention(match.start(), match.end(), "prize", match[0], "prize.quoted", match[1] + match[2])
    for match in _QUOTED.finditer(text) if "“" in text else ():
        if _CONTESTS.match(text, match.end()):
            continue
        told = _FOLLOWED.match(text, match.end()) is not None and (
            match[1].endswith("奖") or _AWARDED.match(match[1]) or _granted(text, *match.span())
        )
        if told or _became(text, match):
            yield HonourMention(match.start(), match.end(), "prize", match[1], "prize.quoted", match[1])


def is_title(name: str) -> bool:
    """Whether what quotation marks hold has the form of a title: 微笑之星, 最美教师."""
    return _TITLE.search(name) is not None


def _became(text: str, match: re.Match[str]) -> bool:
    """Whether quotation marks hold a title that someone gained, in any words: 成了“绑扎王”, “掌勺之星”属于李勇."""
    if not is_title(match[1]) or _AS_EVENT.match(text, match.end()):
        return False
    behind = _belongs().match(text, match.end()) or _OF_BEARER.match(text, match.end())
    return behind is not None or _becomes().search(text, 0, match.start()) is not None


@cache
def _becomes() -> re.Pattern[str]:
    """What leads up to a title that someone gains; the words of winning stand near it."""
    gained = alternation(word for word in (*words("winning.txt"), *words("taking.txt")) if len(word) > 1)
    return re.compile(
        f"(?:成为[^“”，。；]{{0,24}}|(?:成了?|成为|当上|封[为上]?|称[为作]?|[定选推荐同记]为|冠以|坐上|留住|连任|受赠|争得|换来|评出|选出|颁出|添|"
        f"票选|投票选出|推选出|产生|决出|名列|跻身|写[进入]|[各都均]得|(?<![争角])(?:{gained}|[获夺摘得])了?)[^“”，。；是]{{0,6}})(?:“[^“”]*”[、和及]?)*$"
    )


@cache
def _belongs() -> re.Pattern[str]:
    """What follows a title that someone gained: whose it is, or that it was given out."""
    return re.compile(
        "(?:[、和与]?“[^“”]{2,12}”)*(?:称号|奖杯|这?一[项奖]|(?:的|这一)?(?:头衔|名号|桂冠|宝座|红绸|绶带|水晶杯|纪念盘|奖牌|荣誉))?(?:则|也|又|还|终于?|最终|最后|分别|依次|同时|双双)*"
        "(?:[归属][属于了给]?|[颁评奖判送赠授留交投]给|给了|授予|花落|落[到在入]|落户|[披挂戴]在|当之无愧|实至名归|名副其实|毫无(?:悬念|争议)|没有悬念|非|易主|"
        f"(?:{HAN}{{2,4}}、)*{HAN}{{2,4}}(?:佩戴|戴上|献上|颁发)|"
        f"揭晓|出炉|公布|产生|诞生|共?有?(?:\\d+|[一二两三四五六七八九十]+)[名个家位](?:：|，(?!其中|每|由|均|将|都))|[^“”，。；]{{0,12}}(?:收入囊中|揽[入进]怀中|揽入囊中)|是(?!指|对|一|全|我|由|以|为|在|要|{HAN}{{0,6}}的$))"
    )


def _granted(text: str, begin: int, end: int) -> bool:
    """Whether words before or behind quotation marks, or a title before them, tell that what they hold was won."""
    again = text.startswith(("称号", "荣誉称号"), end) and _GRANT_ON.search(text, 0, begin)
    praised = text[end : end + 1] in set("，。；、和") and (
        _PRAISES.search(text, 0, begin) or _SO_MANY.search(text, 0, begin)
    )
    again = again or (text.startswith(("称号", "荣誉称号"), end) and _GIVES.search(text, 0, begin))
    again = again or (_GOODS.match(text, end) and _becomes().search(text, 0, begin))
    return bool(again or praised or _GRANT_BEFORE.search(text[:begin]) or _GRANT_AFTER.match(text, end))
