"""The parts of a bulletin: which lines are items, headings and captions, and where a sentence stands in the text."""

import pytest

from ingest import layout
from ingest.lines import whole_lines
from ingest.text import Passage, fold, sentences

WRAPPED = "\n".join(
    [
        "  青石市总工会近日在青石大剧院举办第三届职工歌手大赛，来自全",
        "市各区县和产业工会的三百名职工登台，赛事历时两个月，经过初赛",
        "和复赛，共有三十组选手进入当晚的总决赛，曲目都由职工自己写成",
        "，唱的是车间里和工地上的故事，台下不时响起掌声，有人跟着唱起",
        "来，也有人举起了手机，把这一晚上的歌声留了下来，传给没能到场",
        "的工友，他们还在夜班的岗位上守着机器，守着城市的灯火，等着天",
        "亮以后再来听一听这些歌，说一说这些人，比一比谁的嗓子更亮，谁",
        "的词写得更真，谁的曲子更让人忘不了，直到下一次的比赛又开始了",
        "。比赛由云台区总工会承办，青石大学、青石机械厂为比赛提供了场",
        "地和人手，三十名志愿者从早忙到晚，搬桌子，摆椅子，发盒饭，还",
        "要照看孩子，他们说明年还来，要把家里人也带来，热热闹闹地过一",
        "个节日，不为名次，只为高兴，这样的晚上一年里不多，要好好记住",
        "才是。",
    ]
)


def told(text):
    """Each unit as (is an item, heading, sentences, captions)."""
    return [
        (
            unit.item,
            unit.heading.text if unit.heading else "",
            [s.text for s in unit.body],
            [s.text for s in unit.captions],
        )
        for unit in layout.units(text)
    ]


