"""Tells the furniture of a page: what a web site or a newspaper puts around a story and before its first word."""

from __future__ import annotations

import re
from functools import cache

from ingest.lexicon import HAN, alternation, rows

_BYLINE = re.compile(
    r"\s*[□■]?（?\s*(?:本报|本刊|本网)?(?:(?:全媒体)?记者|通讯员|供稿|来源|作者|撰稿|撰文|拟稿|核稿|编发|报道|责任编辑|编辑|责编|审核|校对|"
    r"摄影(?!大?比?赛|作品|[组类展]| ?[特一二三四]等奖| ?[金银铜]奖)|图[/：]|文[/：]|图文|供图|投稿|"
    r"签发|主编|编审|一审|二审|三审|初审|复审|终审|监制|(?:播音|主播|朗读|配音)(?=[\s：/丨|]))"
    r"[\s：/丨|]?[^。]{0,40}$"
)
_CONTENTS = re.compile(
    r"\s*(?:(?:(?:本[周期月])?(?:要目|目录|导读|提要|看点|要点)|内容提要|报|送|发|抄报|抄送|主送|分送)[：:]|本[期版]?(?:要目|目录|导读|提要|看点)\s*$|"
    r"[^。，；：:]{4,40}?(?:编印|编发|编(?=\s|$))[\s\d年月日第总期（）-]*$|"
    r"(?:[^/。]{3,} ?/ ?){2,}[^/。]{3,}$|[^。，]{0,30}20\d\d年\d{1,2}月\d{1,2}日\s*（?总?第\s?\d+\s?期[^。，]{0,12}$)"
)
_DAY = r"(?:(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d)"
_CLOCK = r"[\sT]*\d{1,2}:\d\d(?::\d\d)?"
_STAMP = re.compile(
    rf"(?:(?:日期|时间)：\s*|[\w/.:]*/)?[\w.]*?{_DAY}{_CLOCK}(?!:|\d|\s*-\s*\d)[^，；]{{0,60}}$|(?:发布|刊发|见报)于?{_DAY}|"
    rf"{HAN}{{2,12}}(?:网|报|社|台|客户端|公众号|频道|在线|工会)\s+{_DAY}\s*$|"
    rf"[^，。；：]{{2,60}} (?:19|20)\d\d/\d{{1,2}}/\d{{1,2}}$|"
    rf"(?:日 {{0,2}}期|时 {{0,2}}间)：\s*(?:19|20)\d\d[-/.]\d{{1,2}}[-/.]\d{{1,2}}(?:{_CLOCK})?\s*$"
)
_PATH = re.compile(
    rf"[◎◇\s]*(?:(?:[^。，；：]{{0,12}} )?您?当前(?:所在)?的?位置：|"
    rf"(?:首页|主页|网站首页)\s*(?:[>»›]|-{{1,2}}|/|\|)|{HAN}[^。，；]{{0,30}}?\s*(?:[>»›]\s*)+[^。，；]{{0,60}}$)"
)
_CONTROL = re.compile(
    r"[【\[（\s|·]*(?:打印(?:正文|本页|此页|文章)?|关闭(?:窗口|本页)?|返回(?:顶部|首页|列表|上一页)?|正文|详细内容|内容详情|文章详情|手机导航|网站导航|网站地图|"
    r"首页|网站首页|设为首页|加入收藏|今日热搜|热点推荐|热门(?:文章|新闻|推荐)|最新(?:文章|新闻|资讯|动态)|猜你喜欢|登录|注册|搜索|大|中|小|"
    r"扫[一描二码]\S{0,16}|微信扫\S{0,16}|点击\S{0,8}关注\S{0,6}|点击蓝字.{0,8}|长按\S{0,16}|关注我们\S{0,16}|图片|友情链接|分享到?|收藏|点赞|在看|更多|END|"
    r"(?:PDF|pdf)版?(?:阅读|下载)?|第\d{1,2}版(?:：\S{1,8})?|上一版|下一版|版面(?:导航|概览)|标题导航|[^。]{0,20}欢迎(?:您|你|访问|来到|光临|关注)[^。，]{0,20}[！。]?|[-\s.*=_|]+)"
    r"[】\]）\s|·：]*"
)
_FOOT = re.compile(
    r"最高气温.*最低气温|(?:ICP|icp)备|公网安备|版权(?:所有|归)|未经(?:许可|授权|书面)|Copyright|©|建议使用|最佳浏览|网站标识码|"
    r"(?:\d{4}-\d{1,2}-\d{1,2},\d+\|)|\.(?i:jpe?g|png|gif|bmp|docx?|pdf|mp4)[\s）]*$"
)
_SITE = re.compile(
    rf"{HAN}{{0,8}}(?:新闻|动态|要闻|信息|资讯|公告|文化|宣传|风采|天地|园地|之窗|之家|频道|专栏|快讯|速递|播报|工作|建设|集团|网|在线)"
)
_LONGEST = 200
_TWO = 2
_STEPS = ">»›页"
_NUMBERS = re.compile(r"\s*(?:-\s?)?\d{1,3}(?:\s?-)?(?:\s+\d{1,3})*\s*")
_HOUSE = (
    rf"(?:本[报网刊台]|新华社|{HAN}{{0,14}}?(?:网|报|社|台|客户端|公众号|工会|融媒体?(?:中心)?)|"
    rf"{HAN}{{2,12}}(?=\d{{1,2}}月\d{{1,2}}日[讯电]))"
)
_LEAD = re.compile(
    rf"\s*(?:(?:{_HOUSE}(?:-{{1,2}}{_HOUSE})?{HAN}{{0,4}}(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?(?<!通)[讯电]|[快简短]讯)(?=[\s（：\d]|据|近日|日前)"
    r"(?:\s*（[^（）]{0,60}）)?[\s：，]*|（(?=[^（）]{0,40}(?:记者|通讯员))[^（）]{2,60}）\s*)"
)


