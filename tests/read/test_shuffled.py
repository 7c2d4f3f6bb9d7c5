"""The laws of the text form over transcripts whose lines stand in any order; each run tries the same documents."""

from __future__ import annotations

from random import Random

import pytest

import govpub
from govpub.read.content import content
from govpub.read.write import write
from tests.laws.coverage import strays, uncovered_and_doubled
from tests.read.outlines import read

TITLES = (
    "临谷区召开托育服务新闻发布会",
    "临谷区卫生健康局局长就托育服务答记者问",
    "在线访谈：聚焦托育服务",
    "《临谷区托育服务办法》政策解读",
)
LINES = """
主持人：各位网友大家好，欢迎收看。
主持人（区政府新闻办主任 林芳）：女士们、先生们，大家上午好！
主持人 谷雨晴：首先请秦朗局长介绍情况。
主持人：谢谢秦朗局长。下面请提问。
主持人：请您先介绍一下托位的情况。
主持人：今天的发布会到此结束，再见！
林芳：最后一个问题。
【主持人】请秦朗局长介绍一下。
【秦朗】好的。今年以来，我们做了三件事。
区卫生健康局局长 秦朗：谢谢你的提问。
区卫生健康局局长秦朗：大家好。
秦朗（区卫生健康局局长）：谢谢。
秦朗：感谢提问。今年新增托位600个。
秦朗同志：我补充一点。
秦朗补充：还有一点。
局长 今年划片总体稳定，个别小区按照相对就近原则划片。
区教育局局长 方圆 谢谢您的提问。我们已经准备好了。
答（区卫生健康局局长 秦朗）：好的，我来回答。
答（白露，区发展和改革委员会副主任）：不会。
岳泽日报记者：谢谢主持人。
岳泽日报记者：请问托位够不够用？谢谢。
岳泽日报记者 请问收费会涨吗？
岳泽电视台记者林雅问：请问何时开园？
岳泽日报记者：
秦朗：
主持人：
请问采取了哪些措施？
谢谢。
提问环节
1.问：如何申请？
2.问：多久办结？
问：多久？
答：三天。
A2：可以。
网友“清风”：什么时候能报名？
委员 方圆：请问办法何时施行？
陈副局长志豪：下个月。
区教育局：
您好！一般在十五个工作日内办结。
一、总体情况
（一）托位建设。今年新增托位600个。
1.建立台账；
2.落实责任；
一是增加供给。二是规范管理。
一是增加供给。
二是规范管理。
第一，增加供给。
第二，规范管理。
首先，摸清底数；其次，建立台账；最后，抓好落实。
【背景】
【主要内容】
今年以来，全区托育机构达到60家。
各位朋友，大家好！下面，我介绍三个方面的情况。
> 引用的话。
见[办法](https://a.example/b)和**重点**内容，<em>注意</em>时间。
""".strip().split("\n")


def transcript(number: int) -> str:
    random = Random(number)
    lines = [random.choice(LINES) for _ in range(random.randint(2, 12))]
    between = random.choice(("\n", "\n\n"))
    return random.choice(TITLES) + "\n\n" + "".join(f"{line}{between}" for line in lines)


@pytest.mark.parametrize("first", range(0, 400, 50))
def test_a_shuffled_transcript_is_read_as_it_was_from_its_canonical_form(first: int) -> None:
    for number in range(first, first + 50):
        text = transcript(number)
        release = read(text)
        assert uncovered_and_doubled(release, text) == [], number
        assert strays(release, text) == [], number
        written = write(release)
        assert content(read(written)) == content(release), number
        assert write(read(written)) == written, number


@pytest.mark.parametrize("first", range(0, 60, 20))
def test_the_page_of_a_shuffled_transcript_gives_its_canonical_form_back(first: int) -> None:
    for number in range(first, first + 20):
        release = read(transcript(number))
        assert write(govpub.parse(govpub.assemble(release))) == write(release), number
