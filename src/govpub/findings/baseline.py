"""A baseline: the findings of an archive that are known, so that only new ones are told.

A finding is known again by its path, its code and the text of its line: lines may move, and a line that is changed is
looked at anew. The file is JSON, sorted, a line a finding, so that versions of it can be compared.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from hashlib import blake2b

from ..errors import InvalidConfig
from ..model import Finding, Text
from ..text.chars import squeeze
from ..text.lines import split_lines

SCHEMA = "govpub.baseline/1"
Key = tuple[str, str, str]
FindingsByPath = Mapping[str, Sequence[Finding]]
TextsByPath = Mapping[str, Sequence[str]]


def write_baseline(findings: FindingsByPath, texts: TextsByPath) -> str:
    """The baseline of these findings."""
    counts = Counter(_key(path, finding, lines) for path, finding, lines in _each(findings, texts))
    rows = [{"path": p, "code": c, "line": line, "count": n} for (p, c, line), n in sorted(counts.items())]
    inside = ",\n".join("  " + json.dumps(row, ensure_ascii=False) for row in rows)
    return f'{{"schema": "{SCHEMA}", "findings": [\n{inside}\n]}}\n'


def read_baseline(text: str, name: str) -> Counter[Key]:
    """The known findings and how often each occurs. Raises InvalidConfig for what is no baseline."""
    try:
        value = json.loads(text)
        if value["schema"] != SCHEMA:
            raise ValueError(value["schema"])
        return Counter({(row["path"], row["code"], row["line"]): int(row["count"]) for row in value["findings"]})
    except (ValueError, KeyError, TypeError):
        raise InvalidConfig(
            Text(f"{name}：不是 {SCHEMA} 基线文件", f"{name}: not a {SCHEMA} file"),
            Text("用 --write-baseline 重新生成", "write it anew with --write-baseline"),
        ) from None


def new_findings(findings: FindingsByPath, texts: TextsByPath, known: Counter[Key]) -> dict[str, tuple[Finding, ...]]:
    """The findings that a baseline does not know, path by path."""
    left = Counter(known)
    out: dict[str, list[Finding]] = {path: [] for path in findings}
    for path, finding, lines in _each(findings, texts):
        key = _key(path, finding, lines)
        if left[key] > 0:
            left[key] -= 1
        else:
            out[path].append(finding)
    return {path: tuple(of_path) for path, of_path in out.items()}


def _each(findings: FindingsByPath, texts: TextsByPath) -> list[tuple[str, Finding, list[list[str]]]]:
    out = []
    for path, of_path in findings.items():
        lines = [split_lines(text) for text in texts.get(path, ())]
        out += [(path, finding, lines) for finding in of_path]
    return out


def _key(path: str, finding: Finding, lines: list[list[str]]) -> Key:
    span = finding.span
    line = finding.message.zh
    if span is not None and span.source < len(lines) and span.start.line <= len(lines[span.source]):
        line = lines[span.source][span.start.line - 1]
    return path, finding.code, blake2b(squeeze(line).encode(), digest_size=8).hexdigest()
