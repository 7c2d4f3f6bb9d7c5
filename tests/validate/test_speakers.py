"""Conversations and lists of members: what is said once a label, a question or an answer is lost."""

from __future__ import annotations

import pytest

from govpub.findings import fix_until_stable
from tests.validate.support import findings

CONFERENCE = """\
青山市举行教育高质量发展新闻发布会

主持人：各位来宾、各位记者朋友，大家上午好！今天我们邀请到市教育局局长贺明远、副局长苏文静，请他们介绍有关情况。

贺明远：各位记者朋友，大家好！全市新改扩建学校62所，新增学位5.3万个。

主持人：感谢贺局长的介绍。下面进入答记者问环节。

青山日报记者：请问贺局长，全市在扩大优质教育资源供给方面有哪些举措？

贺明远：谢谢您的提问。一是加快学校建设，二是推进集团化办学，三是深化城乡结对帮扶。

青山广播电视台记者：下一步，我市将如何减轻学生课业负担？

苏文静：感谢您的关注。我们将从课堂教学、作业管理、课后服务三个方面持续发力。

主持人：由于时间关系，提问环节就到这里。今天的新闻发布会到此结束，谢谢大家！
"""

OFFICIALS = """\
望江区专项行动新闻发布会召开

一、主要成效

行动开展以来，全区刑事警情同比下降12.6%。

答记者问

湖湘晚报记者：请介绍一下对夜间飙车的整治情况。

望江区公安分局交警大队大队长陈国栋：我们采取定点检查与流动巡逻相结合的方式，查处车辆215台。

新江网记者：市民遇到噪音扰民怎么投诉？

望江区城市管理局副局长罗倩：市民可以拨打12345热线，也可以通过小程序反映。
"""

LETTERS = """\
医疗保险办法问答

问：如何办理参保登记？

答：可以到街道便民服务中心办理。

问：断缴后怎么办？

答：断缴3个月以内的可以补缴，补缴后待遇连续计算。
"""

MEMBERS = """\
关于调整指挥部成员的通知

各村民委员会：

现将调整后的名单通知如下：

指 挥 长：韩　正　镇党委副书记、镇长
副指挥长：田小芬　镇人大主席
　　　　　吴　凯　镇党委委员、武装部部长
成　　员：冉　茂　镇应急管理站站长
　　　　　龙云飞　镇农业服务中心主任

指挥部办公室主任由冉茂兼任。
"""

CODES = ("STR006", "STR007", "STR008", "STR009", "STR010")


@pytest.mark.parametrize("text", [CONFERENCE, OFFICIALS, LETTERS, MEMBERS])
def test_a_conversation_in_order_is_left_alone(text: str) -> None:
    assert not [f for f in findings(text) if f.code in CODES]


@pytest.mark.parametrize(
    ("text", "old", "new", "code"),
    [
        (CONFERENCE, "贺明远：谢谢", "贺明远谢谢", "STR008"),
        (CONFERENCE, "主持人：感谢", "主持人感谢", "STR008"),
        (CONFERENCE, "青山日报记者：", "青山日报记者", "STR008"),
        (CONFERENCE, "苏文静：感谢", "苏文静 感谢", "STR008"),
        (LETTERS, "答：断缴", "答断缴", "STR008"),
        (OFFICIALS, "副局长罗倩：", "副局长罗倩", "STR008"),
        (CONFERENCE, "苏文静：感谢您的关注。我们将从课堂教学、作业管理、课后服务三个方面持续发力。\n\n", "", "STR006"),
        (CONFERENCE, "青山广播电视台记者：下一步，我市将如何减轻学生课业负担？\n\n", "", "STR007"),
        (CONFERENCE, "青山日报记者：请问贺局长，全市在扩大优质教育资源供给方面有哪些举措？\n\n", "", "STR007"),
        (OFFICIALS, "湖湘晚报记者：请介绍一下对夜间飙车的整治情况。\n\n", "", "STR007"),
        (OFFICIALS, "新江网记者：市民遇到噪音扰民怎么投诉？\n\n", "", "STR007"),
        (CONFERENCE, "贺明远：各位", "市教育局局长：各位", "STR009"),
        (CONFERENCE, "贺明远：谢谢", "市教育局副局长贺明远：谢谢", "STR010"),
        (OFFICIALS, "副局长罗倩", "副局长陈国栋", "STR010"),
        (MEMBERS, "龙云飞　镇农业", "吴　凯　镇农业", "STR010"),
    ],
)
def test_what_is_lost_is_told(text: str, old: str, new: str, code: str) -> None:
    assert old in text
    planted = text.replace(old, new, 1)
    assert code in [f.code for f in findings(planted)]


@pytest.mark.parametrize(
    "answer",
    [
        "苏文静：谢谢您的提问。刚才贺局长作了回答，我再补充两点，一是加强监管，二是加强宣传。",
        "苏文静：我补充一下，课后服务经费已经纳入预算。",
    ],
)
def test_who_goes_on_answering_needs_no_question(answer: str) -> None:
    planted = CONFERENCE.replace("三是深化城乡结对帮扶。\n", f"三是深化城乡结对帮扶。\n\n{answer}\n", 1)
    assert not [f for f in findings(planted) if f.code == "STR007"]


@pytest.mark.parametrize("line", ["贺明远强调，要加快学校建设。", "青山日报记者从市教育局了解到，新学校即将启用。"])
def test_a_sentence_about_somebody_is_no_turn(line: str) -> None:
    planted = CONFERENCE.replace("新增学位5.3万个。\n", f"新增学位5.3万个。\n\n{line}\n", 1)
    assert not [f for f in findings(planted) if f.code == "STR008"]


def test_a_closing_word_is_no_answer() -> None:
    last = "苏文静：感谢您的关注。我们将从课堂教学、作业管理、课后服务三个方面持续发力。\n\n主持人："
    planted = CONFERENCE.replace(last, "贺明远：", 1)
    assert "STR006" in [f.code for f in findings(planted)]


def test_an_office_in_the_list_of_guests_is_compared_with_the_speakers() -> None:
    guests = "发布人：市教育局局长　贺明远\n　　　　市教育局调研员　苏文静\n\n主持人："
    planted = CONFERENCE.replace("主持人：", guests, 1).replace("苏文静：感谢", "市教育局副局长苏文静：感谢", 1)
    assert "STR010" in [f.code for f in findings(planted)]


@pytest.mark.parametrize("mark", ["", "，", "；", "。", "　", " "])
def test_fixing_puts_the_colon_in_the_place_of_another_mark(mark: str) -> None:
    planted = OFFICIALS.replace("大队长陈国栋：", f"大队长陈国栋{mark}", 1)
    assert fix_until_stable(planted, lambda text: tuple(findings(text, "STR008")), unsafe=True).text == OFFICIALS
