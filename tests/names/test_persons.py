"""Labels divide into role and name, and missing colons are proposed on evidence."""

from __future__ import annotations

import pytest

from govpub.names import Proposer, is_name, is_person, split, tells
from govpub.text.fold import shadow


def parts(label: str) -> tuple[str | None, str | None] | None:
    found = split(shadow(label))
    if found is None:
        return None
    return (
        None if found.role is None else label[slice(*found.role)],
        None if found.name is None else label[slice(*found.name)],
    )


@pytest.mark.parametrize(
    ("label", "role", "name"),
    [
        ("临谷区公安分局治安大队大队长李启山", "临谷区公安分局治安大队大队长", "李启山"),
        ("区应急管理局局长 秦朗", "区应急管理局局长", "秦朗"),
        ("主持人　林　芳", "主持人", "林　芳"),
        ("主持人（林芳）", "主持人", "林芳"),
        ("林芳（市政府新闻办副主任）", "市政府新闻办副主任", "林芳"),
        ("秦朗 区应急管理局局长", "区应急管理局局长", "秦朗"),
        ("市公安局局长 欧阳明远", "市公安局局长", "欧阳明远"),
        ("市公安局副局长、政委 买买提·艾力", "市公安局副局长、政委", "买买提·艾力"),
        ("市民族事务委员会主任阿不都", "市民族事务委员会主任", "阿不都"),
        ("临谷区人民政府新闻办公室林芳", "临谷区人民政府新闻办公室", "林芳"),
        ("保安局局長", "保安局局長", None),
        ("東嶺鎮黨委委員、新聞發言人", "東嶺鎮黨委委員、新聞發言人", None),
        ("政務司司長葉知秋", "政務司司長", "葉知秋"),
        ("里湾镇镇长", "里湾镇镇长", None),
        ("方城县长", "方城县长", None),
        ("王远坤大队长", "大队长", "王远坤"),
        ("于向里", None, "于向里"),
        ("欧阳明", None, "欧阳明"),
        ("主持人（市政府新闻办主任 林芳）", "市政府新闻办主任", "林芳"),
        ("主持人（市政府新闻办主任林芳）", "市政府新闻办主任", "林芳"),
        ("发布人（林芳，市水利局党组书记、局长）", "市水利局党组书记、局长", "林芳"),
        ("主持人(市政府新聞辦主任,林芳)", "市政府新聞辦主任", "林芳"),
        ("市教育局党组书记、局长 方圆同志", "市教育局党组书记、局长", "方圆"),
        ("市教育局局长方圆女士", "市教育局局长", "方圆"),
        ("方　圆先生", None, "方　圆"),
        ("王女士", None, "王女士"),
    ],
)
def test_a_label_divides_into_role_and_name(label: str, role: str | None, name: str | None) -> None:
    assert parts(label) == (role, name)


@pytest.mark.parametrize(
    "label", ["各区人民政府", "目标", "责任单位", "镇长方圆说", "局长秦朗强调", "会议指出", "A", "温馨提示"]
)
def test_what_is_nobody_is_none(label: str) -> None:
    assert split(shadow(label)) is None


@pytest.mark.parametrize("word", ["于海波", "诸葛明", "方圆", "叶谷雨", "古丽·买买提", "欧阳明远", "陈李建国"])
def test_a_name_begins_with_a_surname(word: str) -> None:
    assert is_name(word)


@pytest.mark.parametrize("word", ["台州", "林业局", "东岭镇", "的人", "王", "张三李四王五"])
def test_a_place_or_a_body_is_no_name(word: str) -> None:
    assert not is_name(word)


def test_a_noun_that_begins_like_a_name_is_no_person() -> None:
    assert is_person("方圆")
    assert not is_person("方案")
    assert not is_person("费用")


def proposed(line: str, rest: str = "") -> tuple[str, str | None] | None:
    found = Proposer(shadow(f"{line}\n{rest}")).propose(shadow(line))
    if found is None or found.role is None:
        return None
    return line[slice(*found.role)], found.name and line[slice(*found.name)]


def test_a_missing_colon_is_proposed_after_role_and_name() -> None:
    line = "区交警大队大队长王远坤夏季行动启动以来，大队加强管控。"
    assert proposed(line, "请谈谈夏季行动。") == ("区交警大队大队长", "王远坤")


def test_a_name_of_two_characters_is_known_by_its_other_mention() -> None:
    line = "区应急管理局局长秦朗入汛以来，全区组织演练。"
    assert proposed(line, "局长秦朗、副局长白露出席。") == ("区应急管理局局长", "秦朗")


def test_spaces_set_a_name_apart_from_what_is_said() -> None:
    assert proposed("区教育局局长 方圆 谢谢您的提问。") == ("区教育局局长", "方圆")
    assert proposed("区教育局局长 方　圆 谢谢您的提问。") == ("区教育局局长", "方　圆")
    assert proposed("区教育局局长 方圆 表示，要抓紧。") is None
    assert proposed("区教育局局长 谢谢 您的提问。") is None


def test_a_place_after_a_role_is_no_name() -> None:
    line = "东岭镇党委委员、新闻发言人东岭镇在区委领导下开展工作。"
    assert proposed(line, "东岭镇做了哪些工作？") == ("东岭镇党委委员、新闻发言人", None)


@pytest.mark.parametrize(
    "line",
    [
        "区应急管理局局长秦朗表示，要注意安全。",
        "各级党委书记要带头落实。",
        "局长、副局长都到场了。",
        "今年以来，全区平稳。",
    ],
)
def test_a_sentence_of_its_own_gives_no_proposal(line: str) -> None:
    assert proposed(line) is None


def test_a_tale_of_what_somebody_said_is_known() -> None:
    assert tells("区应急管理局局长秦朗表示,要注意安全。")
    assert not tells("全区公安机关认真落实。")
