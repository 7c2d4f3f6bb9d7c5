"""The review: every decision that is not certain is written down, decided by a person, and replayed everywhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from govpub.convert import Options, convert_html, convert_text, glossary, review
from govpub.convert.decisions import doubts
from govpub.convert.review import Review
from govpub.convert.trace import Trace
from govpub.errors import InvalidConfig

HEAD = "\t".join(review.HEADER)
TEXT = "全区深化改革，李干杰讲话，并布展了三周。各单位撤并镇村。"


def reviewed(text: str, found: Review, target: str = "zh-Hant-TW") -> tuple[str, Review]:
    trace = Trace()
    options = Options(target=target, source="zh-Hans", review=found)
    return convert_text(text, options, trace).text, found.merged(trace.decisions.values())


@pytest.mark.parametrize(
    ("text", "doubtful"),
    [
        ("他只说了一句，发展之后出席", ""),  # settled characters
        ("展现了头发、皇后、里程", ""),  # words
        ("李干杰并村", "干杰并"),
        ("他并未撤回", ""),
        ("三村并", "并"),  # a number before 只 and 出 is a rule
        ("李干杰到会", "干杰"),
        ("《台》", "台"),
    ],
)
def test_what_a_word_a_rule_or_the_character_itself_makes_certain_is_not_asked(text: str, doubtful: str) -> None:
    found = [text[doubt.at] for doubt in doubts("zh-Hans", "zh-Hant-TW").find(text)]
    assert found == list(doubtful)


def test_where_the_target_has_one_form_there_is_nothing_to_decide() -> None:
    assert [d.candidates for d in doubts("zh-Hans", "zh-Hant").find("布")] == []
    assert [d.candidates for d in doubts("zh-Hans", "zh-Hant-TW").find("布")] == [("布", "佈")]
    assert list(doubts("zh-Hant-TW", "zh-Hant-HK").find("布")) == []


def test_a_file_is_written_decided_and_replayed() -> None:
    _, found = reviewed("李干杰讲话。", Review())
    lines = found.write().splitlines()
    assert lines == [
        HEAD,
        "?\t幹\t幹 乾 干 榦\t李【干】杰讲话\tzh-Hant-TW",
        "?\t傑\t傑 杰\t李干【杰】讲话\tzh-Hant-TW",
    ]
    decided = review.parse("\n".join((lines[0], lines[1].replace("?\t幹", "ok\t干"), lines[2].replace("?", "是"))))
    text, merged = reviewed("李干杰讲话。李干杰讲话", decided)
    assert text == "李干傑講話。李干傑講話"
    assert [row.decided for row in merged.rows] == [True, True]
    assert reviewed("会见李干杰。", decided)[0] == "會見李干傑。"  # the same neighbours in another clause
    assert reviewed("李干到会。", decided)[0] == "李幹到會。"  # other neighbours


def test_a_decision_holds_in_a_page_as_in_a_text() -> None:
    found = review.parse(f"{HEAD}\nok\t干\t幹 乾 干\t李【干】杰讲话\tzh-Hant-TW")
    page = '<html lang="zh-Hans"><title>李干杰讲话</title><p>李<b>干</b>杰讲话<p data-ui>李干杰讲话'
    assert convert_html(page, Options(target="zh-Hant-TW", review=found)).text == (
        '<html lang="zh-Hant-TW"><title>李干傑講話</title><p>李<b>干</b>傑講話<p data-ui>李幹傑講話'
    )


def test_lines_that_say_two_things_of_the_same_neighbours_hold_for_their_own_clauses_alone() -> None:
    rows = ("ok\t干\t幹 干\t李【干】杰讲话\tzh-Hant-TW", "ok\t乾\t幹 乾\t李【干】杰到会\tzh-Hant-TW")
    text, merged = reviewed("李干杰讲话，李干杰到会，李干杰。", review.parse("\n".join((HEAD, *rows))))
    assert text == "李干傑講話，李乾傑到會，李幹傑。"
    left = [(row.clause, row.at) for row in merged.rows[2:]]
    assert sorted(left) == [("李干杰", 1), ("李干杰", 2), ("李干杰到会", 2), ("李干杰讲话", 2)]


def test_digits_are_alike() -> None:
    found = review.parse(f"{HEAD}\nok\t里\t裡 里\t距县城5【里】处\tzh-Hant-TW")
    assert found.alike("zh-Hant-TW") == {("0", "里", "处"): "里"}


def test_confirming_a_choice_changes_nothing_beside_it() -> None:
    text, found = reviewed(TEXT, Review())
    confirmed = review.parse(found.write().replace("?\t", "ok\t"))
    assert reviewed(TEXT, confirmed) == (text, confirmed) or reviewed(TEXT, confirmed)[0] == text


def test_merging_keeps_what_is_decided_and_puts_what_is_new_last() -> None:
    old = f"{HEAD}\nok\t干\t幹 干\t李【干】杰讲话\tzh-Hant-TW\t问过本人\n?\t乾\t旧\t【干】粮\tzh-Hant-TW\n"
    _, merged = reviewed("李干杰讲话。", review.parse(old))
    assert merged.write().splitlines()[1:] == [
        "ok\t干\t幹 干\t李【干】杰讲话\tzh-Hant-TW\t问过本人",
        "ok\t乾\t旧\t【干】粮\tzh-Hant-TW",  # another choice than the first candidate is a decision
        "?\t傑\t傑 杰\t李干【杰】讲话\tzh-Hant-TW",
    ]


def test_what_is_fixed_is_no_decision() -> None:
    trace = Trace()
    words = glossary.of({"李干杰": "李干杰"})
    convert_text("李干杰讲话，-{干}-。", Options(target="zh-Hant-TW", source="zh-Hans", glossary=words), trace)
    assert not trace.decisions


def test_a_spreadsheet_may_save_it_in_its_own_way(tmp_path: Path) -> None:
    path = tmp_path / "review.csv"
    _, found = reviewed('他说"李干杰"，对。', Review())
    found.save(path)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    assert review.read(path).write() == found.write()
    text = found.write().replace("\t", ",").replace("\n", "\r\n")
    for data in (text.encode("gb18030"), text.encode("utf-16")):
        path.write_bytes(data)
        assert [row.key for row in review.read(path).rows] == [row.key for row in found.rows]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("ok\t干", "there should be five columns"),
        ("ok\t干\t幹 干\t李干杰\tzh-Hant-TW", "no character of the sentence is marked"),
        ("ok\tgan\t幹 干\t李【干】杰\tzh-Hant-TW", "the choice 'gan' is not one Han character"),
        ("ok\t干\t幹 干\t李【干】杰\tTaiwan", "unknown target Taiwan"),
        ("later\t干\t幹 干\t李【干】杰\tzh-Hant-TW", "unknown status 'later'"),
        ("ok\t干\t幹 干\t李【干】杰\tzh-Hant-TW\nok\t乾\t幹 干\t李【干】杰\tzh-Hant-TW", "decides otherwise than r.tsv:2, of the same place"),  # noqa: E501
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_file_is_said_with_its_line(line: str, said: str) -> None:
    with pytest.raises(InvalidConfig) as error:
        review.parse(f"{HEAD}\n{line}", "r.tsv")
    assert error.value.message.en == f"r.tsv:{2 + line.count(chr(10))}: {said}"


def test_the_words_around_a_character_are_as_much_as_one_reads_at_a_glance() -> None:
    trace = Trace()
    before, after = "很长的一句话没有标点" * 4, "后面还有很多字句" * 5
    convert_text(f"前一句。甲乙，{before}，=+李干杰到会，{after}。后一句", Options(target="zh-Hant-TW"), trace)
    found = next(iter(trace.decisions.values()))
    assert found.sentence.startswith("李【干】杰到会，")
    assert len(found.sentence) < 40
    assert review.parse(Review().merged([found]).write()).rows[0].key == found[:3]
