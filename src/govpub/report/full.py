"""For people: each finding with its message, its place, the line it stands on, and what to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..model import Finding
from ..text.lines import split_lines
from .frames import FrameLine, frame
from .words import (
    FIX_SAFE,
    FIX_UNSAFE,
    HELP,
    SEVERITY,
    line_words,
    paint,
    printable,
    severity_style,
    start_of,
)


def render(
    findings: Mapping[str, Sequence[Finding]],
    texts: Mapping[str, Sequence[str]],
    *,
    lang: str,
    color: bool,
    width: int,
) -> str:
    """All findings as blocks with a blank line between them."""
    out = []
    for path, of_path in findings.items():
        sources = [split_lines(text) for text in texts.get(path, ())] if of_path else []
        for finding in of_path:
            source = finding.span.source if finding.span else len(sources)
            lines = sources[source] if source < len(sources) else []
            out.append(_block(finding, path, lines, lang, color, width))
    return "\n".join(out)


def _block(finding: Finding, path: str, lines: list[str], lang: str, color: bool, width: int) -> str:
    style = severity_style(finding.severity)
    label = paint(f"{finding.code} {SEVERITY[finding.severity].in_(lang)}", style, color)
    colon = "：" if lang.startswith("zh") else ": "
    message = line_words(finding).in_(lang) + finding.message.in_(lang)
    at = start_of(finding)
    shown = frame(lines, finding.span, max(40, width - 8)) if finding.span and lines else []
    gutter = max((len(str(line.number)) for line in shown), default=1)
    out = [f"{label} {paint(printable(message), '1', color)}"]
    out.append(f"{' ' * gutter}{paint('-->', '34', color)} {printable(path)}:{at.line}:{at.column}")
    if shown:
        out += _framed(shown, gutter, style, color)
    notes = [] if finding.help is None else [printable(finding.help.in_(lang))]
    if finding.fix is not None:
        notes.append((FIX_SAFE if finding.fix.safe else FIX_UNSAFE).in_(lang))
    out += [f"{' ' * gutter} {paint('=', '34', color)} {HELP.in_(lang)}{colon}{note}" for note in notes]
    return "\n".join(out) + "\n"


def _framed(shown: list[FrameLine], gutter: int, style: str, color: bool) -> list[str]:
    bar = paint("|", "34", color)
    out = [f"{' ' * gutter} {bar}"]
    for n, line in enumerate(shown):
        if n and line.number > shown[n - 1].number + 1:
            out.append(f"{'.' * gutter} {bar}")
        out.append(f"{paint(str(line.number).rjust(gutter), '34', color)} {bar} {line.text}".rstrip())
        out.append(f"{' ' * gutter} {bar} {' ' * line.before}{paint('^' * line.marked, style, color)}")
    return out
