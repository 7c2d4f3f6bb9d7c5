"""Time is linear in the input: every regular expression and every rule, on repetition made to hurt it.

Ratios are measured, never speed: eight times the input may take a few times eight times the work.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

from govpub.model import Paragraph, Release
from govpub.patterns import Lazy
from govpub.validate import RULES, check
from tests.support import assert_linear
from tests.validate.support import TODAY, checked

LENGTH = 8_000
UNITS = [
    "0",
    "１",
    "一",
    "年",
    "1年",
    "一月",
    "占1%",
    "（",
    "“《",
    "a",
    "a@",
    "a.",
    " ",
    "-",
    "—",
    "。",
    "，",
    "号",
    "〔2024",
    "附件",
    "镇",
    "户",
    "1,",
]


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every compiled pattern that a module of the package holds."""
    package = importlib.import_module("govpub.validate")
    for info in pkgutil.walk_packages(package.__path__, "govpub.validate."):
        module = importlib.import_module(info.name)
        for name, value in vars(module).items():
            for n, pattern in enumerate(flat(value)):
                yield f"{info.name.removeprefix('govpub.validate.')}.{name}.{n}", pattern


def flat(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, Lazy):
        yield re.compile(value.pattern, value.flags)
    elif isinstance(value, (tuple, list)):
        for item in value:
            yield from flat(item)
    elif isinstance(value, dict):
        yield from flat(list(value.values()))


PATTERNS = dict(patterns())


def units_of(pattern: re.Pattern[str]) -> list[str]:
    """Repetitions of what the pattern itself looks for."""
    literal = re.sub(r"\\.|\(\?.|[\[\](){}|?*+.^$\d<>=!:,-]", " ", pattern.pattern)
    words = [word[:6] for word in literal.split()][:10]
    return words + [word[0] for word in words] + ["".join(words[:3])]


@pytest.mark.parametrize("name", PATTERNS)
def test_every_pattern_is_linear(name: str) -> None:
    pattern = PATTERNS[name]
    for unit in dict.fromkeys([*UNITS, *units_of(pattern)]):
        if not unit:
            continue

        def search(count: int, unit: str = unit) -> None:
            text = unit * count
            sum(1 for _ in pattern.finditer(text))
            pattern.fullmatch(text + "!")

        assert_linear(search, LENGTH // len(unit), of=unit)


HOSTILE = [
    *UNITS,
    "“",
    "《》",
    "”",
    "“一\n《",
    "1.",
    "一、",
    "（一）",
    "一是甲；",
    "①",
    "记者：",
    "答：",
    '"',
    "(甲",
    "甲,",
    "姓名",
    "６",
    "13812345678 ",
    "附件1 ",
    "的的",
    "\u200b",
    "甲 乙 ",
    "攻府",
    "因地置宜",
    "要 落实",
    "第一批、20250230",
    "\n\n",
]


@pytest.mark.parametrize("unit", HOSTILE)
def test_all_rules_are_linear(unit: str) -> None:
    def long_text(count: int) -> None:
        assert not check(Release(body=(Paragraph(text=unit * count),)), today=TODAY).crashed

    def many_paragraphs(count: int) -> None:
        body = tuple(Paragraph(text=unit * 10) for _ in range(count))
        assert not check(Release(body=body), today=TODAY).crashed

    assert_linear(long_text, 30_000 // len(unit), of="one paragraph")
    assert_linear(many_paragraphs, 1500, of="many paragraphs")


def test_many_fields_and_headings_are_linear() -> None:
    def source(count: int) -> None:
        lines = [f"索引号：3799023799020001/2025-{n:05}" for n in range(count)]
        lines += ["", "题", "", *(f"{n % 98 + 1}.测试标题甲乙" for n in range(count))]
        assert not checked("\n".join(lines)).crashed

    assert_linear(source, 2000)


def test_every_rule_has_been_fed() -> None:
    assert len(RULES) > 60
    assert len(PATTERNS) > 80
