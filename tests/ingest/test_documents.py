"""A title in 《》 is a policy document when its head says so; a song, a book or a play is none."""

import pytest

from ingest import documents
from ingest.text import fold

DOCUMENTS = [
    ("会议传达学习《青石市产业工人技能提升方案》。", ["青石市产业工人技能提升方案"]),
    ("学习《中华人民共和国工会法》和《青石市工会条例（修订）》。", ["中华人民共和国工会法", "青石市工会条例（修订）"]),
    ("《关于印发〈青石市职工书屋管理办法〉的通知》下发。", ["关于印发《青石市职工书屋管理办法》的通知"]),
    ("印发《关于加强职工书屋建设的意见（试行）》。", ["关于加强职工书屋建设的意见（试行）"]),
    ("审议通过《女职工权益保护专项集体合同》。", ["女职工权益保护专项集体合同"]),
    ("听取《关于一季度职工之家建设情况的报告》。", ["关于一季度职工之家建设情况的报告"]),
    ("签订《劳动争议诉调对接合作协议》。", ["劳动争议诉调对接合作协议"]),
    ("传达《2025年工会工作要点》。", ["2025年工会工作要点"]),
    ("发出《致全市职工的一封信》，赠送《集体协商指导手册》。", ["致全市职工的一封信", "集体协商指导手册"]),
    ("校长作题为《守正创新建设一流大学》的行政工作报告。", ["守正创新建设一流大学"]),
    ("听取王海燕所作的《守正创新建设一流大学》工作报告。", ["守正创新建设一流大学"]),
    ("学习总书记重要讲话《为实现目标而团结奋斗》。", ["为实现目标而团结奋斗"]),
    ("印发《致2024级新生的一封信》和《职工常见病防治手册》。", ["致2024级新生的一封信", "职工常见病防治手册"]),
    ("发放《农民工法律问答》。", ["农民工法律问答"]),
    ("会议通过《2024年经费预算（草案）》《职工疗休养安排》。", ["2024年经费预算（草案）", "职工疗休养安排"]),
]
NONE = [
    "职工合唱团演唱歌曲《没有共产党就没有新中国》。",
    "职工共读《平凡的世界》。",
    "话剧《决定》上演。",
    "节目《办法总比困难多》压轴。",
    "小品《工会来了》获一等奖。",
    "《青石工人报》记者到场。",
    "“方案”尚未印发。",
    "《四步组合创新法》入选优秀课程。",
]


@pytest.mark.parametrize(("text", "titles"), DOCUMENTS)
def test_policy_documents(text, titles):
    found = documents.find(fold(text))
    assert [document.text for document in found] == titles
    assert all(fold(text)[one.begin] == "《" and fold(text)[one.end - 1] == "》" for one in found)


@pytest.mark.parametrize("text", NONE)
def test_other_titles(text):
    assert documents.find(fold(text)) == []


def test_what_a_meeting_conveys_is_what_it_is_about(facts):
    found = facts("◆5月8日，市总工会召开全市工会工作会议，传达学习《青石市工会工作要点》。")
    assert found.of("https://schema.org/about") == [("全市工会工作会议", "青石市工会工作要点")]


def test_no_name_is_looked_for_inside_a_title(reading):
    read = reading("传达《青石市总工会2025年5月8日通知》。")
    assert (read.organizations, read.dates) == ((), ())
    assert [document.text for document in read.documents] == ["青石市总工会2025年5月8日通知"]