@pytest.mark.parametrize(
    "bullet", ["◆", "○", "●", "■", "★", "* ", "- ", "➢ ", "　　◆", "竞技　★", "1.", "（1）", "①", "一、"]
)
def test_each_bullet_opens_an_item(bullet):
    item = "5月8日，市总工会召开座谈会，三十名职工代表参加，大家谈了各自的打算。"
    assert told(f"一周动态\n\n{bullet}{item}\n{bullet}{item}\n")[-2:] == [
        (True, "", [item], []),
        (True, "", [item], []),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r\n\r\n"])
def test_offsets_are_those_of_the_text_as_decoded(end):
    text = end.join(
        ["# 要闻", "**市总工会**召开座谈会。５月８日，三十人参加!", "- 5月9日，云台区总工会举办培训班; 30人参加。", ""]
    )
    found = [sentence for unit in layout.units(text) for sentence in (*unit.body, *unit.captions)]
    assert [sentence.text for sentence in found] == [
        *("市总工会召开座谈会。", "5月8日，三十人参加！"),
        *("5月9日，云台区总工会举办培训班；", "30人参加。"),
    ]
    raw = [text[slice(*sentence.span)] for sentence in found]
    assert raw == ["市总工会**召开座谈会。", "５月８日，三十人参加!", "5月9日，云台区总工会举办培训班;", "30人参加。"]


@pytest.mark.parametrize(
    "line",
    [
        *("当前位置: 首页 > 工会动态 > 正文", "◎您的位置：首页>>区县动态>>正文", "青石市总工会 > 基层信息"),
        *(
            "发布时间:2024-05-10浏览次数:信息来源:市总工会",
            "日期：2024-05-10来源：青石物流有限公司浏览：",
            "2024-05-10 09:12云台医院",
        ),
        *(
            "作者:李明 核稿:周敏 编发:王强",
            "青石教育网  2024-05-10  作者:佚名  来源:石桥小学",
            "浏览次数:1386",
            "12.05.2024  19:52",
        ),
        *(
            "分享到:",
            "【打印正文】",
            "扫一扫在手机打开当前页",
            "3",
            "邮编:037000 职工热线:12351",
            "讲话1.jpg",
            "上一篇：云台区总工会举办培训班",
        ),
    ],
)
def test_what_a_page_puts_around_a_story_is_none_of_it(line):
    first, second = "5月8日，市总工会召开座谈会。", "会议听取了云台区总工会的报告。"
    assert told(f"市总工会召开座谈会\n{line}\n\n{first}\n{line}\n{second}\n{line}\n") == [
        (False, "市总工会召开座谈会", [first, second], [])
    ]


@pytest.mark.parametrize(
    "line",
    ["主办单位：青石市总工会 承办单位：云台区总工会", "时间：5月8日 地点：市体育馆", "分享：我的师傅们"],
)
def test_a_form_is_no_furniture(line):
    assert line in [one for _, _, body, _ in told(f"职工篮球赛\n{line}\n5月8日，比赛举行。\n") for one in body]


@pytest.mark.parametrize(
    "lead",
    [
        "本报讯（记者 李明） ",
        "青石日报讯(全媒体记者/李明) ",
        "中工网讯 ",
        "青石文明5月9日讯 (李明) ",
        "新华社青石5月9日电(记者李明)",
        "（通讯员 李明）",
        "本网讯：",
    ],
)
def test_a_story_begins_behind_who_sent_it(lead):
    story = "5月8日，市总工会召开座谈会。"
    assert told(f"要闻\n{lead}{story}\n")[-1][2] == [story]


def test_the_name_of_a_part_of_a_site_is_no_heading():
    text = "工会新闻\n云台区职工篮球赛落幕\n首页 > 工会新闻\n青石市职工篮球赛落幕\n\n5月8日，市职工篮球赛落幕。\n"
    assert [heading for _, heading, _, _ in told(text)] == ["青石市职工篮球赛落幕"]


def test_a_heading_belongs_to_the_paragraphs_below_it():
    text = "让骑手“歇得下脚”\n\n青石市已有服务站204个。市总工会作了部署。\n\n夜校三门课最抢手\n\n4月8日，夜校开班。\n"
    assert told(text) == [
        (False, "让骑手“歇得下脚”", ["青石市已有服务站204个。", "市总工会作了部署。"], []),
        (False, "夜校三门课最抢手", ["4月8日，夜校开班。"], []),
    ]


def test_a_paragraph_that_a_page_break_cut_is_whole():
    text = "要闻\n\n会议听取了报告。\n\n今年计划新建职工之家80个，惠及职工\n\n逾5万人，覆盖全市。\n\n（青工宣）\n"
    assert [body for _, _, body, _ in told(text) if body] == [
        ["会议听取了报告。", "今年计划新建职工之家80个，惠及职工逾5万人，覆盖全市。"]
    ]


def test_lines_that_a_file_wraps_are_one_paragraph():
    bodies = [body for _, _, body, _ in told(WRAPPED)]
    assert len(bodies) == 1
    assert bodies[0][1].startswith("比赛由云台区总工会承办，青石大学、青石机械厂为比赛提供了场地和人手")
    assert bodies[0][1].endswith("这样的晚上一年里不多，要好好记住才是。")


@pytest.mark.parametrize(
    "caption", ["图为培训班现场。 田野 摄", "图为：培训班现场", "松溪县总工会第九次代表大会会场　田野 摄"]
)
def test_a_caption_is_no_sentence_of_the_story(caption):
    text = f"◆5月8日，市总工会召开座谈会。\n\n{caption}\n\n◆5月9日，云台区总工会举办培训班。\n"
    assert [body for item, _, body, _ in told(text) if item] == [
        ["5月8日，市总工会召开座谈会。"],
        ["5月9日，云台区总工会举办培训班。"],
    ]


@pytest.mark.parametrize(
    "byline", ["（通讯员 王强）", "来源：青石日报", "责任编辑：李明", "（记者 李明）", "市总工会宣传部编 2025年5月9日"]
)
def test_a_byline_is_left_out(byline):
    assert told(f"5月8日，市总工会召开座谈会。\n{byline}\n") == [(False, "", ["5月8日，市总工会召开座谈会。"], [])]


CUTS = [
    (
        "市总工会召开会议。会议指出，要抓落实！怎么抓？靠大家。",
        ["市总工会召开会议。", "会议指出，要抓落实！", "怎么抓？", "靠大家。"],
    ),
    ("他说：“采茶人会说茶。茶就好卖。”大家鼓掌。", ["他说：“采茶人会说茶。茶就好卖。”大家鼓掌。"]),
    ("学习《意见。办法》；落实（含附件。）要求。", ["学习《意见。办法》；", "落实（含附件。）要求。"]),
    ("获奖3.5万元。共2.1万人。", ["获奖3.5万元。", "共2.1万人。"]),
    ("没有引号的后半“一直没有关上。下一句在这里。", ["没有引号的后半“一直没有关上。", "下一句在这里。"]),
]


@pytest.mark.parametrize(("text", "wanted"), CUTS)
def test_sentences(text, wanted):
    assert [one.text for one in sentences(Passage(fold(text), ((0, 0),)))] == wanted


def test_folding_keeps_the_length():
    text = '“引号”"直引号"，,；;（)〔〕—～•．　\ufeff\t１２３Ａ'
    assert len(fold(text)) == len(text)
    assert fold("５月８日，(三)") == "5月8日，（三）"


@pytest.mark.parametrize(
    "line", ["本期要目：市总工会召开座谈会；市总工会举办竞赛", "报：青石省总工会，各委员", "发：各基层工会"]
)
def test_contents_and_distribution_lists_are_no_story(line):
    item = "5月8日，市总工会召开座谈会。"
    assert told(f"{line}\n\n◆{item}\n") == [(False, "", [], []), (True, "", [item], [])]


def test_a_title_before_an_item_never_ends_within_a_quotation():
    line = "◆云台区总工会8月8日启动“工会搭台 职工受惠”职工食品节，25家企业参加。"
    ((_, _, body, _),) = told(line)
    assert body == [line[1:]]


def test_groups_below_a_prize_are_its_winners():
    (unit,) = layout.units("比赛于5月8日举行。\n一等奖：\n数学工会小组\n二等奖：\n语文工会小组\n后勤班组\n")
    assert [one.text for one in unit.results] == ["一等奖：", "数学工会小组", "二等奖：", "语文工会小组", "后勤班组"]


def test_the_name_of_another_union_heads_a_story_of_its_own():
    story = "7月17日，{}主席李明一行看望慰问了坚守岗位的一线劳动者，为他们送上防暑降温物品。"
    text = "".join(f"{union}\n{story.format(union)}\n" for union in ("云台市总工会", "临江市总工会"))
    assert [heading for _, heading, _, _ in told(text)] == ["云台市总工会", "临江市总工会"]


def test_a_line_between_dots_is_no_item():
    assert not any(
        item for item, *_ in told("5月8日，市总工会举办职工羽毛球赛，三百名职工参加。\n·反手挑高·\n比赛很精彩。")
    )


def test_the_title_of_a_place_s_story_opens_a_unit():
    story = "7月2日，市总工会在青石大剧院举办职工文艺汇演，三百名职工到场观看，大家对演出的节目给予了很高的评价。"
    text = f"县区动态\n\n松溪县：工匠联盟成立\n\n{story}\n\n云台区：职工比赛书法\n\n{story}\n"
    assert "云台区：职工比赛书法" in [heading for _, heading, _, _ in told(text)]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (
            "青石市总工会于 2025 年 3 月 5 日举办第 3 届“AI 工匠”比武，120 名职工参加。",
            "青石市总工会于2025年3月5日举办第3届“AI工匠”比武，120名职工参加。",
        ),
        ("李明 、王芳获“技术能手 ”称号 。", "李明、王芳获“技术能手”称号。"),
        ("3 月 5 日，王 芳在 2 号厂房授课。", "3月5日，王 芳在2号厂房授课。"),
        ("冠 军：三分会", "冠军：三分会"),
        ("一 等 奖：王 芳", "一等奖：王 芳"),
        ("1 王芳 青石机床厂 95 分", "1 王芳 青石机床厂 95 分"),
        ("12 月 8 日 云台体育馆 羽毛球", "12月8日 云台体育馆 羽毛球"),
    ],
)
def test_spaces_around_numbers_go_where_they_part_no_columns(text, kept):
    (line,) = whole_lines(text)
    assert line.passage.text == kept
    assert [text[line.passage.raw(i)] for i in range(len(kept))] == list(kept)


