"""What an editor asks of `govpub convert` beside the output: a review file, a report, the difference by word."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import click

from ..convert import Converted, Options
from ..convert.review import Review
from ..convert.trace import Context, Decision, Trace
from ..errors import ExitCode, GovpubError
from ..files import write_atomically
from ..model.findings import Finding, Severity
from ..model.message import Text
from ..model.spans import Span
from ..read import SourceText
from ..text.lines import LineIndex
from . import streams
from .app import App
from .language import current, t
from .notes import note_findings

Work = Callable[..., Converted]


class Asked(NamedTuple):
    """What is asked for beside the output. `report_file` None: on standard error."""

    review: Path | None = None
    check_review: bool = False
    report: bool = False
    report_file: Path | None = None
    diff: bool = False

    @property
    def instead(self) -> bool:
        """Whether something else than the converted text is the output."""
        return self.check_review or self.diff


class Session:
    """One run over one or more inputs. `convert` converts a text of a kind, tracing what it does."""

    def __init__(self, app: App, asked: Asked, options: Options, convert: Work, kind: Callable[[SourceText], str]):
        self._app = app
        self._asked = asked
        self._options = options
        self._convert = convert
        self._kind = kind
        self._review = options.review or Review()
        self._documents: list[dict[str, Any]] = []
        self._decisions: dict[Context, Decision] = {}
        self._findings: dict[str, tuple[Finding, ...]] = {}
        if asked.report and asked.report_file is None:
            app.quiet = True  # standard error is the report's alone

    def work(self, source: SourceText) -> str:
        """Convert one source, and take up what came of it."""
        return self._take(source)[0].text

    def _take(self, source: SourceText) -> tuple[Converted, Trace, str]:
        kind, trace = self._kind(source), Trace()
        converted = self._convert(source.text, kind, self._options, trace, encoding=source.source.encoding)
        if not self._asked.check_review:
            note_findings(self._app, converted.findings, source)
        self._decisions = trace.decisions | self._decisions
        if self._asked.report:
            from ..convert import report

            self._documents.append(report.document(source.source.name, kind, source.source.encoding, trace))
        undecided = [decision for decision in trace.decisions.values() if not decision.decided]
        self._findings[source.source.name] = _findings(source.text, undecided)
        return converted, trace, kind

    def examine(self, names: tuple[str, ...], encoding: str | None) -> int:
        """Convert each input for its difference or its undecided decisions; nothing else is written."""
        code = ExitCode.OK
        for name in names or (streams.STDIN,):
            try:
                source = streams.read_text(self._app, streams.read_raw(self._app, name), name, encoding)
                converted, trace, kind = self._take(source)
                if self._asked.diff:
                    streams.write(self._difference(source, converted.text, trace, kind), None)
            except GovpubError as error:
                if len(names) < 2:
                    raise
                self._app.error(error)
                code = ExitCode.FAILURE
        return code

    def finish(self, code: int) -> int:
        """Write the review file and the report; the exit code."""
        if self._asked.review is not None and not self._asked.check_review:
            self._save(self._asked.review)
        if self._asked.report:
            from ..convert import report

            text = report.render(self._options.target, self._documents)
            if self._asked.report_file is None:
                click.echo(text, err=True, nl=False)
            else:
                write_atomically(self._asked.report_file, text.encode())
        if not self._asked.check_review:
            return code
        from ..report import render

        found = {name: findings for name, findings in self._findings.items() if findings}
        color = self._app.colored(sys.stdout)
        streams.write(render(found, {}, lang=current(), output_format="concise", color=color), None)
        return code or (ExitCode.FINDINGS if found else ExitCode.OK)

    def _save(self, path: Path) -> None:
        self._review.merged(self._decisions.values()).save(path)
        left = sum(not decision.decided for decision in self._decisions.values())
        if self._decisions:
            total = len(self._decisions)
            self._app.note(
                t(f"{path}：{total} 处一对多，{left} 处待定", f"{path}: {total} doubtful decisions, {left} undecided")
            )

    def _difference(self, source: SourceText, new: str, trace: Trace, kind: str) -> str:
        from ..convert.worddiff import WordDiff

        name, color = source.source.name, self._app.colored(sys.stdout)
        old = _canonical(source.text) if kind == "json" else source.text
        words = WordDiff(trace.source, self._options.target)
        return "".join(f"{name}:{line.number}: {_shown(line.pieces, color)}\n" for line in words.lines(old, new))


def _canonical(text: str) -> str:
    """A release's JSON in the project's own form, so that only what was converted differs."""
    import json

    from ..model import from_json, to_json

    value = to_json(from_json(json.loads(text.lstrip("\ufeff"))))
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


#: what stays is shown so far around what changes
_NEAR = 40


def _shown(pieces: tuple[tuple[str, str], ...], color: bool) -> str:
    out = []
    for index, (kind, text) in enumerate(pieces):
        if kind == "same":
            out.append(_shortened(text, first=index == 0, last=index == len(pieces) - 1))
        elif color:
            out.append(
                click.style(text, fg="red", strikethrough=True) if kind == "old" else click.style(text, fg="green")
            )
        else:
            out.append(f"[-{text}-]" if kind == "old" else f"{{+{text}+}}")
    return "".join(out)


def _shortened(text: str, *, first: bool, last: bool) -> str:
    """Text that stays, without its middle, or without its far end at the ends of a line."""
    if first:
        return text if len(text) <= _NEAR else "…" + text[-_NEAR:]
    if last:
        return text if len(text) <= _NEAR else text[:_NEAR] + "…"
    return text if len(text) <= 2 * _NEAR else f"{text[:_NEAR]}…{text[-_NEAR:]}"


def _findings(text: str, undecided: list[Decision]) -> tuple[Finding, ...]:
    """One finding for each decision that nobody has made, in the order of the text."""
    index: LineIndex | None = None
    found: list[tuple[int, Finding]] = []
    for decision in undecided:
        start = text.find(decision.clause)
        span: Span | None = None
        if start >= 0:
            index = index or LineIndex(text)
            span = index.span(start + decision.at, start + decision.at + 1)
        found.append((start if start >= 0 else len(text), _finding(decision, span)))
    return tuple(finding for _, finding in sorted(found, key=lambda item: item[0]))


def _finding(decision: Decision, span: Span | None) -> Finding:
    options = " ".join(decision.candidates)
    return Finding(
        code="CONV002",
        name="undecided-conversion",
        severity=Severity.WARNING,
        message=Text(
            f"“{decision.sentence}”：暂作“{decision.choice}”，候选 {options}",
            f"“{decision.sentence}”: {decision.choice} for now, candidates {options}",
        ),
        span=span,
    )
