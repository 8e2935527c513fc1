"""Finds prizes: ranks, listed and made-up names, quoted ones, labels before a colon, places that only a verb says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ingest import bare_ranks, outright, places, quoted_prizes, ranks
from ingest.lexicon import HAN, alternation, words
from ingest.mentions import HonourMention
from ingest.surnames import plausible, surnames

_WON_AS = re.compile(f"(?:获得?|荣获|夺得|摘得|斩获|领到|拿到|捧[得回])了?(?P<name>{HAN}{{2,8}}奖)(?=的)")
"""A made-up prize between a verb and its winner: 领到〔金锤奖〕的周文清."""
_COMMENDS = re.compile("表彰|表扬|通报|嘉奖")
_FIGURES = ("桂冠", "榜首", "头名", "头把交椅")
_RANK_NAMED = (
    "，[并均都又也还共同荣喜分别最终一举被]{0,4}[获夺摘斩捧膺评立记]"
    "[^，。；]{0,10}?(?:[一二三特]等[奖功]|[金银铜][奖牌]|[冠亚季]军)"
)
_NAMES_IT = re.compile(_RANK_NAMED)
_CHAMPION = re.compile(
    f"(?:卫冕|上一?届的?|[去前]年的?|往届|昔日|老牌|(?:世界|奥运会?|亚运会?|亚洲|全运会?|(?<![夺获得])全国)(?:(?!赛|[夺获得]){HAN}){{0,4}})冠军$"
)
_TITLED = frozenset("位体人组家岗号站")
"""The ends of titles whose plaque is no prize: 优秀单位〔铜牌〕."""
_NAME_NEXT = re.compile(f"(?![的是为和与](?!县|平)|奖|之|得主|获得者|宝座|头衔|荣誉){HAN}{{2}}")
_CLAUSE = re.compile("[^，。；：]+")
_WORD_GOES_ON = re.compile(
    "(?<=奖)(?:[励金项状]|牌(?!匾))|长|(?<!军)杯|杯(?:赛|”|总?决赛)|(?<=名)的名单|比赛|大赛|竞赛|评选|得(?!主)|获(?!得(?:单位|集体|个人|队伍|选手|班组|代表队|作品)(?:[：、，。]|(?:分别|依次)?[为是有])|得者(?:、|：|，|。|；|(?:分别|依次)?[为是有]|包括|来自|名单|"
    f"{HAN}{{2,3}}(?:[，、。（和等颁]|进行)|{HAN}{{2,14}}(?:公司|集团|中心|[厂店院校局队站行会庄馆所])的?{HAN}{{2,4}}[、，。和等为]|{HAN}{{2,12}}(?:说|表示|介绍|坦言|感慨|分享)|{HAN}{{2,20}}(?:[上登]台|领奖)))"
)
_CUP = re.compile("(?![获得夺捧座了的和、])[一-鿿“][金银]杯$")
_LABEL = re.compile(
    rf"(?:^|(?<=[。；]))((?:优秀|最佳|最美|先进|十佳|突出|杰出){HAN}{{2,8}}|"
    rf"(?:标杆|红旗|优胜|模范|文明|示范|金牌|明星){HAN}{{2,6}})(?:（[^（）]{{1,6}}）)?(?=(?:\d{{1,3}}[名个家支])?：)|(第[一二三四五])(?=、"
    r"第[一二三四五六]名)"
)
_OF_WHOM = re.compile(
    f"^{HAN}{{2,8}}(?:公司|[局队会院校厂县市区镇村部站段行班组])(?=(?:优秀|最佳|先进|突出){HAN}{{2,4}}奖$|[一二三特]等奖$)(?<!个人组)(?<!团体组)"
)
_NOT_OF_PRIZE = re.compile(
    f"^(?:的|以及|[还也](?:有|是)|列|成为|{ranks.THEN}|并列|所在组别?|单位|工种|组别|类别|选手|职工|同志|队员|(?:作品|节目|项目)(?!创|制作)|(?:(?:此次|本次|本届|该){HAN}{{0,10}}?)?(?:大赛|比赛|竞赛|赛事|运动会|活动))+的?(?=..)"
)
_VERBS = alternation(word for word in (*words("winning.txt"), *words("taking.txt")) if len(word) > 1)
_WON_FIRST = re.compile(
    f"^.*(?:记(?=[一二三特]等)|(?:成果|作品|节目|案例|课题)列|[评推票]?选出|评委会?|{_VERBS}|[同终名并]列|念到|[再又还]添|[一两二三四五][项个份](?!全能))(?=.{{2}})"
)
"""What leads a made-up name up to a verb of winning: 芳蝉联〔母婴护理项目第一名〕, 再添一项〔最佳人气奖〕."""
_TRADE = f"(?:(?:(?![获得夺摘为了的到把将和]){HAN}){{1,5}}工(?=状元|榜眼|探花))?"
_UNITS = frozenset("岁字米人公级")
_DIGITS = re.compile(r"(?:[男女]子?)?[\dA-Za-z×]+$")
_LED = re.compile("“(?P<lead>[^“”]{2,8}(?<!杯))”$")
_BEARS_IT = re.compile("[、和与等同]|当选")
_BEFORE_NAME, _OF_SIDES = frozenset("，。；：、和与 "), frozenset("季单双")
_RANK = re.compile("(?:[特一二三四]等奖|[冠亚季殿]军|[金银铜][奖牌杯]|名|优秀组织奖)$")
_RANK_ALONE = re.compile("(?:[特一二三四]等奖|[冠亚季殿]军|[金银铜][奖牌]|第(?:[一二三四五六七八九十]|\\d{1,2})名)$")
_HAN_RUN = re.compile(f"{HAN}{{2,16}}")
_PLACED = re.compile(
    rf"(?:(?<=[列居获得夺下括为名揽冕摘排])|(?<=名次是)|(?<![争想能])(?<=拿)|(?<=[拿排]到)|(?<=[排格]在)|(?<=[拿捧夺摘抱抢][走回])|(?<=[拿得夺]了)|(?<=[两三四五六]项)|(?<=该项)|(?<=组别))(?!第{HAN}{{1,2}}{_RANK_NAMED})(?:(?:(?!得){HAN}{{1,4}}组|(?!得){HAN}{{1,8}}(?:项目|赛项|工种)|团体|个人|总分|综合|单项|男子|女子|全能|[单双]打|积分榜|总成绩)*第[一二三四五六七八])(?:(?:、|和)第[一二三四五六七八])*(?=[，。；、和]|$|的)"
)
_FIRST_ONES = re.compile(
    f"(?:(?<=[列居入身揽获夺得])(?:{HAN}{{1,4}}组|{ranks.CONTESTS}|全市|全省|全区|全县)*前[三五六八十](?=[，。；]|$)|"
    f"(?:{HAN}{{1,4}}组|{ranks.CONTESTS})+前[三五六八](?=(?:分别|依次)?[是为：]))"
)
_PRAISED_AS = (
    f"(?:(?<=[获评为选])|(?<=获得)|(?<=[员手师者体位人]和))(?:优秀|先进|示范|典型|特色)(?:(?![、和与及]){HAN}){{0,6}}?(?:成果|案例|项目|作品|课程|论文|方案|提案|单位|集体|个人|团队|班组|组织|"
    "工会|教师|员工|职工|干部|党员|[读讲组导诵演]者|工作者|积极分子|宣传员|讲解员|选手|学员|裁判员?|教练员?|辩手|歌手|演员|组织者|指挥|领队|队员|运动员|志愿者|工作室|品牌|企业|基地)(?=[，。；、”]|$|称号|荣誉)"
)
_PRAISED_FOR = (
    rf"(?:(?<=评为)|(?<=获评))(?!第|首)(?:20\d\d年度?)?{HAN}{{2,14}}?(?:优秀|先进|优胜)"
    "(?:单位|集体|个人|班组|组织|工作者|企业|团队|团体)(?=[，。；、]|$|称号)"
)
_NAMING = ("评为", "获评", "荣膺", "荣获", "获封", "命名为", "认定为", "评选为", "表彰为")
_CALLED = f"(?:(?<=获得)|(?<=授予)|(?<=取得)|(?<=赢得)|(?<=夺得))(?={HAN}{{2,16}}称号)"
"""Verbs of winning behind which a name is one of a title where it is called so: 获得书写能手称号."""
_NAMED_AFTER = (
    f"(?:{'|'.join(f'(?<={verb})' for verb in _NAMING)}|{_CALLED})(?!第|首[届批期])(?:20\\d\\d年度?)?"
    f"(?:(?![的了和与及、被获]){HAN}){{2,16}}?(?:单位|项目部|班组|病房|科室|之家|小家|师徒|工人|职工|能手|标兵|状元|先锋[岗号]|标兵岗|"
    "(?<!人)[员手师匠]|先进者|工作者|家庭|企业|车间|驿站|书屋|品牌|基地)(?=[，。；、]|$|称号|荣誉)"
)
_OF_TEN = (
    f"[金银铜]牌(?:(?![、和与及获得夺枚的最优]){HAN}){{1,5}}奖(?![牌杯金励])|[金银铜]牌(?:{HAN}{{0,3}}[员师工手匠人长]|主播|导游|主持人|教练|裁判|领队)(?=[，。；、：”（]|$|称号|\\d|[一二两三四五六七八九十]+[名位])|"
    f"(?<![一二三四五六七八九])十[佳大](?:(?!比赛|大赛){HAN}){{2,6}}(?=[：、”（]|$|称号)|"
    f"最[佳美具](?:(?!奖){HAN}){{2,6}}?(?=的?称号|的?荣誉(?!感)|落[到入]|、最佳|[两三四五六]个?单?项奖?|(?:则|亦)?(?:分别)?由[^，。；]{{2,30}}(?:获得?|[夺摘捧]得?|担纲)(?:[，。；]|$)|花落)|"
    f"最[佳美具](?:(?!奖|分|由|则){HAN}){{2,6}}(?=则?颁给|授予)|"
    f"(?<=[获得评选封为膺])最佳(?:(?!奖){HAN}){{2,5}}(?=[，。；、]|$)|"
    f"(?<=[出选、，和])最佳(?:{HAN}{{1,3}}[手员练师星将卫锋])(?={HAN}{{2,3}}(?:[，。；、（和]|$))|"
    f"(?:^|(?<=[，；：]))(?:(?![一两二三四五六七八九十个项]){HAN}){{2,4}}单项奖(?=(?:则|也)?(?:[授颁][给予]|由|[为归被]|花落|属于))|"
    f"(?:最[佳美受]|优秀|十佳|[金银铜]牌){HAN}{{1,5}}(?:[手员者师星匠将长]|工友|作品|节目|案例|组合|搭档|班组|团队|家庭)(?=(?:则|也|就|便)?(?:[是为归]|属于|[给判]给|给了|诞生|出自|非|落[到在入])|的$)|"
    f"^最[佳美]{HAN}{{2,6}}(?= |--|：|$)|"
    f"(?:^|(?<=[，；：]))(?!{HAN}?(?:霸|大|帝|国|女|天)王){HAN}{{1,4}}(?<![老小姓叫])王(?=(?:则|也|就|便)?(?:是(?!{HAN}{{0,3}}(?:的|村|镇))|归(?!队|来)|属于|诞生|花落|由(?!衷)|非))"
)
_RANKED = re.compile(
    "(?<=[一-鿿）”])(?<!安全)(?<!健康)(?<!质量)(?<!友谊)(?<!生命)(?P<place>第[一二三四五六])(?=[，；。、]|的(?:结果|成绩|名次|排名)|$)"
)
_ONE_RANKED = re.compile(
    "(?:^|(?<=[，；：]))(?![^，；：]{0,20}(?:[的是为居列占在位持名升排并]|全[国省市区县球场]|总量|规模|质量|效率|增[速幅长]))"
    "(?:[一-鿿A-Z0-9]{2,20}(?<!安全)(?<!健康)(?<!友谊)(?<!生命)(?<!群众)(?<!职工)(?<!服务))(?P<place>第[一二三四五六])(?=[，；。、]|$)"
)
"""A place alone that a winner stands right before: 〔team〕第三, but not 安全第一."""
_GIVEN_RANK = re.compile(
    f"(?:(?<=[，。；：])|^)(?:{HAN}{{1,4}}组|团体|个人|总分|男子|女子|{HAN}{{0,4}}[单双]打)第[一二三四五六](?=[由被归旁]|花落)|"
    f"(?:(?<=[，。；：])|^){HAN}{{2,10}}(?<!安全)(?<!质量)(?<!生命)(?<!健康)(?<!职工)(?P<place>第一)(?=[为是](?![了民]))|(?<=并列)第[一二三四五六](?=--|：)"
)
_NEXT_RANK = re.compile("(?<=[，；])第[二三四五六](?=(?:则|也)?[是为])")
_RANKED_BEFORE = re.compile("(?:第[一二三四五]名?|[冠亚]军)[，；]")
"""A place that goes on with those told before it: …位列第二，〔第三〕是…; in 第一是…，第二是… none is told."""
_NAMED_PLACE = re.compile(
    f"(?:^|(?<=[，；：、]))(?:{HAN}{{1,6}}组)?第[一二三四五六](?=(?![名位届季期条次]){HAN}{{1,3}}(?![厂队组班部室局站所院校区中司会]){HAN}(?:（[^（）]{{2,16}}）)?(?:[、，；。]|$))"
)
"""A place before who took it, in a list of several: 女子组〔第一〕李勇、〔第二〕王强."""
_TITLES = (
    "优秀|先进|模范|最美|十佳|优胜|文明|示范|杰出|突出|红旗|"
    "标兵|能手|积极分子|骨干|之星|明星|工匠|状元|功臣|卫士|尖兵|先锋|新秀|达人"
)
_SO_MANY_OF = re.compile(
    rf"(?<=[名位个])(?={HAN}{{0,10}}(?:{_TITLES}))(?:(?![等受被获颁发是为在]|[给授]予|予以|进行|接受|上台){HAN}){{4,16}}?"
    "(?=[、，和。；]|等(?:先进|集体|个人|单位)|受到?|被|进行|予以|给予|授予|接受|上台|颁)"
)
_COMMENDED = re.compile(
    f"(?:(?<=表[彰扬])|(?<=表[彰扬]了)|(?<=[人名位][，、和]))(?=优秀|先进|模范|最美|十佳|杰出|突出|文明){HAN}{{4,10}}?"
    "(?<=[士师员工部者子人手星兵长友生任])(?!长)"
)
"""A title between a verb of praise and the name of who bears it: 表彰了〔十佳护士〕李勇等10人."""
_PLACE = re.compile(f"{HAN}{{0,8}}?第[一二三四五六七八]")
_OF_FIGURES = re.compile(
    "(?:(?<![确中])率|产[值量]|增[速幅长]|总[量额]|规模|收入|利润|人数|指数|满意度|效益|投资额?|税收|进度|考核)[^，。；]{0,10}$|"
    "(?:无[人一]|没有人|未能|没能)(?:进入|跻身|闯[进入]|挤进)$"
)
"""What is ranked in reports, and is no contest (建会率位居全市〔第一〕), or was reached by none (无人进入〔前六〕)."""


@cache
def hints() -> tuple[str, ...]:
    """What listed and made-up prizes have in them."""
    praised = (verb + praise for verb in "评获选为得" for praise in ("优秀", "先进", "示范", "典型", "特色"))
    placed = (lead + number for lead in "第前头" for number in "一二两三四五六七八九十0123456789")
    reach = (to + number + last for to in "-至到" for number in "二三四五六七八2345678" for last in "名位")
    many = (unit + praise for unit in "名位个" for praise in ("优秀", "先进", "模范", "十佳"))
    return (
        "奖",
        "最佳",
        "最美",
        "最具",
        *praised,
        *many,
        "表彰",
        *_NAMING,
        *reach,
        *placed,
        *("王" + behind for behind in "则也就便是归属诞花由非"),
        *({word[-2:] for word in words("prizes.txt")} - {""}),
    )


@cache
def _prize(*, projects: bool, made_up: bool) -> re.Pattern[str]:
    """Prizes as listed, with what they are for; ``projects`` and ``made_up`` say which forms a sentence can have."""
    project = (
        rf"(?:(?!两[个项大])(?:(?![获得评摘夺取揽捧斩拿的了和与、个各]|(?<=[拿摘赢])下|(?<=[捧抱领夺赢摘])[回起]|(?<=[拿捧抱领夺摘])走|蝉联|(?<=蝉)联|[并分位名同]列|(?<=[并分位名同])列|[位屈]居|(?<=[位屈])居|问鼎|(?<=问)鼎){HAN}){{2,8}}项目)?"
        if projects
        else ""
    )
    made = (
        rf"(?:最[佳受具]|优秀|突出|特别|杰出){HAN}{{2,8}}?(?<![有设])奖",
        r"第(?:[一二三四五六七八九十]{1,3}|\d{1,2})[名位]|[前头](?:[一二三四五六七八九十]|\d{1,2})[名位]|[前头]两[名位]",
        rf"(?!为(?!民)|出(?!彩)|[一二两三四五六七八九十]+[项个大位名枚块座]|(?<=[一二两三四五六七八九十\d])[项个位名枚块座])(?:(?!产生|(?<=产)生|诞生|(?<=诞)生|公司|(?<=公)司|集团|(?<=集)团|家(?![庭书])|(?<=[捧抱领夺])回|[并分位名同]列|(?<=[并分位名同])列|[获得评授予的了和与、颁各该此个摘捧夺斩揽拿取两膺赢将把则]|(?<=[捧拿带抱领揽抢夺摘赢取端扛提])走|[为是](?=[特一二三四]等|[金银铜]奖|最[佳美]|优[秀胜])|[独共][享占]|(?<=[独共])[享占]|分享|(?<=分)享|问鼎|(?<=问)鼎|蝉联|囊括|登上|(?:[屈位]|(?<=[屈位]))居|设(?!计|备|施)|(?<=颁)发|(?<=[拿摘赢领捧抱捞抢带夺揽得收])[下到回走起]|领(?![舞唱奏衔航军队])|(?<=各)项|(?<=[一二两三四五六\d])[届度]){HAN}){{2,10}}(?<![领颁评设抽发])(?<!单项)奖(?:(?=亦(?:花落|[归由为被]))|(?=[，。；、”（）：]|称号|和|$|由|花落|归|得主|授予|颁给|则|的(?:(?:分别|依次|还)?[是为]|有|[一两二三四\d]位|主人|得主|归属)|(?:分别|依次)[是为归由])|(?<!等奖)(?<![金银铜]奖)(?=是(?![否不对指一为由全最激我他她这什怎谁国省市本目因用从在以要中为])|分给|给了|非|有|属于?|被|落|实至|当之|出自|也|都|均))",
    )
    names = "|".join(
        (
            _PRAISED_FOR,
            _NAMED_AFTER,
            _OF_TEN,
            _PRAISED_AS,
            alternation(words("prizes.txt")),
            *(made if made_up else made[1:2]),
        )
    )
    return re.compile(
        rf"{project}(?:{ranks.CONTESTS}|[男女]?(?:{ranks.GROUPS})组)*{_TRADE}(?:全[场程](?=最))?(?:{names})(?:(?<![奖军名牌杯首])奖(?![励金牌项状杯])|(?<=等奖)第[一二三四五六七八九十]名|(?:(?<![奖名军牌次])|(?<=[织体人导目演作]奖))(?:[一二三特]等奖|[冠亚季]军|第[一二三四五六七八]名))?"
    )


def find(text: str, told: Sequence[int]) -> Iterator[HonourMention]:
    """The prizes of a sentence that has a hint of one, kind by kind; a later one may overlap an earlier.

    ``told`` is where the hints of listed and made-up prizes begin.
    """
    yield from quoted_prizes.find(text)
    for match in _SO_MANY_OF.finditer(text) if _COMMENDS.search(text) else ():
        yield HonourMention(*match.span(), "prize", match[0], "prize.counted", match[0])
    for match in _COMMENDED.finditer(text) if _COMMENDS.search(text) else ():
        if any(plausible(text[match.end() : match.end() + size]) for size in (2, 3)):
            yield HonourMention(*match.span(), "prize", match[0], "prize.commended", match[0])
    yield from _listed_prizes(text, told)
    for match in _WON_AS.finditer(text) if "奖的" in text else ():
        yield HonourMention(*match.span("name"), "prize", match["name"], "prize.listed", match["name"])
    yield from _labels(text)
    yield from _bare(text)


def in_one(text: str) -> Iterator[HonourMention]:
    """Ranks that share what names them: 一、二等奖, 第二、三名, 冠、亚、季军, 第五名至第八名, 前三名：1. 2. 3."""
    for begin, end, name in places.find(text):
        yield HonourMention(begin, end, "prize", text[begin:end], "prize.numbered", name)
    for begin, end, each in ranks.find(text):
        yield HonourMention(begin, end, "prize", text[begin:end], "prize.in_one", each[0], ranks=each)


def _listed_prizes(text: str, told: Sequence[int]) -> Iterator[HonourMention]:
    for clause in _CLAUSE.finditer(text) if told else ():
        if not any(clause.start() <= begin < clause.end() for begin in told):
            continue
        for match in _prize(projects="项目" in clause[0], made_up="奖" in clause[0]).finditer(text, *clause.span()):
            if not (_is_only_said(text, match) or _CUP.search(text, 0, match.end())):
                name = _OF_WHOM.sub("", _NOT_OF_PRIZE.sub("", _WON_FIRST.sub("", match[0])))
                digits = _DIGITS.search(text, clause.start(), match.end() - len(name)) if name[0] in _UNITS else None
                name = _behind_dot(text, match.end(), digits[0] + name if digits else name)
                begin = match.end() - len(name)
                quoted = None if _RANK.search(name) else _LED.search(text, 0, begin)
                begin, name = (quoted.start(), quoted["lead"] + name) if quoted else (begin, name)
                end = match.end()
                if text.startswith("“", begin - 1) and text.startswith("”", end):
                    begin, end = begin - 1, end + 1
                yield HonourMention(begin, end, "prize", text[begin:end], "prize.listed", name)


def _behind_dot(text: str, end: int, name: str) -> str:
    """A prize without the end of a name with a dot that runs into it: 阿依古丽·买买提〔一等奖〕."""
    rank = _RANK_ALONE.search(name)
    if rank is None or rank.start() == 0:
        return name
    begin = text.rfind("·", 0, end)
    dotted = begin >= 0 and _HAN_RUN.fullmatch(text, begin + 1, end - len(rank[0]))
    return rank[0] if dotted else name


def _is_only_said(text: str, match: re.Match[str]) -> bool:
    """Whether a word for a prize goes on as another word, or is a way to say the rank that the next clause names."""
    figure = match[0].endswith(_FIGURES) and _NAMES_IT.match(text, match.end())
    borne = match[0].endswith("冠军") and _CHAMPION.search(text, 0, match.end()) and _NAME_NEXT.match(text, match.end())
    plaque = match[0] == "铜牌" and text[match.start() - 1 : match.start()] in _TITLED
    return bool(
        plaque
        or figure
        or borne
        or match[0].endswith("有奖")
        or _is_given_name(text, match)
        or _WORD_GOES_ON.match(text, match.end())
    )


def _is_given_name(text: str, match: re.Match[str]) -> bool:
    """Whether 亚军 is the name of someone whose surname opens an item of a list: 毛亚军、周文清当选."""
    at = match.start() - 1
    if match[0] != "亚军" or at < 0 or text[at] not in surnames()[0] - _OF_SIDES:
        return False
    return (at == 0 or text[at - 1] in _BEFORE_NAME) and _BEARS_IT.match(text, match.end()) is not None


def _labels(text: str) -> Iterator[HonourMention]:
    """Prizes before a colon (优秀组织单位：…) and at the head of a ranking (第一、第二名)."""
    for match in _LABEL.finditer(text) if "：" in text or "、第" in text else ():
        begin, end = match.span(match.lastindex or 0)
        yield HonourMention(begin, end, "prize", text[begin:end], "prize.label", match[1] or match[2] + "名")


def _bare(text: str) -> Iterator[HonourMention]:
    """A first place that only a verb says (夺冠), and places without their last word (位列第二)."""
    for begin, end, name in outright.find(text):
        yield HonourMention(begin, end, "prize", text[begin:end], "prize.outright", name)
    for begin, end in (*bare_ranks.find(text), *_places(text)):
        if not _OF_FIGURES.search(text, 0, begin):
            yield HonourMention(begin, end, "prize", text[begin:end], "prize.place", text[begin:end])


def _places(text: str) -> Iterator[tuple[int, int]]:
    """Where places without their last word are told: beside several others, alone, given to someone, behind a verb."""
    ranked = list(_RANKED.finditer(text)) if "第" in text else []
    for match in ranked if len(ranked) > 1 else _ONE_RANKED.finditer(text) if ranked else ():
        yield match.span("place")
    if "第" in text:
        yield from (match.span(match.lastgroup or 0) for match in _GIVEN_RANK.finditer(text))
        yield from (told.span() for told in _NEXT_RANK.finditer(text) if _RANKED_BEFORE.search(text, 0, told.start()))
        listed = list(_NAMED_PLACE.finditer(text))
        yield from (match.span() for match in listed if len(listed) > 1)
    if "前" in text:
        yield from (match.span() for match in _FIRST_ONES.finditer(text))
    for placed in _PLACED.finditer(text) if "第" in text else ():
        for match in _PLACE.finditer(text, *placed.span()):
            yield match.end() - len(match[0].lstrip("、和")), match.end()
