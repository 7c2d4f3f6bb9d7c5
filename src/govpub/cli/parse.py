"""`govpub parse`: a release as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import click

from ..model import to_json
from ..pipeline import load
from . import streams
from .app import App, common, pass_app
from .language import t


@click.command(
    "parse",
    help=t(
        "读懂公开信息（规范布局或从网站粘贴的文本），输出 govpub.release/1 JSON。多个文件合成一篇。\n\n例：govpub parse release.txt",
        "Read a release, in the canonical layout or as pasted, and print it as govpub.release/1 JSON. Several files make one release.\n\nExample: govpub parse release.txt",
    ),
)
@streams.inputs
@streams.outputs
@click.option(
    "--dropped", is_flag=True, help=t("只列出没有进入正文的行及原因。", "List only what the body leaves out, and why.")
)
@common
@pass_app
def command(
    app: App, files: tuple[str, ...], encoding: str | None, output: Path | None, in_place: bool, dropped: bool
) -> int:
    """Print one release."""
    streams.refuse_in_place("parse", in_place)
    names = files or (streams.STDIN,)
    loaded = load([streams.read(app, name, encoding) for name in names])
    value = to_json(loaded.release)
    if dropped:
        value = value["dropped"]
    text = json.dumps(value, ensure_ascii=False, indent=2) + "\n"
    streams.write(text, streams.target_of(names, output, ".json"))
    return 0
