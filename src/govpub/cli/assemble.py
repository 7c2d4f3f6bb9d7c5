"""`govpub assemble`: one complete page from a release."""

from __future__ import annotations

from pathlib import Path

import click

from ..errors import UsageError
from ..model.message import Text
from ..pipeline import assemble, load
from . import streams
from .app import App, common, pass_app
from .language import t


@click.command(
    "assemble",
    help=t(
        "把公开信息排成一个完整、无障碍、可离线阅读的网页。多个文件合成一页。\n\n例：govpub assemble release.txt > release.html",
        "Assemble a release into one complete, accessible page that works offline. Several files make one page.\n\nExample: govpub assemble release.txt > release.html",
    ),
)
@streams.inputs
@streams.outputs
@common
@pass_app
def command(app: App, files: tuple[str, ...], encoding: str | None, output: Path | None, in_place: bool) -> int:
    """Write one page."""
    if in_place:
        raise UsageError(Text("assemble 不改写来源，请用 -o", "assemble does not rewrite a source; use -o"))
    names = files or (streams.STDIN,)
    loaded = load([streams.read(app, name, encoding) for name in names])
    target = streams.target_of(names, output, ".html")
    page = assemble(loaded.release, config=app.config(streams.near(names)))
    streams.write(page, target)
    return 0
