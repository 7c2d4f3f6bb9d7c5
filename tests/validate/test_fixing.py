"""Fixing: what is safe mends what was found, changes nothing the second time, and leaves the release what it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from govpub.findings import Fixed, fix_until_stable
from govpub.model import Finding, walk
from govpub.pipeline import load, source_text
from tests.support import CORPUS_FILES, EXAMPLE_FILES
from tests.validate.support import checked
from tests.validate.test_planted import CANONICAL, CLEAN, PADDED, PLANTED


def check(text: str) -> tuple[Finding, ...]:
    return checked(text).findings


def fix(text: str, *, unsafe: bool = False) -> Fixed:
    return fix_until_stable(text, check, unsafe=unsafe)


@pytest.mark.parametrize(("release", "old", "new", "code", "marked"), PLANTED, ids=lambda value: None)
def test_fixing_settles_and_mends_what_can_be_mended(
    release: str, old: str, new: str, code: str, marked: str | None
) -> None:
    text = CLEAN[release].replace(old, new, 1)
    for unsafe in (False, True):
        fixed = fix(text, unsafe=unsafe)
        assert fix(fixed.text, unsafe=unsafe).text == fixed.text
        left = [f for f in fixed.findings if f.fix is not None and (f.fix.safe or unsafe)]
        assert left == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("取暖工作，确保", "取暖工作,确保"),
        ("负总责，把任务", "负总责，，把任务"),
        ("任务分解表\n", "任务分解表；\n"),
        ("三、强化工作保障", "三、强化工作保障。"),
        ("把任务落实", "把任\u200b务落实"),
        ("把任务落实", "把任\x08务落实"),
        ("白鹭政发〔2024〕40号", "白鹭政发[2024]40号"),
        ("文号：白鹭政办发〔2025〕23号", "文号：白鹭政办发 [2025] 23号"),
        ("24小时值班", "２４小时值班"),
        ("为做好2025年", "为做好2O25年"),
        ("/2025-00402", "/2025- 00402"),
    ],
)
def test_a_safe_fix_brings_the_clean_release_back(old: str, new: str) -> None:
    assert fix(CANONICAL.replace(old, new, 1)).text == CANONICAL


def test_a_folded_release_gets_its_marks_back_at_once() -> None:
    folded = PADDED.translate(str.maketrans("，；：？！（）", ",;:?!()"))
    findings = [f for f in check(folded) if f.code.startswith("PUN")]
    assert [f.code for f in findings] == ["PUN002"]
    fixed = fix(folded)
    assert not [f for f in fixed.findings if f.code.startswith("PUN")]
    body = PADDED[PADDED.index("9月18日") : PADDED.index("相关文章")]
    assert body in fixed.text


@pytest.mark.parametrize("path", [*EXAMPLE_FILES, *CORPUS_FILES], ids=lambda path: path.name)
def test_fixing_changes_marks_and_no_structure(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    fixed = fix(text)
    assert fix(fixed.text).text == fixed.text
    before, after = (load([source_text(t.encode(), "a")]).release for t in (text, fixed.text))
    assert [type(block) for block in walk(before.body)] == [type(block) for block in walk(after.body)]
    assert [field.key for field in before.fields] == [field.key for field in after.fields]
