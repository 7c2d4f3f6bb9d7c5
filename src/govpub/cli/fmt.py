"""`govpub fmt`: a release's canonical source text."""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path

import click

from ..errors import ExitCode
from ..pipeline import load
from ..read import SourceText
from ..read.write import write as canonical
from . import streams
from .app import App, common, pass_app
from .language import t


@click.command(
    "fmt",
    help=t(
        "写成规范的源文本：统一标签和布局，文字一个不改。\n\n例：govpub fmt --in-place release.txt",
        "Write the canonical source: labels and layout, never a change to the text.\n\nExample: govpub fmt --in-place release.txt",
    ),
)
@click.option(
    "--check", is_flag=True, help=t("只检查：有文件不规范时退出码为 1。", "Only check: exit 1 if a file would change.")
)
@click.option("--diff", is_flag=True, help=t("显示会有哪些改动。", "Show what would change."))
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
    diff: bool,
) -> int:
    """Format each input."""
    if check or diff:
        return _compare(app, files, encoding, check, diff)
    return streams.each(app, streams.Streams(files, output, in_place, encoding), _format, ".txt")


def _format(source: SourceText) -> str:
    return canonical(load([source]).release)


def difference(before: str, after: str, name: str) -> str:
    """What changes from one text to another, as a unified difference."""
    lines = unified_diff(before.splitlines(keepends=True), after.splitlines(keepends=True), name, name, n=1)
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)


def _compare(app: App, files: tuple[str, ...], encoding: str | None, check: bool, diff: bool) -> int:
    changed = 0
    for name in files or (streams.STDIN,):
        source = streams.read(app, name, encoding)
        formatted = _format(source)
        if formatted == source.text:
            continue
        changed += 1
        if diff:
            streams.write(difference(source.text, formatted, name), None)
        if check:
            app.note(t(f"{name}：需要整理", f"{name}: would be formatted"))
    return ExitCode.FINDINGS if check and changed else ExitCode.OK
