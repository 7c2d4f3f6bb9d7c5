from __future__ import annotations

from govpub.validate import RULES
from tools.rule_pages import FAMILIES, FOLDER, is_same, pages


def test_the_page_of_every_rule_is_what_its_manual_says() -> None:
    stale = [name for name, text in pages().items() if not is_same(FOLDER / name, text)]
    assert stale == [], "python -m tools.rule_pages"
    assert {path.name for path in FOLDER.glob("*.md")} == set(pages())


def test_every_family_has_a_heading() -> None:
    assert {rule.code.rstrip("0123456789") for rule in RULES} == set(FAMILIES)
