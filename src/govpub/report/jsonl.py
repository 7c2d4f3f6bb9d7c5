"""Findings as JSON Lines: each line a finding with the keys of `govpub.findings/1`, for streams and large archives."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from ..model import Finding
from .json import as_json


def render(
    findings: Mapping[str, Sequence[Finding]],
    texts: Mapping[str, Sequence[str]],
    *,
    lang: str,
    color: bool,
    width: int,
) -> str:
    """All findings, a line each."""
    values = (as_json(finding, path, lang) for path, of_path in findings.items() for finding in of_path)
    return "".join(json.dumps(value, ensure_ascii=False) + "\n" for value in values)
