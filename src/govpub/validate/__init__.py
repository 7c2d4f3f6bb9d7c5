"""Release → findings: one rule, one file, one ordered table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from .. import __version__
from ..config import Config
from ..findings import (
    Selection,
    Waived,
    fits,
    ignored_codes,
    is_suppressed,
    relative,
    sort_findings,
    suppressions,
    waive,
)
from ..model.findings import Finding, Severity
from ..model.release import Release
from .codes import refuse_unknown
from .context import Context
from .placing import placed
from .profiles import profile_of
from .rule import Rule
from .table import RULES, find_rule
from .visible import is_json


@dataclass(frozen=True, slots=True)
class Checked:
    """The findings in the order of the source, the rules that failed with what they raised, and what was waived."""

    findings: tuple[Finding, ...]
    crashed: tuple[tuple[str, Exception], ...] = ()
    waived: tuple[Waived, ...] = ()


def check(
    release: Release,
    texts: Sequence[str] = (),
    *,
    config: Config | None = None,
    today: date | None = None,
    selection: Selection | None = None,
    rules: Sequence[Rule] = RULES,
    path: str | None = None,
) -> Checked:
    """Check a release.

    `texts` are the decoded texts of its sources, which spans address: the JSON itself for a release that came as JSON,
    none for one that is only a value. `today`
    is the day for "in the future": the current one by default. `selection` takes the place of the configuration's
    `[validate]` select, ignore and extend-select; `rules` that of the table; `path` that of the first source's name,
    for per-file ignores and waivers. A rule that raises is reported in `crashed`; the others still run. Raises
    InvalidConfig for a profile that does not make sense and for codes that fit no rule.
    """
    config = config or Config()
    refuse_unknown(config)
    settings = config.validate
    if selection is None:
        selection = Selection(settings.select, settings.ignore, settings.extend_select)
    name = relative(path or (release.sources[0].name if release.sources else "-"), config)
    ignored = ignored_codes(name, settings.per_file_ignores)
    today = today or date.today()
    if len(texts) == 1 and (is_json(texts[0]) or texts[0].lstrip("\ufeff \t\r\n").startswith("<")):
        release = placed(release, texts[0])
    ctx = Context(release, tuple(texts), today, config, profile_of(config.profile))
    wanted = [rule for rule in rules if selection.includes(rule.code) and not any(fits(rule.code, c) for c in ignored)]
    findings, crashed = _run(ctx, wanted)
    if ctx.texts and is_json(ctx.texts[0]):  # its values repeat each other: mended by halves it would contradict itself
        findings = [replace(finding, fix=None) for finding in findings]
    comments = tuple(suppressions(text) for text in ctx.texts)
    kept = [finding for finding in findings if not is_suppressed(finding, comments)]
    kept, waived = waive(kept, settings.waivers, name, ctx.texts, today)
    return Checked(sort_findings(kept), tuple(crashed), tuple(waived))


def _run(ctx: Context, rules: Sequence[Rule]) -> tuple[list[Finding], list[tuple[str, Exception]]]:
    findings: list[Finding] = []
    crashed: list[tuple[str, Exception]] = []
    for rule in rules:
        severity = ctx.profile.severities.get(rule.code, rule.usual(__version__))
        if severity is None:
            continue
        try:
            found = list(rule.check(ctx))
        except Exception as error:  # a fault of one rule must not hide what the others found
            crashed.append((rule.code, error))
            continue
        findings += found if severity is rule.severity else (_regraded(f, rule.severity, severity) for f in found)
    return findings, crashed


def _regraded(finding: Finding, usual: Severity, wanted: Severity) -> Finding:
    """A finding with the severity that a profile gives its rule; one that is lower by itself stays so."""
    return replace(finding, severity=wanted if finding.severity >= usual else min(finding.severity, wanted))


_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


def manual(rule: Rule) -> str:
    """A rule's manual as Markdown: its code, name, severity and docstring; what cannot be seen as \\uXXXX."""
    text = _HIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", rule.manual.strip())
    head, _, rest = text.partition("\n")
    return f"# {rule.code} {rule.name}\n\n{rule.summary.zh} ({rule.severity.word})\n\n{head}\n{rest}\n"


__all__ = ["RULES", "Checked", "Context", "Rule", "Selection", "check", "find_rule", "manual"]
