"""`govpub a11y`: HTML in, more accessible HTML out."""

from __future__ import annotations

from pathlib import Path

import click

from .. import a11y as verb
from ..errors import ExitCode
from ..markup.charset import declare_utf8
from ..model.findings import Severity
from ..read import SourceText
from . import streams
from .app import App, common, pass_app
from .language import t
from .notes import note_findings


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
    only: tuple[str, ...],
    skip: tuple[str, ...],
) -> int:
    """Enhance each input."""
    options = verb.Options(likely=likely, only=only, skip=skip)
    if check:
        return _check(app, files, encoding, options)

    def work(source: SourceText) -> str:
        enhanced = verb.enhance(declare_utf8(source.text), options)
        note_findings(app, enhanced.findings, source)
        return enhanced.html

    return streams.each(app, streams.Streams(files, output, in_place, encoding), work)


def _check(app: App, files: tuple[str, ...], encoding: str | None, options: verb.Options) -> int:
    from ..report import render
    from .language import current

    code = ExitCode.OK
    for name in files or (streams.STDIN,):
        source = streams.read(app, name, encoding)
        enhanced = verb.enhance(source.text, options)
        findings = (*verb.as_findings(enhanced.applied), *enhanced.findings)
        shown = source.source.name
        streams.write(render({shown: findings}, {shown: (source.text,)}, lang=current(), output_format="concise"), None)
        if any(f.severity >= Severity.WARNING for f in findings):
            code = ExitCode.FINDINGS
    return code
