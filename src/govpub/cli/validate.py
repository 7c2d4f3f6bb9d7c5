"""`govpub validate`: findings; exit 1 from warning up."""

from __future__ import annotations

from pathlib import Path

import click

from ..errors import ExitCode, GovpubError
from ..model.findings import Finding, Severity
from ..pipeline import load
from ..report import render
from ..validate import check
from . import streams
from .app import App, common, pass_app
from .language import current, t

_SEVERITIES = {severity.word: severity for severity in Severity}


@click.command(
    "validate",
    help=t(
        "检查公开信息，列出问题及其位置。有警告或错误时退出码为 1。\n\n例：govpub validate release.txt",
        "Check releases and list what is wrong, and where. Exit 1 from warning up.\n\nExample: govpub validate release.txt",
    ),
)
@click.option(
    "--output-format",
    type=click.Choice(("full", "concise", "json")),
    default="full",
    help=t("输出的形式。", "Form of the output."),
)
@click.option(
    "--min-severity",
    type=click.Choice(tuple(_SEVERITIES)),
    default="warning",
    help=t("从哪一级起退出码为 1。", "Exit 1 from this severity up."),
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
    output_format: str,
    min_severity: str,
) -> int:
    """Check each input."""
    names = files or (streams.STDIN,)
    by_path: dict[str, tuple[Finding, ...]] = {}
    texts: dict[str, tuple[str, ...]] = {}
    code = ExitCode.OK
    for name in names:
        try:
            source = streams.read(app, name, encoding)
            loaded = load([source])
            checked = check(loaded.release, loaded.texts, config=app.config(streams.near([name])))
        except GovpubError as error:
            if len(names) == 1:
                raise
            app.error(error)
            code = ExitCode.FAILURE
            continue
        by_path[name], texts[name] = checked.findings, loaded.texts
        for rule, error in checked.crashed:
            app.note(t(f"错误：规则 {rule} 内部错误：{error!r}", f"error: rule {rule} failed: {error!r}"))
            code = ExitCode.FAILURE
    shown = render(
        by_path, texts, lang=current(), output_format=output_format, color=app.colored(click.get_text_stream("stdout"))
    )
    streams.write(shown, output)
    if code == ExitCode.OK and any(f.severity >= _SEVERITIES[min_severity] for fs in by_path.values() for f in fs):
        return ExitCode.FINDINGS
    return code
