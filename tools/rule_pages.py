"""Write `docs/rules/`: a page for each rule from its manual, and a list of all. `--check` only compares.

Run from the repository's root: `python -m tools.rule_pages`.
"""

from __future__ import annotations

import sys
from pathlib import Path

from govpub.validate import RULES, Rule, manual

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "rules"
FAMILIES = {
    "META": "The disclosure block",
    "SITE": "The site's identifiers",
    "STR": "Structure",
    "PUN": "Punctuation",
    "NUM": "Numbers, dates and times",
    "PII": "Personal data",
    "TXT": "Characters and words",
    "HTML": "Pages",
}


def pages() -> dict[str, str]:
    """The pages by their file names."""
    out = {f"{rule.code}.md": manual(rule) for rule in RULES}
    out["README.md"] = index()
    return out


def index() -> str:
    """The list of all rules, family by family."""
    parts = [
        "# Rules\n\n",
        "What `govpub validate` looks at. Every page is made from the rule's own manual, whose examples are tests.\n",
        "`govpub rule CODE` prints a page.\n",
    ]
    for family, title in FAMILIES.items():
        parts.append(f"\n## {family}: {title}\n\n| rule | name | severity | | |\n| --- | --- | --- | --- | --- |\n")
        parts += [row(rule) for rule in RULES if rule.code.rstrip("0123456789") == family]
    return "".join(parts)


def row(rule: Rule) -> str:
    """A rule's line in the list."""
    summary = rule.summary
    return f"| [{rule.code}]({rule.code}.md) | {rule.name} | {rule.severity.word} | {summary.zh} | {summary.en} |\n"


def main(arguments: list[str]) -> int:
    """Write the pages, or with `--check` say which are not as they should be."""
    wanted = pages()
    if "--check" in arguments:
        stale = [name for name, text in wanted.items() if not is_same(FOLDER / name, text)]
        stale += [path.name for path in FOLDER.glob("*.md") if path.name not in wanted]
        for name in stale:
            print(f"docs/rules/{name} is stale: python -m tools.rule_pages")
        return 1 if stale else 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    for path in FOLDER.glob("*.md"):
        if path.name not in wanted:
            path.unlink()
    for name, text in wanted.items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    return 0


def is_same(path: Path, text: str) -> bool:
    """Whether a file holds a text."""
    return path.exists() and path.read_text(encoding="utf-8") == text


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
