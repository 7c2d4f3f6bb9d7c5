"""`govpub build`: a folder of releases becomes a site in both scripts."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from ..build import Built, Options, build
from ..build.run import Progress
from ..errors import ExitCode
from ..files import write_atomically
from ..model.findings import Severity
from ..report import FORMATS, render
from .app import App, common, pass_app
from .catalogue import path_of
from .language import current, t
from .progress import PATIENCE

_SEVERITIES = {severity.word: severity for severity in Severity}


@click.command(
    "build",
    help=t(
        "把一个目录的公开信息建成简繁两体的网站；只重写有变化的页面。有错误的不发布，原有页面保留。\n\n例：govpub build releases/ -o site/",
        "Build a folder of releases into a site in both scripts; only what changed is written. A release with an error is not published and keeps its old page.\n\nExample: govpub build releases/ -o site/",
    ),
)
@click.argument("sources", type=click.Path(path_type=Path), metavar="FOLDER")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    required=True,
    metavar="FOLDER",
    help=t("网站的目录。", "The site's folder."),
)
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=0),
    default=0,
    metavar="N",
    help=t("进程数（默认每核一个）。", "How many processes (default: one for each core)."),
)
@click.option(
    "--check", is_flag=True, help=t("只说会改动什么，不写网站。", "Only tell what would change; write nothing.")
)
@click.option(
    "--strict", is_flag=True, help=t("有一篇不能发布就都不发布。", "Publish nothing where one release is blocked.")
)
@click.option(
    "--theme",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help=t("主题目录（模板和样式）。", "A theme: a folder of templates and style."),
)
@click.option(
    "--report",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help=t("检查全部来源，把问题写入此文件。", "Check all sources and write the findings to this file."),
)
@click.option(
    "--output-format",
    type=click.Choice(FORMATS),
    default="concise",
    help=t("问题的输出形式。", "Form of the findings."),
)
@click.option(
    "--min-severity",
    type=click.Choice(tuple(_SEVERITIES)),
    default=Severity.WARNING.word,
    help=t("从哪一级起退出码为 1。", "The severity from which the exit code is 1."),
)
@click.option(
    "--catalogue",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help=t("目录库文件（默认在配置旁）。", "The catalogue's file (default: beside the configuration)."),
)
@common
@pass_app
def command(
    app: App,
    sources: Path,
    output: Path,
    jobs: int,
    check: bool,
    strict: bool,
    theme: Path | None,
    report: Path | None,
    output_format: str,
    min_severity: str,
    catalogue: Path | None,
) -> int:
    """Build the site."""
    config = app.config(sources)
    options = Options(
        sources=sources,
        output=output,
        config=config,
        jobs=jobs,
        check=check,
        strict=strict,
        theme=theme,
        everything=report is not None,
        catalogue=path_of(config, sources, catalogue),
    )
    with _progress(app) as progress:
        built = build(options, progress)
    shown = render(
        built.findings,
        built.texts,
        lang=current(),
        output_format=output_format,
        color=report is None and app.colored(sys.stderr),
    )
    if report is not None:
        write_atomically(report, shown.encode())
    elif built.findings:
        app.note(shown.rstrip("\n"))
    for path, why in sorted(built.failed.items()):
        app.note(t("错误：", "error: ") + why.in_(current()) + f" [{path}]")
    _summary(app, built, check)
    worst = max((f.severity for found in built.findings.values() for f in found), default=Severity.INFO)
    bad = bool(built.blocked) or worst >= _SEVERITIES[min_severity] or (check and bool(built.written or built.removed))
    return ExitCode.FINDINGS if bad else ExitCode.OK


def _summary(app: App, built: Built, check: bool) -> None:
    if check:
        for file in built.written:
            click.echo(t(f"会写 {file}", f"would write {file}"))
        for path in built.removed:
            click.echo(t(f"会撤下 {path}", f"would remove {path}"))
    for path in built.blocked:
        app.note(t(f"未发布：{path}", f"not published: {path}"))
    counts = (len(built.published), len(built.kept), len(built.blocked), len(built.removed))
    zh = "发布或更新{}篇，未变{}篇，拦下{}篇，撤下{}篇".format(*counts)
    en = "published or updated {}, unchanged {}, blocked {}, removed {}".format(*counts)
    app.note(t(f"{zh}；写了{built.pages}个文件", f"{en}; {built.pages} files written"))


@contextmanager
def _progress(app: App) -> Iterator[Progress | None]:
    """A bar with rate and time left, where somebody watches and it takes longer than a second."""
    if app.quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    words = {"read": t("读取与检查", "reading and checking"), "write": t("写页面", "writing pages")}
    bar = Bar(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[rate]}"),
        console=Console(stderr=True),
        transient=True,
    )
    begun = time.monotonic()
    started: dict[str, tuple[TaskID, float]] = {}

    def told(what: str, done: int, of: int) -> None:
        now = time.monotonic()
        if what not in started:
            if now - begun < PATIENCE:
                return
            bar.start()
            started[what] = (bar.add_task(words[what], total=of, rate=""), now)
        task, since = started[what]
        rate = done / max(now - since, 0.001)
        bar.update(task, completed=done, rate=t(f"{rate:.0f}篇/秒", f"{rate:.0f}/s"))

    try:
        yield told
    finally:
        bar.stop()
