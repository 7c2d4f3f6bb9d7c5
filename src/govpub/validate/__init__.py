"""Release → findings: one rule, one file, one ordered table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ..config import Config
from ..findings import Selection, sort_findings
from ..model.findings import Finding
from ..model.release import Release
from .context import Context
from .rule import Rule
from .table import RULES, find_rule


@dataclass(frozen=True, slots=True)
class Checked:
    """The findings in the order of the source, and the rules that failed, with what they raised."""

    findings: tuple[Finding, ...]
    crashed: tuple[tuple[str, Exception], ...] = ()


def check(
    release: Release,
    texts: Sequence[str] = (),
    *,
    config: Config | None = None,
    today: date | None = None,
    selection: Selection | None = None,
    rules: Sequence[Rule] = RULES,
) -> Checked:
    """Check a release.

    `texts` are the decoded texts of its sources, which spans address; none for a release that came as JSON. `today`
    is the day for "in the future": the current one by default. `selection` takes the place of the configuration's
    `[validate]` select and ignore, `rules` that of the table. A rule that raises is reported in `crashed`; the others
    still run.
    """
    config = config or Config()
    if selection is None:
        selection = Selection(config.validate.select, config.validate.ignore)
    ctx = Context(release, tuple(texts), today or date.today(), config)
    findings: list[Finding] = []
    crashed: list[tuple[str, Exception]] = []
    for rule in rules:
        if not selection.includes(rule.code):
            continue
        try:
            findings += rule.check(ctx)
        except Exception as error:  # a fault of one rule must not hide what the others found
            crashed.append((rule.code, error))
    return Checked(sort_findings(findings), tuple(crashed))


_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


def manual(rule: Rule) -> str:
    """A rule's manual as Markdown: its code, name, severity and docstring; what cannot be seen as \\uXXXX."""
    text = _HIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", rule.manual.strip())
    head, _, rest = text.partition("\n")
    return f"# {rule.code} {rule.name}\n\n{rule.summary.zh} ({rule.severity.word})\n\n{head}\n{rest}\n"


__all__ = ["RULES", "Checked", "Context", "Rule", "Selection", "check", "find_rule", "manual"]
