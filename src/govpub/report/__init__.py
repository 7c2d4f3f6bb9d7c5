"""Findings → what a person or a program reads. Nothing here prints: every format is a string."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from ..model import Finding
from . import concise, full, json

FindingsByPath = Mapping[str, Sequence[Finding]]
Render = Callable[..., str]

#: the formats, in the order in which help names them
FORMATS: dict[str, Render] = {
    "full": full.render,
    "concise": concise.render,
    "json": json.render,
}


def render(
    findings: FindingsByPath,
    texts: Mapping[str, Sequence[str]] | None = None,
    *,
    lang: str = "zh-CN",
    output_format: str = "full",
    color: bool = False,
    width: int = 100,
) -> str:
    """The findings of each path in a format, ending in a newline where there is anything.

    `texts` gives for each path the source texts that its findings' spans address, from which `full` shows lines;
    `lang` is zh-CN or en; `width` is the terminal's, in cells. Raises KeyError for an unknown format.
    """
    return FORMATS[output_format](findings, texts or {}, lang=lang, color=color, width=width)


def by_path(findings: Sequence[Finding], paths: Sequence[str]) -> dict[str, list[Finding]]:
    """The findings under the path of the source that each is about; every path has its entry."""
    out: dict[str, list[Finding]] = {path: [] for path in paths} or {"-": []}
    names = list(paths) or ["-"]
    for finding in findings:
        source = finding.span.source if finding.span else 0
        out[names[source] if source < len(names) else names[0]].append(finding)
    return out


__all__ = ["FORMATS", "by_path", "render"]
