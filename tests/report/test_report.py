from __future__ import annotations

import json

import pytest

from govpub.model import Edit, Finding, Fix, Position, Severity, Span, Text
from govpub.report import FORMATS, by_path, render
from govpub.report.words import summary
from govpub.text.chars import width

TEXT = "索引号：3799023799020001/2023-00012\n发布机构：白鹭区应急管理局\n"
VALUE = Span(0, Position(1, 5), Position(1, 32))
YEAR = Finding(
    code="META003",
    name="index-year-differs",
    severity=Severity.WARNING,
    message=Text("索引号年份(2023)与成文日期(2025)不一致", "the years 2023 and 2025 differ"),
    span=VALUE,
)


def test_full_shows_the_line_with_the_caret_under_the_place() -> None:
    shown = render({"a.txt": [YEAR]}, {"a.txt": (TEXT,)}, lang="zh-CN", output_format="full")
    assert shown.splitlines() == [
        "META003 警告 第1行：索引号年份(2023)与成文日期(2025)不一致",
        " --> a.txt:1:5",
        "  |",
        "1 | 索引号：3799023799020001/2023-00012",
        "  |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^",
    ]


def test_full_in_english_needs_no_source_text() -> None:
    shown = render({"a.txt": [YEAR]}, lang="en")
    assert shown == "META003 warning line 1: the years 2023 and 2025 differ\n --> a.txt:1:5\n"


def test_concise_is_a_line_each() -> None:
    shown = render({"a.txt": [YEAR], "b.txt": [], "c.txt": [YEAR]}, lang="zh-CN", output_format="concise")
    assert shown == (
        "a.txt:1:5: META003 索引号年份(2023)与成文日期(2025)不一致\n"
        "c.txt:1:5: META003 索引号年份(2023)与成文日期(2025)不一致\n"
    )


def test_json_keeps_the_contract() -> None:
    mended = Finding(
        code="X001", name="x", severity=Severity.ERROR, message=Text("甲", "a"), span=VALUE,
        fix=Fix((Edit(VALUE, "乙"),), False), help=Text("丙", "c"),
    )  # fmt: skip
    value = json.loads(render({"a.txt": [mended]}, lang="zh-CN", output_format="json"))
    assert value == {
        "schema": "govpub.findings/1",
        "findings": [
            {
                "code": "X001",
                "name": "x",
                "severity": "error",
                "message": "甲",
                "path": "a.txt",
                "start": {"line": 1, "column": 5},
                "end": {"line": 1, "column": 32},
                "fix": {
                    "safe": False,
                    "edits": [
                        {"start": {"line": 1, "column": 5}, "end": {"line": 1, "column": 32}, "text": "乙"},
                    ],
                },
                "help": "丙",
            }
        ],
    }
    assert list(value["findings"][0])[:6] == ["code", "name", "severity", "message", "path", "start"]


def test_a_finding_about_the_whole_stands_at_the_top() -> None:
    whole = Finding(code="X001", name="x", severity=Severity.INFO, message=Text("甲", "a"))
    assert render({"a": [whole]}, lang="en", output_format="concise") == "a:1:1: X001 a\n"
    assert json.loads(render({"a": [whole]}, lang="en", output_format="json"))["findings"][0]["start"] == {
        "line": 1,
        "column": 1,
    }


def test_no_findings_are_an_empty_report() -> None:
    assert render({"a.txt": []}, {"a.txt": (TEXT,)}) == ""
    assert json.loads(render({}, output_format="json"))["findings"] == []


@pytest.mark.parametrize("start", [0, 300, 598])
def test_a_long_line_is_shown_as_a_window_around_the_place(start: int) -> None:
    line = "".join(chr(0x4E00 + n) for n in range(600))
    span = Span(0, Position(1, start + 1), Position(1, start + 3))
    finding = Finding(code="X001", name="x", severity=Severity.INFO, message=Text("", ""), span=span)
    rows = render({"a": [finding]}, {"a": (line,)}, width=80).splitlines()
    text, carets = rows[3].partition("| ")[2], rows[4].partition("| ")[2]
    assert width(text) <= 80
    before = carets.index("^")
    assert carets.count("^") == 4
    cells = "".join(c + "\0" if width(c) == 2 else c for c in text)
    assert cells[before : before + 4].replace("\0", "") == line[start : start + 2]


def test_a_span_of_several_lines_shows_its_first_and_its_last() -> None:
    text = "一\n二\n三\n四\n"
    span = Span(0, Position(1, 1), Position(4, 1))
    finding = Finding(code="X001", name="x", severity=Severity.INFO, message=Text("甲", "a"), span=span)
    rows = render({"a": [finding]}, {"a": (text,)}, lang="zh-CN").splitlines()
    assert rows[0] == "X001 提示 第1–3行：甲"
    assert rows[3:] == ["1 | 一", "  | ^^", ". |", "3 | 三", "  | ^^"]


def test_nothing_from_a_source_can_drive_the_terminal() -> None:
    evil = "\x1b]0;x\x07甲\u202e乙\x9b"
    finding = Finding(
        code="X001",
        name="x",
        severity=Severity.INFO,
        message=Text(evil, evil),
        span=Span(0, Position(1, 1), Position(1, 3)),
    )
    for output_format in ("full", "concise"):
        shown = render({evil: [finding]}, {evil: (evil,)}, output_format=output_format)
        assert not set(shown) & set("\x1b\x07\x9b\u202e")


def test_colour_is_only_used_when_asked_for() -> None:
    assert "\x1b[" not in render({"a": [YEAR]}, {"a": (TEXT,)})
    assert "\x1b[1;33m" in render({"a": [YEAR]}, {"a": (TEXT,)}, color=True)


def test_findings_are_told_apart_by_the_source_of_their_span() -> None:
    second = Finding(
        code="X001",
        name="x",
        severity=Severity.INFO,
        message=Text("", ""),
        span=Span(1, Position(1, 1), Position(1, 2)),
    )
    assert by_path([YEAR, second], ["a", "b"]) == {"a": [YEAR], "b": [second]}


def test_the_summary_counts() -> None:
    info = Finding(code="X001", name="x", severity=Severity.INFO, message=Text("", ""), fix=Fix((), True))
    assert summary([]).zh == "未发现问题"
    assert summary([YEAR, info]).zh == "共 2 个问题：警告 1，提示 1；1 处可自动修复（--fix）"
    assert summary([YEAR, YEAR]).en == "2 findings: 2 warnings"


def test_an_unknown_format_is_refused() -> None:
    assert list(FORMATS)[:3] == ["full", "concise", "json"]
    with pytest.raises(ValueError, match="xml"):
        render({}, output_format="xml")
