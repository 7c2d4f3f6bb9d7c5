"""`govpub validate`: findings; exit 1 from warning up."""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import click

from ..config import Config
from ..errors import ExitCode, GovpubError
from ..files import write_atomically
from ..findings import fix_until_stable
from ..model.findings import Finding, Severity
from ..pipeline import load
from ..read import SourceText
from ..report import FORMATS, render
from ..validate import Checked, Selection, check
from . import paths, streams
from .app import App, common, pass_app
from .language import current, t

_SEVERITIES = {severity.word: severity for severity in Severity}


@dataclass(slots=True)
class Run:
    """What one run has found: findings and texts by path, and whether anything failed."""

    findings: dict[str, tuple[Finding, ...]] = field(default_factory=dict)
    texts: dict[str, tuple[str, ...]] = field(default_factory=dict)
    fixed: int = 0
    failed: bool = False

    def worst(self) -> Severity | None:
        """The worst severity of all."""
        return max((f.severity for found in self.findings.values() for f in found), default=None)


@dataclass(frozen=True, slots=True)
class Choice:
    """What the options ask for."""

    selection: Selection | None
    fix: bool
    unsafe: bool
    diff: bool


def _codes(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(code.strip() for value in values for code in value.split(",") if code.strip())


@click.command(
    "validate",
    help=t(
        "检查公开信息，列出问题及其位置。有警告或错误时退出码为 1。\n\n例：govpub validate release.txt",
        "Check releases and list what is wrong, and where. Exit 1 from warning up.\n\nExample: govpub validate release.txt",
    ),
)
@click.option(
    "--select",
    multiple=True,
    metavar="CODE",
    help=t("只用这些规则（代码或前缀，可用逗号分隔）。", "Only these rules (codes or prefixes, comma separated)."),
)
@click.option("--ignore", multiple=True, metavar="CODE", help=t("不用这些规则。", "Not these rules."))
@click.option("--extend-select", multiple=True, metavar="CODE", help=t("另加这些规则。", "These rules as well."))
@click.option("--fix", is_flag=True, help=t("做安全的修复并改写文件。", "Apply the safe fixes and rewrite the files."))
@click.option(
    "--unsafe-fixes", is_flag=True, help=t("也做须人工确认的修复。", "Apply the fixes that want a human's eye, too.")
)
@click.option(
    "--diff",
    is_flag=True,
    help=t("显示修复会改动什么，不改写文件。", "Show what fixing would change; rewrite nothing."),
)
@click.option("--statistics", is_flag=True, help=t("按规则统计。", "Count by rule."))
@click.option(
    "--output-format", type=click.Choice(tuple(FORMATS)), default="full", help=t("输出的形式。", "Form of the output.")
)
@click.option(
    "--min-severity",
    type=click.Choice(tuple(_SEVERITIES)),
    default="warning",
    help=t("从哪一级起退出码为 1。", "Exit 1 from this severity up."),
)
@click.option("--exit-zero", is_flag=True, help=t("有问题时退出码也为 0。", "Exit 0 whatever is found."))
@click.option(
    "--stdin-filename", metavar="NAME", help=t("标准输入在报告中的名字。", "The name of standard input in the report.")
)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help=t("写到文件。", "Write to a file.")
)
@streams.inputs
@common
@pass_app
def command(
    app: App,
    files: tuple[str, ...],
    encoding: str | None,
    output: Path | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    extend_select: tuple[str, ...],
    fix: bool,
    unsafe_fixes: bool,
    diff: bool,
    statistics: bool,
    output_format: str,
    min_severity: str,
    exit_zero: bool,
    stdin_filename: str | None,
) -> int:
    """Check each input."""
    selection = (
        Selection(_codes(select), _codes(ignore), _codes(extend_select)) if select or ignore or extend_select else None
    )
    choice = Choice(selection, fix, unsafe_fixes, diff)
    run = Run()
    names = paths.expand(files)
    for name in names:
        shown = stdin_filename if name == streams.STDIN and stdin_filename else name
        try:
            _one(app, run, choice, streams.read(app, name, encoding), name, shown)
        except GovpubError as error:
            if len(names) == 1:
                raise
            app.error(error)
            run.failed = True
    payload_is_text = (fix or diff) and not (fix and streams.STDIN not in names)
    if statistics:
        shown_text = _statistics(run)
    else:
        colored = app.colored(sys.stdout)
        shown_text = render(run.findings, run.texts, lang=current(), output_format=output_format, color=colored)
    if payload_is_text:
        app.note(shown_text.rstrip("\n"))
    else:
        streams.write(shown_text, output)
    if run.fixed:
        app.note(t(f"修复了{run.fixed}处", f"fixed {run.fixed}"))
    return _code(run, _SEVERITIES[min_severity], exit_zero)


def _code(run: Run, least: Severity, exit_zero: bool) -> int:
    worst = run.worst()
    if run.failed:
        return ExitCode.FAILURE
    return ExitCode.FINDINGS if worst is not None and worst >= least and not exit_zero else ExitCode.OK


def _one(app: App, run: Run, choice: Choice, source: SourceText, name: str, shown: str) -> None:
    config = app.config(streams.near([name]))
    text = source.text
    if choice.fix or choice.diff:
        text = _fix(run, choice, source, config, name)
        source = source._replace(text=text)
    checked = _check(source, config, choice)
    run.findings[shown], run.texts[shown] = checked.findings, (text,)
    for rule, crash in checked.crashed:
        app.note(t(f"错误：规则 {rule} 内部错误：{crash!r}", f"error: rule {rule} failed: {crash!r}"))
        run.failed = True


def _check(source: SourceText, config: Config, choice: Choice) -> Checked:
    loaded = load([source])
    return check(loaded.release, loaded.texts, config=config, selection=choice.selection)


def _fix(run: Run, choice: Choice, source: SourceText, config: Config, name: str) -> str:
    """The text after fixing. With --diff the difference is printed; else the file is rewritten, standard input printed."""

    def findings(text: str) -> tuple[Finding, ...]:
        return _check(source._replace(text=text), config, choice).findings

    fixed = fix_until_stable(source.text, findings, unsafe=choice.unsafe)
    run.fixed += 0 if choice.diff else fixed.applied
    if choice.diff:
        from .fmt import difference

        streams.write(difference(source.text, fixed.text, name), None)
        return source.text
    if name == streams.STDIN:
        streams.write(fixed.text, None)
    elif fixed.applied:
        write_atomically(Path(name), fixed.text.encode())
    return fixed.text


def _statistics(run: Run) -> str:
    counts: Counter[tuple[str, str]] = Counter((f.code, f.name) for found in run.findings.values() for f in found)
    rows = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    return "".join(f"{count:>6}  {code}  {name}\n" for (code, name), count in rows)
