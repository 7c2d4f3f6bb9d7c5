"""`govpub a11y`: HTML in, more accessible HTML out."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ..a11y import ENHANCEMENTS, Enhanced, Options, as_findings, enhance, find
from ..errors import ExitCode
from ..markup.charset import declare_utf8
from ..model.findings import Finding, Severity
from ..read import SourceText
from ..report import FORMATS, render
from . import streams
from .app import App, common, pass_app
from .language import current, t
from .notes import note_findings
from .usage import no_such_rule


@click.command(
    "a11y",
    help=t(
        "改进 HTML 的无障碍，其余字节不动；只有人能决定的，作为问题列在标准错误。\n\n例：govpub a11y < old.html > better.html",
        "Make HTML more accessible and leave every other byte alone; what only a human can decide is listed on standard error.\n\nExample: govpub a11y < old.html > better.html",
    ),
)
@click.option(
    "--check",
    is_flag=True,
    help=t("只检查：有可改进处或问题时退出码为 1。", "Only check: exit 1 if anything would change or is wrong."),
)
@click.option(
    "--likely", is_flag=True, help=t("也做很可能正确的改进。", "Also make the changes that are likely right.")
)
@click.option(
    "--output-format",
    type=click.Choice(FORMATS),
    default="concise",
    help=t("--check 的输出形式。", "Form of what --check prints."),
)
@click.option(
    "--report",
    type=click.Choice(("full", "json")),
    help=t("在标准错误列出做了什么、还剩什么。", "List on standard error what was done and what is left."),
)
@click.option(
    "--toolbar",
    is_flag=True,
    help=t("加上辅助阅读工具栏（适老化）。", "Add the reading aids: size, colours, read aloud."),
)
@click.option(
    "--page-language",
    metavar="TAG",
    help=t("网页没有写明语言时按此语言。", "The page's language, where it does not state it."),
)
@click.option("--only", multiple=True, metavar="CODE", help=t("只用这些改进。", "Only these enhancements."))
@click.option("--skip", multiple=True, metavar="CODE", help=t("不用这些改进。", "Not these enhancements."))
@streams.inputs
@streams.outputs
@common
@pass_app
def command(
    app: App,
    files: tuple[str, ...],
    encoding: str | None,
    output: Path | None,
    in_place: bool,
    check: bool,
    likely: bool,
    output_format: str,
    report: str | None,
    toolbar: bool,
    page_language: str | None,
    only: tuple[str, ...],
    skip: tuple[str, ...],
) -> int:
    """Enhance each input."""
    for code in (*only, *skip):
        if find(code) is None:
            raise no_such_rule(code, (enhancement.code for enhancement in ENHANCEMENTS))
    options = Options(likely=likely, only=only, skip=skip, lang=page_language, toolbar=toolbar)
    if check:
        return _check(app, files, encoding, options, output_format)

    def work(source: SourceText) -> str:
        enhanced = enhance(declare_utf8(source.text, encoding=source.source.encoding), options)
        if report is None:
            note_findings(app, enhanced.findings, source)
        else:
            app.note(_shown(source, enhanced, report).rstrip("\n"))
        return enhanced.html

    return streams.each(app, streams.Streams(files, output, in_place, encoding), work)


def _all(enhanced: Enhanced) -> tuple[Finding, ...]:
    return (*as_findings(enhanced.applied), *enhanced.findings)


def _shown(source: SourceText, enhanced: Enhanced, output_format: str) -> str:
    name = source.source.name
    return render({name: _all(enhanced)}, {name: (source.text,)}, lang=current(), output_format=output_format)


def _check(app: App, files: tuple[str, ...], encoding: str | None, options: Options, output_format: str) -> int:
    found: dict[str, tuple[Finding, ...]] = {}
    texts: dict[str, tuple[str, ...]] = {}
    for name in files or (streams.STDIN,):
        source = streams.read(app, name, encoding)
        found[name], texts[name] = _all(enhance(source.text, options)), (source.text,)
    color = app.colored(sys.stdout)
    streams.write(render(found, texts, lang=current(), output_format=output_format, color=color), None)
    worst = max((f.severity for findings in found.values() for f in findings), default=Severity.INFO)
    return ExitCode.FINDINGS if worst >= Severity.WARNING else ExitCode.OK
