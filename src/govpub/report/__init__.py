"""Findings → what a person or a program reads. Nothing here prints: every format is a string."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import import_module

from ..model import Finding
from .statistics import statistics
from .words import summary

FindingsByPath = Mapping[str, Sequence[Finding]]

#: the formats, in the order in which help names them; each is a module of this package, loaded when it is asked for
FORMATS = ("full", "concise", "json", "jsonl", "sarif", "github", "junit", "rdjson")


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
    `lang` is zh-CN or en; `width` is the terminal's, in cells. Raises ValueError for an unknown format.
    """
    if output_format not in FORMATS:
        raise ValueError(output_format)
    module = import_module(f"{__name__}.{output_format}")
    shown: str = module.render(findings, texts or {}, lang=lang, color=color, width=width)
    return shown


def by_path(findings: Sequence[Finding], paths: Sequence[str]) -> dict[str, list[Finding]]:
    """The findings under the path of the source that each is about; every path has its entry."""
    out: dict[str, list[Finding]] = {path: [] for path in paths} or {"-": []}
    names = list(paths) or ["-"]
    for finding in findings:
        source = finding.span.source if finding.span else 0
        out[names[source] if source < len(names) else names[0]].append(finding)
    return out


__all__ = ["FORMATS", "by_path", "render", "statistics", "summary"]
