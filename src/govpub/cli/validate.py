"""`govpub validate`: findings; exit 1 from warning up."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ..errors import ExitCode, GovpubError
from ..files import read_bytes, write_atomically
from ..findings.baseline import new_findings, read_baseline, write_baseline
from ..findings.selection import fits
from ..model.findings import Severity
from ..report import FORMATS, render, statistics
from ..validate import RULES
from . import paths, streams
from .app import App, common, pass_app
from .checking import Choice, Run
from .language import current, t
from .progress import tracked
from .usage import no_such_rule

_SEVERITIES = {severity.word: severity for severity in Severity}


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
@click.option(
    "--baseline",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help=t("只报告基线文件以外的问题。", "Report only what this baseline does not know."),
)
@click.option(
    "--write-baseline",
    "write_to",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help=t("把现有的问题写成基线文件。", "Write what is found now as a baseline."),
)
@click.option("--statistics", "counted", is_flag=True, help=t("按规则统计。", "Count by rule."))
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
    baseline: Path | None,
    write_to: Path | None,
    counted: bool,
    output_format: str,
    min_severity: str,
    exit_zero: bool,
    stdin_filename: str | None,
) -> int:
    """Check each input."""
    for code in (*_codes(select), *_codes(ignore), *_codes(extend_select)):
        _refuse_unknown(code)
    choice = Choice(_codes(select), _codes(ignore), _codes(extend_select), fix, unsafe_fixes, diff)
    run = Run(app, choice)
    names = paths.expand(files)
    for name in tracked(app, names):
        try:
            source = streams.read(app, name, encoding)
            run.add(source, name, stdin_filename if name == streams.STDIN and stdin_filename else name)
        except GovpubError as error:
            if len(names) == 1:
                raise
            app.error(error)
            run.failed = True
    if write_to is not None:
        return _write_baseline(run, write_to)
    _apply_baseline(run, baseline)
    shown = _shown(run, output_format, counted)
    if diff or (fix and streams.STDIN in names):  # standard output carries the text or the difference
        app.note(shown.rstrip("\n"))
    else:
        streams.write(shown, output)
    if run.fixed:
        app.note(t(f"修复了{run.fixed}处", f"fixed {run.fixed}"))
    return _code(run, _SEVERITIES[min_severity], exit_zero)


def _refuse_unknown(selector: str) -> None:
    """A selector that fits no rule would switch checking off in silence."""
    if selector.upper() != "ALL" and not any(fits(rule.code, selector) for rule in RULES):
        raise no_such_rule(selector, (rule.code for rule in RULES))


def _apply_baseline(run: Run, given: Path | None) -> None:
    config = run.app.config()
    path = given
    if path is None and config.validate.baseline is not None:
        path = (config.path.parent if config.path else Path()) / config.validate.baseline
    if path is not None:
        known = read_baseline(read_bytes(path).decode("utf-8", "replace"), str(path))
        run.findings = new_findings(run.findings, run.texts, known)


def _write_baseline(run: Run, path: Path) -> int:
    write_atomically(path, write_baseline(run.findings, run.texts).encode())
    count = sum(map(len, run.findings.values()))
    run.app.note(t(f"{path}：记下{count}处问题", f"{path}: {count} findings written"))
    return ExitCode.FAILURE if run.failed else ExitCode.OK


def _shown(run: Run, output_format: str, counted: bool) -> str:
    color = run.app.colored(sys.stdout)
    if counted:
        return statistics((f for found in run.findings.values() for f in found), lang=current(), color=color)
    return render(run.findings, run.texts, lang=current(), output_format=output_format, color=color)


def _code(run: Run, least: Severity, exit_zero: bool) -> int:
    worst = run.worst()
    if run.failed:
        return ExitCode.FAILURE
    return ExitCode.FINDINGS if worst is not None and worst >= least and not exit_zero else ExitCode.OK
