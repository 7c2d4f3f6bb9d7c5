"""JUnit XML, which build servers read: a suite for each path, a failure for each finding from warning up.

What is information stands in the suite's output. A path without findings is one test that passed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from ..model import Finding, Severity
from .words import SEVERITY, line_words, start_of

# characters that XML 1.0 does not allow, escaped or not
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(
    findings: Mapping[str, Sequence[Finding]],
    texts: Mapping[str, Sequence[str]],
    *,
    lang: str,
    color: bool,
    width: int,
) -> str:
    """All paths as one document."""
    suites = [_suite(path, of_path, lang) for path, of_path in findings.items()]
    failures = sum(_is_failure(finding) for of_path in findings.values() for finding in of_path)
    tests = sum(max(1, sum(map(_is_failure, of_path))) for of_path in findings.values())
    head = f'<testsuites name="govpub" tests="{tests}" failures="{failures}" errors="0">\n'
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + head + "".join(suites) + "</testsuites>\n"


def _is_failure(finding: Finding) -> bool:
    return finding.severity >= Severity.WARNING


def _suite(path: str, findings: Sequence[Finding], lang: str) -> str:
    failing = [finding for finding in findings if _is_failure(finding)]
    rest = [finding for finding in findings if not _is_failure(finding)]
    tests = max(1, len(failing))
    out = [f'<testsuite name={_attribute(path)} tests="{tests}" failures="{len(failing)}" errors="0" skipped="0">\n']
    out += [_case(path, finding, lang) for finding in failing]
    if not failing:
        out.append(f'<testcase classname={_attribute(path)} name="govpub" time="0"/>\n')
    if rest:
        lines = "\n".join(f"{finding.code} {_said(finding, lang)}" for finding in rest)
        out.append(f"<system-out>{escape(_clean(lines))}</system-out>\n")
    return "".join([*out, "</testsuite>\n"])


def _case(path: str, finding: Finding, lang: str) -> str:
    at = start_of(finding)
    name = f"{finding.code} {finding.name} {at.line}:{at.column}"
    kind = SEVERITY[finding.severity].en
    body = f"{path}:{at.line}:{at.column}: {_said(finding, lang)}"
    return (
        f'<testcase classname={_attribute(path)} name={_attribute(name)} time="0">'
        f"<failure message={_attribute(finding.message.in_(lang))} type={_attribute(kind)}>"
        f"{escape(_clean(body))}</failure></testcase>\n"
    )


def _said(finding: Finding, lang: str) -> str:
    return line_words(finding).in_(lang) + finding.message.in_(lang)


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)


def _attribute(text: str) -> str:
    return quoteattr(_clean(text))
