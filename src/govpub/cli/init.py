"""`govpub init`: the files that a site begins with."""

from __future__ import annotations

from pathlib import Path

import click

from ..errors import UsageError
from ..files import write_atomically
from ..model.message import Text
from .app import App, common, pass_app
from .language import t


@click.command(
    "init",
    help=t(
        "写出起步用的文件；已有的文件不动。\n\n例：govpub init --theme theme/",
        "Write the files that a site begins with; a file that exists is left alone.\n\nExample: govpub init --theme theme/",
    ),
)
@click.option(
    "--theme",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    help=t(
        "在此目录写一个主题：样式变量和一个可改的模板。", "A theme in this folder: variables and a template to change."
    ),
)
@common
@pass_app
def command(app: App, theme: Path | None) -> int:
    """Write what is asked for."""
    if theme is None:
        raise UsageError(
            Text("要写什么？", "what is to be written?"),
            Text("用 --theme 目录 写一个主题", "--theme FOLDER writes a theme"),
        )
    from ..assemble.themes import example

    files = [(theme / name, text) for name, text in example()]
    for path, _ in files:
        if path.exists():
            raise UsageError(
                Text(f"{path} 已存在，没有改动任何文件", f"{path} exists; nothing was written"),
                Text("换一个目录，或先移走它", "use another folder, or move it away first"),
            )
    theme.mkdir(parents=True, exist_ok=True)
    for path, text in files:
        write_atomically(path, text.encode())
        app.note(t(f"已写 {path}", f"wrote {path}"))
    app.note(
        t(f"使用：govpub assemble --theme {theme} release.txt", f"use it: govpub assemble --theme {theme} release.txt")
    )
    return 0
