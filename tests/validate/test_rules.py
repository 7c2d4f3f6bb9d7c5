"""What holds of every rule: its place in the table, its manual, and the manual's examples, executed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from govpub.config import Config
from govpub.findings import Selection, fix_until_stable
from govpub.model import Finding, Paragraph, Release, Severity, Text
from govpub.validate import RULES, Context, Rule, check, find_rule, manual, rules
from tests.validate.support import EXAMPLES, TODAY, Example, checked, config_of, examples

FOLDER = Path(rules.__file__).parent
FAMILIES = ("META", "SITE", "STR", "PUN", "NUM", "PII", "TXT", "HTML")

ALLOWED: dict[str, set[bool | None]] = {"none": {None}, "safe": {None, True}, "unsafe": {None, False}}


def test_every_file_of_a_rule_is_in_the_table_and_in_order() -> None:
    files = {path.stem for path in FOLDER.glob("*.py")} - {"__init__"}
    codes = [rule.code for rule in RULES]
    assert {code.lower() for code in codes} == files
    assert codes == sorted(codes, key=lambda code: (FAMILIES.index(code.rstrip("0123456789")), code))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_is_named_and_explained(rule: Rule) -> None:
    assert rule.check.__module__.endswith("." + rule.code.lower())
    assert re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", rule.name)
    assert re.search("[\u4e00-\u9fff]", rule.summary.zh)
    assert not rule.summary.zh.endswith("。")
    for part in ("What it checks:", "Why:", "Fix:"):
        assert re.search(rf"^{part}", rule.manual, re.M), part
    assert {example.good for example in examples(rule)} == {True, False}
    assert find_rule(rule.code.lower()) is find_rule(rule.name) is rule
    assert rule.summary.zh in manual(rule)


def test_names_are_unique() -> None:
    assert len({rule.name for rule in RULES}) == len({rule.code for rule in RULES}) == len(RULES)


def config_for(example: Example) -> Config | None:
    return config_of(example.config) if example.config else None


def name(example: Example) -> str:
    same = [other for other in EXAMPLES if other.rule is example.rule and other.good is example.good]
    return f"{example.rule.code}-{'good' if example.good else 'bad'}-{same.index(example) + 1}"


@pytest.mark.parametrize("example", EXAMPLES, ids=name)
def test_a_bad_example_is_found_and_a_good_one_is_not(example: Example) -> None:
    result = checked(example.text, config_for(example))
    assert not result.crashed
    found = [finding for finding in result.findings if finding.code == example.rule.code]
    assert bool(found) is not example.good, [finding.message.zh for finding in found]


@pytest.mark.parametrize("example", [e for e in EXAMPLES if not e.good], ids=name)
def test_the_manual_tells_how_safe_the_fix_is_and_the_fix_mends(example: Example) -> None:
    code, config = example.rule.code, config_for(example)
    found = [finding for finding in checked(example.text, config).findings if finding.code == code]
    words = re.search(r"^Fix: (\w+)", example.rule.manual, re.M)
    assert words is not None
    safety = {None if finding.fix is None else finding.fix.safe for finding in found}
    assert safety <= ALLOWED[words[1]]
    if words[1] == "none":
        return
    if safety == {None}:
        assert not name(example).endswith("-1"), "the first bad example shows the fix"
        return

    def again(text: str) -> tuple[Finding, ...]:
        return tuple(f for f in checked(text, config).findings if f.code == code)

    fixed = fix_until_stable(example.text, again, unsafe=True)
    assert fixed.applied
    assert not [finding for finding in fixed.findings if finding.fix is not None]


def failing(ctx: Context) -> Iterator[Finding]:
    yield RULES[0].finding(None, "有", "some")
    raise RuntimeError("broken")


def test_a_rule_that_fails_is_named_and_the_others_still_speak() -> None:
    broken = Rule("XXX001", "broken", Severity.ERROR, Text("坏", "broken"), failing)
    result = check(Release(body=(Paragraph(text="甲"),)), today=TODAY, rules=(broken, *RULES))
    assert [code for code, _ in result.crashed] == ["XXX001"]
    assert "META001" in {finding.code for finding in result.findings}


def test_only_the_selected_rules_run() -> None:
    broken = Rule("XXX001", "broken", Severity.ERROR, Text("坏", "broken"), failing)
    result = check(Release(), today=TODAY, selection=Selection(select=("META",)), rules=(broken, *RULES))
    assert result.crashed == ()
    assert {finding.code[:4] for finding in result.findings} == {"META"}


def test_a_release_without_its_source_is_checked_without_places() -> None:
    result = check(Release(body=(Paragraph(text="甲"),)), today=TODAY)
    assert result.crashed == ()
    assert [finding.span for finding in result.findings] == [None] * len(result.findings)
