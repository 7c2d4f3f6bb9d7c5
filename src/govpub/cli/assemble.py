"""`govpub assemble`: one complete page from a release, in one script or in two."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import UsageError
from ..files import write_atomically
from ..model.message import Text
from ..pipeline import assemble, assemble_pdf, load
from . import streams
from .app import App, common, pass_app
from .language import t

if TYPE_CHECKING:
    from ..config import Config
    from ..model import Release

#: the words of --script, each with its language tag
SCRIPTS = {"hans": "zh-Hans", "hant": "zh-Hant", "hant-TW": "zh-Hant-TW", "hant-HK": "zh-Hant-HK"}


@click.command(
    "assemble",
    help=t(
        "把公开信息排成一个完整、无障碍、可离线阅读的网页。多个文件合成一页。\n\n例：govpub assemble release.txt > release.html",
        "Assemble a release into one complete, accessible page that works offline. Several files make one page.\n\nExample: govpub assemble release.txt > release.html",
    ),
)
@click.option(
    "--script",
    type=click.Choice((*SCRIPTS, "both")),
    help=t(
        "页面的字体；both 写出简繁两页，需要 -o 目录。", "The page's script; both writes two pages and needs -o FOLDER."
    ),
)
@click.option(
    "--fragment", is_flag=True, help=t("只写正文部分，供嵌入别的页面。", "Only the article, for another page to hold.")
)
@click.option(
    "--heading-offset",
    type=click.IntRange(0, 4),
    default=0,
    metavar="N",
    help=t("正文部分的标题降低 N 级。", "Lower the fragment's headings by N levels."),
)
@click.option(
    "--theme",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help=t("主题目录（模板和样式）。", "A theme: a folder of templates and style."),
)
@click.option(
    "--pdf",
    is_flag=True,
    help=t(
        "写 PDF（PDF/UA-1）而不是网页，需要附加组件 pdf。", "Write a PDF (PDF/UA-1) and no page; needs the extra pdf."
    ),
)
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
    script: str | None,
    fragment: bool,
    heading_offset: int,
    theme: Path | None,
    pdf: bool,
) -> int:
    """Write one page, or one in each script."""
    streams.refuse_in_place("assemble", in_place)
    if heading_offset and not fragment:
        raise UsageError(Text("--heading-offset 只用于 --fragment", "--heading-offset goes with --fragment"))
    if pdf and (fragment or theme is not None):
        raise UsageError(Text("--pdf 不与 --fragment、--theme 同用", "--pdf goes without --fragment and --theme"))
    names = files or (streams.STDIN,)
    loaded = load([streams.read(app, name, encoding) for name in names])
    config = app.config(streams.near(names))
    page = partial(
        assemble, loaded.release, config=config, fragment=fragment, heading_offset=heading_offset, theme=theme
    )

    def write(tag: str | None, target: Path | None) -> None:
        if pdf:
            _write_pdf(app, loaded.release, config, names, tag, target)
        else:
            streams.write(page(script=tag), target)

    suffix = ".pdf" if pdf else ".html"
    if script != "both":
        write(SCRIPTS.get(script or ""), streams.target_of(names, output, suffix))
        return 0
    if output is None or names[0] == streams.STDIN:
        raise UsageError(Text("--script both 需要文件和 -o 目录", "--script both needs a file and -o FOLDER"))
    output.mkdir(parents=True, exist_ok=True)
    stem = Path(names[0]).stem
    traditional = config.convert.traditional
    write("zh-Hans", output / f"{stem}{suffix}")
    write(traditional, output / f"{stem}.hant{suffix}")
    return 0


def _write_pdf(
    app: App, release: Release, config: Config, names: Sequence[str], script: str | None, target: Path | None
) -> None:
    """Set a release as a PDF; pictures are looked for beside its first source."""
    pdf = assemble_pdf(release, config=config, script=script, pictures=streams.near(names))
    for address in pdf.missing:
        app.note(t(f"PDF 里没有图片：{address}", f"not in the PDF, for it was not found: {address}"))
    if target is not None:
        write_atomically(target, pdf.content)
    elif sys.stdout.isatty():
        raise UsageError(Text("PDF 不能写到终端，请用 -o", "a PDF is not for a terminal: use -o"))
    else:
        sys.stdout.buffer.write(pdf.content)
        sys.stdout.buffer.flush()