def test_a_line_about_a_place_heads_the_paragraph_below_it():
    paragraph = (
        "5月8日，当地总工会举办职工包饺子比赛，二十支队伍的一百二十名职工参加，现场热热闹闹，大家都说来年还要再来。"
    )
    text = f"迎新春 送温暖\n保定：饺子宴暖人心\n{paragraph}\n张北：情系职工 寒冬送暖\n{paragraph}\n"
    assert [heading for _, heading, _, _ in told(text)] == ["迎新春 送温暖", "张北：情系职工 寒冬送暖"]


def test_a_numbered_line_with_a_colon_heads_the_paragraph_below_it():
    paragraph = (
        "5月8日，市总工会联合市司法局在北湖商圈摆出法律咨询台，为购物职工和商户员工当面解答问题，送出宣传册三百份。"
    )
    assert [heading for _, heading, _, _ in told(f"三、宪法日：把“课桌”搬进商圈\n\n{paragraph}\n")] == [
        "宪法日：把“课桌”搬进商圈"
    ]


def test_a_title_before_a_space_labels_an_item():
    text = "3.北湖区“一盔一带”护骑手　北湖区总工会5月8日向300名骑手发放头盔，站长当场签下承诺书。\n"
    (line,) = whole_lines(text)
    assert (line.label, line.passage.text[:6]) == ("北湖区“一盔一带”护骑手", "北湖区总工会")