def kind(line: str) -> str:
    """What a line is that is none of the story, or "".

    ``path`` says where on a site it stands, ``furniture`` when it was put there, ``foot`` what else the site holds, and
    ``byline`` who wrote, sent or edited it.
    """
    if len(line) > _LONGEST:
        return ""
    if "。" not in line and any(sign in line for sign in _STEPS) and _PATH.match(line):
        return "path"
    if _CONTROL.fullmatch(line) or _FOOT.search(line) or _fields()["foot"].match(line):
        return "foot"
    if _is_field(line) or _STAMP.match(line.strip()):
        return "furniture"
    return "byline" if _BYLINE.match(line) or _CONTENTS.match(line) else ""


def is_number(line: str) -> bool:
    """Whether a line is no more than numbers, those of pictures or pages."""
    return _NUMBERS.fullmatch(line) is not None


def is_site(line: str) -> bool:
    """Whether a line above a story is no heading of it, but the name of a site or of a part of it (工会动态)."""
    return _SITE.fullmatch(line.strip()) is not None


def lead(text: str) -> int:
    """How much stands before the first word of a story: 本报讯（记者 张三）, 中工网讯."""
    match = _LEAD.match(text)
    return match.end() if match and match.end() < len(text) else 0


def _is_field(line: str) -> bool:
    """Whether a line says when a story was put on a page, by whom, and how often it was read."""
    if "。" in line:
        return False
    fields = _fields()
    told = [one[0] for one in fields["any"].finditer(line)]
    sure, by = (any(map(fields["sure"].match, told)), sum(map(bool, map(fields["by"].match, told))))
    return fields["sure"].match(line) is not None or (len(told) >= _TWO and (sure or by >= _TWO))


@cache
def _fields() -> dict[str, re.Pattern[str]]:
    """What a line says of a story beside it, by kind, and any of it wherever it stands."""
    listed = {
        kind: [row[0] for row in rows("page_fields.tsv") if row[1:] == (kind,)] for kind in ("sure", "by", "foot")
    }
    told = r"\s*(?:[：:|-]|(?=\s*(?:19|20)\d\d[-/.年])|$)"
    fields = {kind: re.compile(rf"[\s【\[（◎|]*(?:{alternation(some)}){told}") for kind, some in listed.items()}
    every = alternation(row[0] for row in rows("page_fields.tsv"))
    return fields | {"any": re.compile(rf"(?:{every})\s*[：:]")}
