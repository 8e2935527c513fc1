"""Finds the slots of a sentence in which only winners stand: before a verb of winning, after a prize and a colon.

``ingest.slot_items`` parts them; what each item of a slot is, ``ingest.winners`` tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ingest import ranks, summed
from ingest.lexicon import HAN, alternation, words
from ingest.symbols import SYMBOLS, Symbols

Span = tuple[int, int]

_ORG, _COUNT, _QUOTED, _WORK = (SYMBOLS[kind] for kind in ("organization", "count", "quoted", "document"))
_PRIZE = SYMBOLS["prize"] + SYMBOLS["honour"]
_BODIES = SYMBOLS["organization"] + SYMBOLS["person"]
_SLOT = rf"(?P<slot>(?!{_COUNT})(?:（[^（）{_PRIZE}]{{2,60}}）|[^，。；：！？{_PRIZE}]){{1,160}}?)"
_LEAD = re.compile(
    rf"(?:最后是|[咱我]们(?=学校|公司|医院)|20\d\d年度|组合(?={HAN}{{3}})|{ranks.THEN}|[这那]是|(?:卫冕|上一?届|去年的?)冠军|结果|[后前]者[与和]|对手[与和]|据悉|当天|来自|(?:(?:个人|团体)?(?:成绩|名次|冠军|头名|桂冠|总分))?由|还有|另有|"
    rf"{HAN}{{0,8}}?(?:比赛|竞赛|决赛|[体人子项打预复]赛|项目|赛项|环节|角逐|比拼|较量|单元|方面|工种)[中上里的]|"
    rf"{ranks.OF_GROUP}(?={HAN}{{3}}))+"
)
_ADVERB = (
    r"(?:分别|分(?=[获列享])|双双|均|各自|[各只](?=[获得])|[另再](?=[获添夺摘])|共同|一同|一起|携手|联袂|都|并(?=[列获])|先后|一举|成功|最终|再次|首次|再度|"
    r"由此|从而|终于|如愿(?:以偿)?地?|毫无悬念地?|当之无愧地?|惊险|轻松|意外|首度|第[一二三四五六]次|又一次|"
    r"还|也|又|既|则|却|随后|依次|喜(?=[获摘捧])|同时|光荣|暂|同(?=[列获得居])|勇(?=[夺摘](?![金银铜]))|齐|首(?=夺)|同获|爆冷|脱颖而出|[，\s])"
)
_WAY = (
    r"(?:是(?=[^，。]{2,16}的)|积(?=\d)|接受表彰|凭借|凭着|凭(?!祥)|以(?!及|色列)|在(?!线)|经过|通过|力[压克挫拔]|连[胜克]|一路|战胜|击败|险胜|完胜|淘汰|从(?!化)|因|"
    rf"(?:团体|个人)?(?:心态|名次|排名|动作|用时|油耗|耗时|成绩|技术|操作|配合|得分|总分|手法|思路|基本功|状态|步伐|速度|综合得分|理论|实操)(?![能比竞标状][^，]*[获夺]|[^，。；]{{0,6}}的{HAN}{{2}})|"
    rf"靠(?!近|山)|手[持握]|面对(?!面)|一年|全年|常年|连(?=[下扳]|战)|直落|技高一筹|拔得?头筹|登顶|夺[冠魁]|折桂|问鼎|捧杯|(?:登上?|位居|位列|名列|高居)榜首|[夺摘]得?桂冠|(?:并列|位居|位列|名列)第[一二三四五]|笑到|紧随其后|不甘示弱|奋起直追|一马当先|遥遥领先|一骑绝尘|沉着|旗开得胜|后程发力|实力|状态|表现|发挥|技压|不负|过关斩将|一[局场盘分]未[失丢]|未[尝失逢]|势如破竹|所向披靡|零{HAN}{{2}}|超常发挥|稳扎稳打|后来居上|团结|齐心|相互|互相|一鼓作气|你追我赶|喜获全胜|奋勇|全力|顽强|参加)"
)
_AMBIGUOUS = ("列", "居")
_REACHED = f"(?<![未没])(?<!未能)(?<!没能)(?:[登站走踏]上|进入|跻身|闯进|闯入|杀入|挺进)(?={HAN}{{0,6}}[{_PRIZE}])"
_WINS = re.compile(rf"[获夺摘斩捧揽][^，；。：{_PRIZE}]*$")
_CONTEST = re.compile(rf"[{_PRIZE}]、[^，。；]*(?:组|项目|赛项|类)$")
_BEFORE_NAMES = re.compile(
    "由[^，。；]{2,60}?组[成队]的|[^，。；、]{0,20}(?:项目|赛项|[组赛])(?:上|中)?(?:则|也|便|分别)*由"
)
_NAME = rf"(?:{SYMBOLS['person']}|{HAN}{{2,3}})"
_OF_HOUSE = re.compile(
    rf"(?:最终|最后|其中|结果)?(?P<who>{_ORG}[的 ]?(?:{HAN}{{0,6}}{SYMBOLS['person']}|{HAN}{{2,3}})(?:、{_NAME})*)"
    "(?=，|[获分夺摘荣])"
)
_HOUSES = re.compile(
    rf"(?P<who>(?:{_ORG}|[一-鿿0-9]{{2,12}}队)(?:、(?:{_ORG}|[一-鿿0-9]{{2,12}}队))*)(?=[，分名位双荣获均])"
)
_TWO = re.compile(rf"(?P<who>{_NAME}[、/]{_NAME})(?=[，分名位双荣获及])")
_NEXT_WITH_HOUSE = re.compile(
    rf"，(?P<who>(?:{_ORG}|{HAN}{{1,8}}[中小校园院厂队部科室局站心]){_NAME}(?:、{_NAME})*)(?=[，；。]|$)"
)
_RIGHT_BEHIND = f"(?=了?(?:[一这]?[座枚块项个只尊]|[专特增另单]设的|唯一的)?[{_PRIZE}])"
_BEATING = f"(?:(?<=[0-9])胜|惜败|败给|输给|不敌|负于|连[胜克]|技压|{alternation(words('beating.txt'))})"
_AND_SO_ON = rf"(?:等(?:{_COUNT})?[^，。；{_PRIZE}]{{0,6}}?)"


@cache
def _before_verb() -> re.Pattern[str]:
    plain = alternation(word for word in words("winning.txt") if word not in _AMBIGUOUS)
    making = alternation(words("making.txt"))
    taken = rf"(?<![觉值难争们她他者])(?:{alternation(words('taking.txt'))}){_RIGHT_BEHIND}"
    verbs = (
        f"(?:分获|分享|平分|(?:{plain})(?!奖(?!状|章))|{_REACHED}|{taken}|(?:排名|排[在到]|定格在|排)(?=[{_PRIZE}](?:[、和][{_PRIZE}])*(?:位?[。；]|$|，(?![^，。；、]{{0,5}}[获夺摘评授])))|"
        f"[被由][^，。；、{_PRIZE}]{{0,20}}?(?:授予|追授|评为|评选为|表彰为|命名为|认定为)|"
        f"(?:{'|'.join(_AMBIGUOUS)})(?=[{_PRIZE}团总个小首前]|{HAN}{{1,4}}组[{_PRIZE}])|(?:是|均|都)?为(?=[{_PRIZE}](?:[，。；、]|$))|"
        f"成为(?=[^，。；{_PRIZE}]{{0,24}}[{_PRIZE}](?:的?得主|的?获得者)?(?:[，。；、]|$))|(?:获得?|得到?|[拿领][到走下]?|摘得|[捧抱][得走回]?|收获)的(?:则|也)?是(?=[{_PRIZE}]))"
    )
    way = rf"(?:则?(?:代表|替){_ORG}(?:、{_ORG})?(?:参赛，?|出战，?|出征，?)?)?"
    way += rf"(?:(?<![的、和与][^{_BODIES}])，?(?:最终|最后|终(?=以)|仅|再次|一举|分别|却|则|也)*{_WAY}"
    way += rf"(?:(?!{_WORK}、)[^。；{_PRIZE}{_BODIES}]){{0,60}}?)?"
    way += rf"(?:是[^，。；{_PRIZE}{_BODIES}]{{3,14}}，)?"
    way += rf"(?:(?<={_WORK})，?{HAN}{{2,10}}(?:，{HAN}{{2,10}}){{0,4}}，)?"
    way += rf"(?:(?<=[{_ORG}队组班部科室处厂矿院校局司站行间会]){HAN}{{4}}(?:，{HAN}{{4,6}}){{0,2}}，)?"
    way += rf"(?:{_BEATING}[^。；{_PRIZE}]{{0,40}}?)?"
    return re.compile(
        rf"(?:^|(?<=[，。；：！])|(?<=[{_PRIZE}]、)){_SLOT}(?:(?:{making})?的(?:作品|项目|节目|课题|案例|成果))?(?:{_AND_SO_ON}|{_COUNT}{HAN}{{0,4}}?)?{way}{_ADVERB}*{verbs}"
        rf"(?:了|到)?[^，。；{_PRIZE}]{{0,24}}?[{_PRIZE}]"
    )


_HANDED = "，?(?:终于|最终|则|也|再次|又)?被?[披挂戴别系佩递捧交颁送落写]{1,2}[在到进入至上]了?"
_OF_BEARER = (
    rf"[中里]，?(?:也|还|就)?有|[中里]?{HAN}{{0,10}}--|的(?:{_COUNT}|[一两二三]位)?(?:主人|得主|归属)(?:则|也)?[是为]|{HAN}{{0,4}}(?:揭晓|出炉|产生|诞生)：|"
    "的?(?:队伍|行列|名单|队列)(?:是|有)?：|另有其主，是|，?得主(?:则|也)?是"
)
"""What leads from a prize to who bears it: 三等奖里也有〔…〕, 银奖的主人是〔…〕, “微笑之星”揭晓：〔…〕."""
_AFTER = re.compile(
    rf"[{_PRIZE}](?:（[^（）]{{1,8}}）|(?:作品|节目|成果|项目|案例)?{_COUNT})?(?:的?(?:荣誉)?称号|的?(?:奖[杯牌状旗]|证书|绶带|红绸|锦旗|牌匾|席位|名额|宝座))?(?:[以凭][^，。；{_PRIZE}]{{1,14}}(?=[由被]))?"
    rf"(?:，?获奖|的?获得)?(?:者|得主|的?{_COUNT}?(?:单位|集体|个人|班组|团队|队伍|代表队|球队|科室|作品|选手|队员|教师|职工))?"
    rf"(?:，(?:这{_COUNT}{HAN}{{0,6}}|[他她]们)?(?=分别|也?[是为]：?)|(?:共?[设有])?(?:{_COUNT}|[一二两三四五][席名个])，一[席名个](?=归|给|是|由|属))?"
    rf"(?:(?:则|也|均|都|便|就|最终|最后|(?:毫无悬念|当之无愧|出人意料|意外|顺利)地?)*(?:分别|依次|顺次)?|[^。；{_PRIZE}{_BODIES}]{{0,20}}，按名次(?:依次|分别)?)(?:由[^，。；]{{0,10}}{SYMBOLS['person']}(?:颁|授|递|交)(?:发|送)?给了?|由|被|为(?!了)：?|是：?|归(?!属)|：|(?:产生|出炉|揭晓|诞生|决出|公布|敲定)：|有：|的(?:分别)?[有是为]：?|(?:花落|归|由){_COUNT}(?:分享|共享|获得)?：|花落|归属于?|归了|归于|属于|分[属归]|出自|落入|旁落|落到|(?:，{HAN}{{0,4}})?(?:颁发?|[授发留递送交分判评奖赠投])?给了?|授予了?|{_HANDED}|{_OF_BEARER}|"
    rf"-{{1,2}}| (?=[一-鿿{_ORG}]))"
    rf"(?:{_COUNT}(?={HAN}{{2}}))?{_SLOT}(?:等{_COUNT}?{HAN}{{0,4}})?(?:分别|依次)?(?:一人|独自|分别)?(?:[分共][获享]|平分|瓜分|[兼全]收|兼得|囊括|获得?|独[得享揽获]|荣[获膺]|当选|担纲|取得|拿[下走到]|得到|摘[取得走]?|夺[得走取]?|[捧带领抱]走|捧得|斩获|包揽|蝉联|揽[获下]|获取|收入囊中|囊中|的?(?:手[中里上]|身上|胸前|脖[子颈]上|颈上|肩上|怀[里中])|所得|之手|[，。；]|$)"
)
_GIVEN = re.compile(
    rf"(?:(?:授予|追授予?|追认|命名|评选|表彰)(?:了)?|(?:(?<=[{_PRIZE}][，；、和])|(?<=称号[，；、和]))(?=[^，。；{_PRIZE}]{{2,40}}等{_COUNT}{HAN}{{0,4}}[{_PRIZE}])){_SLOT}(?<!系统)(?:(?:等{_COUNT}|等|以|荣?获|为){HAN}{{0,6}}|首[批届]|年度|全[国省市区县])?[{_PRIZE}]"
)
_PRAISED = re.compile(
    rf"(?:[为向给对]|授予|^(?=[{_PRIZE}]获得者)|(?<=[，、和])(?=获得|荣获|[{_PRIZE}]|[^，。；、]{{1,10}}[{_PRIZE}]获得者))[^，。；]{{0,20}}?[{_PRIZE}](?:荣誉称号|称号)?(?:获得者|得主|的)(?:选手|职工|单位)?{_SLOT}(?:等{_COUNT}?{HAN}{{0,6}})?(?:(?:先后|依次|分别|陆续|相继|逐一)*(?:[上登]台|领奖)|颁奖|颁发|颁授|授奖|授牌|授予|为?[{_PRIZE}]|[，、和](?=[^，。；]{{0,14}}[{_PRIZE}](?:获得者|得主|的)))"
)
BY_RANK = (
    "(?:(?:^|[，；：]|(?P<granted>授予|命名|表彰了?|[、和](?=[荣获夺摘取斩])))(?:其中，?|最终，?)?(?:荣?获得?|夺得|取得|摘得|斩获|并列|[位名]列|[位屈]居|拿到|捧[得走回]|拿下)|"
    rf"(?P<also>(?<=[一-鿿{SYMBOLS['person']}])[、和](?=[一-鿿0-9×]{{0,10}}[{_PRIZE}]的)))[一-鿿0-9×]{{0,10}}?"
    rf"(?P<what>[{_PRIZE}](?:、[{_PRIZE}])*)(?:称号)?的(?:选手|职工)?"
)
"""How a clause begins that names winners by their ranks, up to the first of them: 获得〔第二名、第三名〕的选手…."""
_BY_RANK = re.compile(
    rf"{BY_RANK}{_SLOT}(?:等{_COUNT}?{HAN}{{0,4}})?(?=，|“|、(?=[荣获夺摘取斩]|[一-鿿0-9×]{{0,10}}[{_PRIZE}]的)|[{_PRIZE}]|被|将|还|同时|[均各都也]|分别|并|来自|说|表示|介绍|坦言|感慨|激动|兴奋|高兴|自豪|开心|接受|上台|登台|走上|发言|分享)"
)
_PRESENTED = re.compile(
    rf"[向为给对](?!获){_SLOT}(?:(?:等{_COUNT}?{HAN}{{0,6}})?(?:颁发|颁授|授予|授|发了|追加|补发|加[颁授发])了?{HAN}{{0,6}}|等{_COUNT}{HAN}{{0,2}})[{_PRIZE}]"
)
_TAKEN = re.compile(
    rf"(?:^|(?<=[，。；：！])){_SLOT}(?:，?(?:则?(?:代表|替){_ORG}|{_WAY}[^。；{_PRIZE}{_BODIES}]{{0,40}}?))?(?:{_BEATING}[^。；{_PRIZE}]{{0,40}}?)?，?(?:最终|成功|一举|则|也|更|还)*[将把]"
    rf"[^，。；{_PRIZE}]{{0,10}}[{_PRIZE}](?:奖杯|奖牌)?(?:收入囊中|揽入|收下|拿下|[带捧抱扛]回|拿到手)"
)
_THEY = re.compile(
    rf"^(?:(?:[他她它]们|(?:[^，。；{_PRIZE}{_BODIES}]{{1,10}}，)?(?:获奖(?:者|选手)|获得者|得主))(?:分别|依次)?[是为]：?|另[外一两][枚个项块座][^，。；]{{0,20}}，(?:由|被|归|功臣是|得主是|属于)){_SLOT}(?:等{_COUNT}?{HAN}{{0,4}})?(?:夺得|摘得|获得|收获|捧走)?[。；]?$"
)
_BRACKETED = re.compile(rf"[{_PRIZE}](?:称号)?{_COUNT}?（(?P<slot>[^，。；：（）{_PRIZE}]{{2,80}}?)(?:等{_COUNT}?)?）")
_ROLL = re.compile(
    rf"(?:^|[：；])(?:[^，。；：、获夺摘得列居{_PRIZE}{_BODIES}]{{1,12}})?[{_PRIZE}]{_COUNT}?，(?:{_ORG}，)?{_SLOT}(?:等{_COUNT}?{HAN}{{0,4}})?(?=；|。|$)"
)
_LISTED = re.compile(
    rf"[{_PRIZE}][^，。；{_BODIES}]{{0,12}}，{_SLOT}(?:等(?:{_COUNT}[^，。；]{{0,4}})?)?(?:光荣|成功|双双|全票|高票)*(?:[名位]列其中|榜上有名|上榜|入[选围]|当选|在列|获此|[上登]台[领接受])"
)
_RANKED = re.compile(
    rf"(?:^|[ ，；：。、])[^ ，；：。、获夺摘得{_PRIZE}{_BODIES}]{{0,12}}(?:[{_PRIZE}][、和]?){{0,3}}[{_PRIZE}]"
    rf"(?!获得者|得主)(?P<slot>(?:{SYMBOLS['person']}(?=[、/])|[{_ORG}一-鿿]{HAN}{{1,12}}?|{_QUOTED})(?:（[^（）]*）)?(?:[、/](?:{SYMBOLS['person']}|{HAN}{{2,3}})(?=[、/，；。（]|$|同[属为是])(?:（[^（）]*）)?)*)"
    rf"(?=[ ，；。、{_COUNT}\d]|$|[都均也]?(?:来自|出自|被)|同[属为是]|[均都也还双将]*(?:荣获|获[授评颁得]))"
)
_BESIDE = re.compile(
    rf"(?:^|(?<=[，、；：。 ]))(?P<slot>[{_BODIES}一-鿿、]{{2,30}})（(?:[^（），、]{{1,20}}[，、 ])?[{_PRIZE}]）"
)
_ALONE = re.compile(
    rf"(?<=[，、；：])(?P<slot>(?![向给]|为(?!民))[^，、。；：！？{_PRIZE}]{{2,20}})[{_PRIZE}](?=[，、；。]|$)"
)
_COUNTED = re.compile(
    rf"(?:^|(?<=[，。；：、和对为向])|(?<=表彰)|(?<=表彰了)|(?<=表扬)|(?<=表扬了)){_SLOT}等?{_COUNT}[{_PRIZE}](?=[，、和。；]|等|受到?|被|进行|予以|给予|获|上台|接受|颁|通报)"
)
"""Those of whom so many were praised by one title: 〔净水车间、抄表二班〕等4个先进集体."""
_OTHERWISE = re.compile(
    rf"(?:^|(?<=[，。；：！]))(?P<slot>(?![在按已以经从为对当随]|{_COUNT}){HAN}{{2,12}}?(?<![组赛目者]))"
    rf"(?=虽|被[称誉]|的{_WORK}[^，。；]{{0,8}}，|一[路举直]|[以凭靠把将]|实至名归|当之无愧|众望所归|毫无悬念|不负|力[压克挫]|最终|如愿|\d+[:比])[^。；：！？{_PRIZE}]{{0,60}}[{_PRIZE}]"
)
"""Who opens a clause that tells in other words how they won: 〔一车间〕一路领先，冠军实至名归."""
_LATTER = re.compile(rf"(?:^|(?<=[，。；：！])){_SLOT}，前者[^。；]*[{_PRIZE}][^。；]*，后者")
"""The two of whom the first and the second is told apart: 〔马队李勇、羊队王强〕各有收获，前者获…，后者获…."""
_NAMELY = re.compile(
    rf"[{_PRIZE}][^。；{_PRIZE}{SYMBOLS['person']}]{{0,30}}，(?:即|(?:得主|获奖者|他们|她们|[两二三四]人)(?:分别|依次)?[是为]：?){_SLOT}(?:等{_COUNT}?{HAN}{{0,4}})?(?=[，。；]|$)"
)
"""Those who are named behind all that is said of a prize: 冠军出自总装分厂，得主是〔李勇、王强〕."""
_ONLY = re.compile(rf"[{_PRIZE}][^。；{_PRIZE}{_BODIES}]{{0,12}}非{_SLOT}莫属")
_HAD = re.compile(rf"(?:^|(?<=[，。；：])){_SLOT}[{_PRIZE}](?:成功|顺利|就此|也|则|终于)*(?:到手|落袋)")
_APPOSED = re.compile(
    rf"(?:^|(?<=[；：，]))(?P<slot>[^，。；：！？{_PRIZE}]{{2,60}}?)(?:团队|组合)?(?:（[^（）]*）)?(?:的{_WORK})?，(?:均|都|皆)?[为是]?[{_PRIZE}](?=[；。]|$|，[{_PRIZE}][。；])"
)
"""Who stands before a comma and the prize alone: 〔数学李勇、科学王强〕，一等奖；."""
_FROM_EACH = re.compile(
    rf"(?:(?<=来自)|(?<=）[和、与]))[^，。；、（{_BODIES}]{{2,16}}（(?P<slot>[^，。；（）]{{2,30}})）"
)
_SEATS = re.compile(rf"(?<=，)(?P<slot>[^，。；{_PRIZE}]{{2,20}}?)各?占了?[一两二三][席个名]")
_EACH = re.compile(rf"[{_PRIZE}][^，。；{_PRIZE}{_BODIES}]{{0,8}}，{_SLOT}各[占得获拿]")
"""Those of whom each has one of the prizes: “先锋班组”两席，〔一班、二班〕各占其一."""
_MADE = alternation(words("making.txt"))
_AUTHOR = re.compile(
    rf"(?:[{_WORK}{_QUOTED}](?:则|也)?(?:[由为是系]|出自){_SLOT}(?:之手|的?手笔|所(?:拍|写|作|绘|摄)|所?(?:{_MADE}))"
    rf"|(?:^|(?<=[，、；：是为])){_SLOT.replace('slot', 'maker')}(?:等{_COUNT}|共同|合作|联合|独立)*(?:{_MADE})的"
    rf"{HAN}{{0,8}}[{_WORK}{_QUOTED}])"
)
"""Who made the works for which a prize was given: 《渡口》为〔收购站李勇〕所拍, 〔维修部李勇〕发明的“对中器”."""
_ANY_PRIZE = re.compile(f"[{_PRIZE}]")
_TO_PRIZE = re.compile(f"[^，。；{_PRIZE}]*([{_PRIZE}])")
MADE_KNOWN = (
    f"(?P<some>{_COUNT}|[一二两三四五六七八九十]+[位名个])?(?P<what>{_QUOTED})(?:(?:评选|推选)?(?:活动)?(?:结果|名单)?"
    f"(?:正式|日前|近日|同时|{SYMBOLS['date']})*(?:揭晓|出炉|产生|诞生|公布|揭榜)[：，]|(?:年度)?(?:评选|推选)?的?(?:最终)?(?:结果|名单)：|(?(some)：|$^))"
)
"""What leads to those who bear a title in quotation marks from now on: “微笑之星”揭晓：, 四位“岗位之星”：."""
_ANNOUNCED = re.compile(
    rf"{MADE_KNOWN}{_SLOT}(?={_COUNT}?(?:上榜|入选|当选|光荣|[名位]列|榜上有名)|等{_COUNT}|[，。；]|$)"
)
"""Those who bear a title in quotation marks, where they are made known: “微笑之星”揭晓：〔导诊台李勇、食堂王强〕."""
_TEAM = rf"(?:[^，。；：！？、的和与及{_PRIZE}{SYMBOLS['person']}]{{1,16}}(?:队|方阵)|{_ORG})"
_ENTERED = re.compile(
    rf"(?:^|(?<=[，。；：]))(?:来自|由|其中)?(?P<slot>(?:{_TEAM}、)+{_TEAM})"
    rf"(?=等?{_COUNT}(?:参赛|代表|运动|[篮足排]球)?队|等?(?:先后|依次|列队|整齐|随后|紧接着|相继)*(?:入场|出场|步入|参赛|亮相|抵达|到达|冲线|撞线))"
)


def announces(text: str) -> bool:
    """Whether a symbol text tells who bears a title in quotation marks, or what was named before it."""
    return _THEY.match(text) is not None or (_QUOTED in text and _ANNOUNCED.search(text) is not None)


def told(text: str) -> list[Span]:
    """The slots of winners, and the lists of teams that entered, one of which at least only its last word tells."""
    found = list(find(text)) if _ANY_PRIZE.search(text) else []
    for form in (_THEY, _ANNOUNCED, _ENTERED):
        some = [
            match.span("slot")
            for match in form.finditer(text)
            if form is not _ENTERED or "队、" in match["slot"] + "、"
        ]
        found += [(begin, end) for begin, end in some if all(end <= b or begin >= e for b, e in found)]
    return found


def find(text: str) -> Iterator[Span]:
    """The slots of a symbol text that has a prize in it, none over another."""
    taken: list[Span] = []
    for pattern in (
        _LATTER,
        _ONLY,
        _HAD,
        _before_verb(),
        _AFTER,
        _GIVEN,
        _COUNTED,
        _LISTED,
        _ROLL,
        _PRAISED,
        _PRESENTED,
        _ALONE,
        _RANKED,
        _BESIDE,
        _BY_RANK,
        _BRACKETED,
        _TAKEN,
        _THEY,
        _NAMELY,
        _EACH,
        _OTHERWISE,
        _APPOSED,
        _FROM_EACH,
        _SEATS,
        _AUTHOR,
    ):
        for match in pattern.finditer(text):
            span = _without_lead(text, match.span("slot" if match["slot"] else "maker"))
            if pattern is _before_verb() and summed.is_number(text, span):
                continue
            if pattern is _ALONE and (_WINS.search(text, 0, span[0]) or _CONTEST.search(text, 0, span[1])):
                continue
            inner = _own_clause(text, match) if pattern is _before_verb() else []
            behind = _behind(text, span[1]) if pattern is _AFTER else ()
            for part in (*_before(text, span), span, *inner, *behind):
                if all(part[1] <= b or part[0] >= e for b, e in taken):
                    taken.append(part)
                    yield part


def is_of_team(symbols: Symbols, item: Span) -> bool:
    """Whether a quotation is the name of a team, since it is first, second or third: “飞鱼”、“雄鹰”分获冠军、亚军."""
    after = _TO_PRIZE.match(symbols.text, item[1])
    beside = (symbols.mentions.get(item[0] - 1), symbols.mentions.get(after.start(1)) if after else None)
    return any(prize is not None and prize.kind == "prize" and prize.text.endswith("军") for prize in beside)


def _own_clause(text: str, match: re.Match[str]) -> list[Span]:
    """The slot of the last clause of a match where none before it names a winner: 教职工进行比赛，〔一队〕获…."""
    last = text.rfind("，", match.end("slot"), match.end())
    if last < 0 or re.search(f"[{_BODIES}]", match["slot"]):
        return []
    own = _before_verb().match(text, last + 1)
    return [_without_lead(text, own.span("slot"))] if own else []


def _before(text: str, slot: Span) -> Iterator[Span]:
    """The clauses before a slot that name, like it, winners of one house or a pair: 李勇、王强，〔赵刚、孙立获〕."""
    begin = slot[0]
    listed = next((form for form in (_OF_HOUSE, _HOUSES, _TWO) if form.match(text, begin)), None)
    while listed is not None and begin > 0 and text[begin - 1] == "，":
        start = max(text.rfind(mark, 0, begin - 1) for mark in "，。；：！") + 1
        clause = listed.match(text, start)
        if not clause or clause.end() != begin - 1:
            return
        yield clause.start("who"), clause.end()
        begin = start


def _behind(text: str, end: int) -> Iterator[Span]:
    """The clauses behind a slot that go on with its list of people, each with a house: 一中李勇，二中王强."""
    while clause := _NEXT_WITH_HOUSE.match(text, end):
        yield clause.span("who")
        end = clause.end()


def _without_lead(text: str, slot: Span) -> Span:
    """A slot without the members of its team or the contest: 由白坭村、西边村组成的〔平安队〕, 拔河比赛由〔一队〕."""
    before = _BEFORE_NAMES.match(text, *slot)
    return (before.end(), slot[1]) if before else slot


def lead(said: str) -> int:
    """How long the words are that stand before the first winner: 最终, 决赛中, 来自."""
    return match.end() if (match := _LEAD.match(said)) else 0