@pytest.mark.parametrize("between", ["3", "4            5", "比赛现场", "颁奖仪式合影留念"])
def test_what_stands_below_a_picture_parts_no_story(between):
    text = f"职工篮球赛收官\n\n5月8日，市总工会举办职工篮球赛。\n\n{between}\n\n云台区代表队获得冠军。\n"
    (unit,) = told(text)
    assert unit[2] == ["5月8日，市总工会举办职工篮球赛。", "云台区代表队获得冠军。"]


def test_a_story_goes_on_below_a_roll_of_names():
    names = ["罗启航（青石机械厂）", "葛一鸣（青石机床厂）", "龚巧云（青石造纸厂）", "程秋雁（青石纺织厂）"]
    told_of = ["5月8日，“青石工匠”命名仪式举行。", "会上，罗启航发言。"]
    text = "\n".join((told_of[0], "第二届“青石工匠”名单", *names, told_of[1]))
    (unit,) = told(text)
    assert unit[2] == told_of
    assert unit[3][1:] == names


def test_what_a_house_did_heads_its_story():
    page = "青石水泥厂：举行“安全寄语”颁奖仪式\n\n来源：青石水泥厂 作者：李国强\n\n"
    page += "6月12日，水泥厂在综合楼大会议室举行颁奖仪式，各车间的职工代表和家属共九十余人参加了仪式，气氛十分热烈。\n"
    first, *_ = layout.units(page)
    assert first.heading is not None
    assert first.heading.text.startswith("青石水泥厂")
    assert [sentence.text[:4] for sentence in first.body] == ["6月12"]


@pytest.mark.parametrize(
    "between", ["（合影留念）", "副厂长李国强致辞", "集团新闻 当前位置：首页 集团新闻水泥厂举办拔河比赛"]
)
def test_words_between_paragraphs_part_no_story(between):
    page = f"水泥厂举办拔河比赛\n6月12日，水泥厂举办拔河比赛，各车间组队参加。\n{between}\n制成车间获得一等奖。\n"
    assert len(layout.units(page)) == 1


def test_who_took_the_picture_ends_a_paragraph(facts):
    told = "5月8日，青石机械厂工会开展“夏送清凉”活动。李国强 摄\n市第二届“安康杯”知识竞赛在青石学院举办。"
    assert "市第二届“安康杯”知识竞赛" in facts(told).kind("event")
