"""The words and signs that reports share: severities, lines, counts; and what keeps a terminal safe."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..model import Finding, Position, Severity, Text

SEVERITY = {
    Severity.ERROR: Text("错误", "error"),
    Severity.WARNING: Text("警告", "warning"),
    Severity.INFO: Text("提示", "info"),
}
FIX_SAFE = Text("可自动修复（--fix）", "can be fixed with --fix")
FIX_UNSAFE = Text("可修复，须人工确认（--fix --unsafe-fixes）", "can be fixed with --fix --unsafe-fixes")
HELP = Text("建议", "help")

_COLORS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}

#: the start of a source, for findings that are about the whole
TOP = Position(1, 1)

# controls, and marks that reorder text: never sent to a terminal
_UNPRINTABLE = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def printable(text: str) -> str:
    """The text as one line, safe on a terminal: a tab is a space, each control or direction mark a `�`."""
    return _UNPRINTABLE.sub("\ufffd", text.replace("\t", " "))


def paint(text: str, style: str, color: bool) -> str:
    """The text in an ANSI style, where colour is wanted."""
    return f"\x1b[{style}m{text}\x1b[0m" if color else text


def severity_style(severity: Severity) -> str:
    """The ANSI style of a severity."""
    return f"1;{_COLORS[severity]}"


def start_of(finding: Finding) -> Position:
    """Where a finding begins; the top of the source for one about the whole."""
    return finding.span.start if finding.span else TOP


def end_of(finding: Finding) -> Position:
    """Where a finding ends, exclusive."""
    return finding.span.end if finding.span else TOP


def line_words(finding: Finding) -> Text:
    """The prefix of a message for people: 第1行：, or nothing for a finding about the whole."""
    if finding.span is None:
        return Text("", "")
    first, last = finding.span.start.line, finding.span.end.line
    if finding.span.end.column == 1 and last > first:
        last -= 1
    if last > first:
        return Text(f"第{first}–{last}行：", f"lines {first}-{last}: ")
    return Text(f"第{first}行：", f"line {first}: ")


def summary(findings: Iterable[Finding]) -> Text:
    """How many findings of which severity, and how many of them can be fixed."""
    all_of_them = list(findings)
    if not all_of_them:
        return Text("未发现问题", "no findings")
    counts = [(severity, sum(f.severity == severity for f in all_of_them)) for severity in reversed(Severity)]
    zh = "，".join(f"{SEVERITY[s].zh} {n}" for s, n in counts if n)
    en = ", ".join(f"{n} {SEVERITY[s].en}{'s' if n > 1 and s is not Severity.INFO else ''}" for s, n in counts if n)
    safe = sum(f.fix is not None and f.fix.safe for f in all_of_them)
    unsafe = sum(f.fix is not None and not f.fix.safe for f in all_of_them)
    if safe:
        zh, en = f"{zh}；{safe} 处可自动修复（--fix）", f"{en}; {safe} fixable with --fix"
    if unsafe:
        zh += f"；{unsafe} 处可修复但须人工确认（--unsafe-fixes）"
        en += f"; {unsafe} more with --unsafe-fixes" if safe else f"; {unsafe} fixable with --fix --unsafe-fixes"
    total = len(all_of_them)
    return Text(f"共 {total} 个问题：{zh}", f"{total} finding{'s' if total > 1 else ''}: {en}")
