"""`govpub convert`: text, HTML or release JSON in another script."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ..convert import TARGETS, Converted, Options
from ..errors import UsageError
from ..model.message import Text
from . import longtext, streams
from .app import App, common, pass_app
from .language import t
from .notes import note_findings

if TYPE_CHECKING:
    from pathlib import Path

    from ..read import SourceText


@click.command(
    "convert",
    help=t(
        "把文本、HTML 或公开信息 JSON 转成另一种字体；词语不换成其他地区的说法。\n\n例：govpub assemble release.txt | govpub convert --traditional > release.hant.html",
        "Convert text, HTML or a release's JSON to another script; words are never replaced by regional ones.\n\nExample: govpub assemble release.txt | govpub convert --traditional > release.hant.html",
    ),
)
@click.option(
    "--traditional",
    is_flag=True,
    help=t("转为繁体（默认 zh-Hant，或按配置）。", "To traditional script (zh-Hant, or what the configuration says)."),
)
@click.option("--simplified", is_flag=True, help=t("转为简体。", "To simplified script."))
@click.option("--to", type=click.Choice(TARGETS), help=t("转为指定的字体。", "To this script."))
@click.option(
    "--input-format",
    type=click.Choice(("text", "html", "json")),
    help=t("输入的形式（默认自动判断）。", "What the input is (default: found out)."),
)
@click.option(
    "--regional-words",
    is_flag=True,
    help=t("词语也换成当地说法（公文慎用）。", "Use regional words too (rarely right for a public document)."),
)
@click.option(
    "--engine", type=click.Choice(("govpub", "opencc")), default="govpub", help=t("转换引擎。", "The engine.")
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
    traditional: bool,
    simplified: bool,
    to: str | None,
    input_format: str | None,
    regional_words: bool,
    engine: str,
) -> int:
    """Convert each input."""
    from ..convert import sniff

    options = Options(
        target=_target(app, files, traditional, simplified, to), regional_words=regional_words, engine=engine
    )

    def work(source: SourceText) -> str:
        converted = _convert(source.text, input_format or sniff(source.text), options)
        note_findings(app, converted.findings, source)
        return converted.text

    def run(name: str, target: Path | None) -> None:
        with longtext.opened(app, name) as found:
            is_text = input_format in (None, "text")
            if not is_text or not longtext.convert(app, found, target, options, encoding):
                streams.write(work(streams.read_text(app, found.all(), name, encoding)), target)

    return streams.each_input(app, streams.Streams(files, output, in_place, encoding), run)


def _convert(text: str, kind: str, options: Options) -> Converted:
    # each kind has a room of its own, loaded when it is known which
    if kind == "html":
        from ..convert import convert_html
        from ..markup.charset import declare_utf8

        return convert_html(declare_utf8(text), options)
    if kind == "json":
        from ..convert import convert_json

        return convert_json(text, options)
    from ..convert import convert_text

    return convert_text(text, options)


def _target(app: App, files: tuple[str, ...], traditional: bool, simplified: bool, to: str | None) -> str:
    asked = traditional + simplified + (to is not None)
    if asked > 1:
        raise UsageError(
            Text("--to、--traditional、--simplified 只能用一个", "use one of --to, --traditional, --simplified")
        )
    if not asked:
        raise UsageError(
            Text("要转成哪种字体？", "convert to which script?"),
            Text("用 --traditional、--simplified 或 --to", "use --traditional, --simplified or --to"),
        )
    if to is not None:
        return to
    return _traditional(app.config(streams.near(files)).convert.traditional) if traditional else "zh-Hans"


def _traditional(target: str) -> str:
    """The configuration's target of --traditional, if it is one."""
    if target in TARGETS and target != "zh-Hans":
        return target
    known = "、".join(TARGETS[1:])
    raise UsageError(
        Text(
            f"配置 [convert] traditional = {target!r} 无效，可用：{known}",
            f"[convert] traditional = {target!r} is none of {known}",
        )
    )
