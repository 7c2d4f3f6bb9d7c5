"""`govpub convert`: text, HTML or release JSON in another script."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from ..convert import TARGETS, Converted, Options
from ..errors import UsageError
from ..model.message import Text
from . import longtext, streams
from .app import App, common, pass_app
from .language import t
from .notes import note_findings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ..convert.trace import Trace
    from ..read import SourceText
    from .editing import Session


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
    type=click.Choice(("text", "html", "json", "xml", "markdown")),
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
@click.option(
    "--glossary",
    multiple=True,
    metavar="FILE",
    help=t(
        "术语表：简体<TAB>繁体[<TAB>目标]，!词语 不转；可多次。",
        "Glossary: simplified<TAB>traditional[<TAB>targets], !word stays; repeatable.",
    ),
)
@click.option(
    "--names",
    multiple=True,
    metavar="FILE",
    help=t(
        "人名表：一行一个，可加 <TAB>繁体；可多次。",
        "Names: one a line, with <TAB>traditional where needed; repeatable.",
    ),
)
@click.option(
    "--review",
    metavar="FILE",
    help=t(
        "审校表：写下没有把握的一对多，改好后下次照用。",
        "Review file: doubtful decisions, written for a person to edit, and replayed.",
    ),
)
@click.option(
    "--check-review",
    is_flag=True,
    help=t(
        "只检查：列出待定的一对多，有则退出码为 1。", "Only check: list undecided decisions, exit 1 if there are any."
    ),
)
@click.option(
    "--quotes",
    type=click.Choice(("corner",)),
    help=t("“” 改为 「」，‘’ 改为 『』（转简体时相反）。", "Turn “” to 「」 and ‘’ to 『』 (back toward simplified)."),
)
@click.option(
    "--diff",
    is_flag=True,
    help=t("改为输出逐词的改动，不写结果。", "Print what changes, by word, instead of the result."),
)
@click.option(
    "--report",
    type=click.Choice(("json",)),
    help=t("在标准错误输出 JSON 报告。", "Print a JSON report on standard error."),
)
@click.option("--report-file", metavar="FILE", help=t("把 JSON 报告写到文件。", "Write the JSON report to a file."))
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
    **editing: Any,
) -> int:
    """Convert each input."""
    from ..convert import sniff

    target = _target(app, files, traditional, simplified, to)
    options = _options(app, files, target, editing, regional_words=regional_words, engine=engine)
    session = _session(app, editing, options, lambda source: input_format or sniff(source.text, source.source.name))
    io = streams.Streams(files, output, in_place, encoding)
    if session is not None and _is_instead(editing, io):
        return session.finish(session.examine(files, encoding))

    def work(source: SourceText) -> str:
        if session is not None:
            return session.work(source)
        kind = input_format or sniff(source.text, source.source.name)
        converted = _convert(source.text, kind, options, encoding=source.source.encoding)
        note_findings(app, converted.findings, source)
        return converted.text

    def run(name: str, target: Path | None) -> None:
        with longtext.opened(app, name) as found:
            is_text = input_format in (None, "text") and session is None
            if not is_text or not longtext.convert(app, found, target, options, encoding):
                streams.write(work(streams.read_text(app, found.all(), name, encoding)), target)

    code = streams.each_input(app, io, run)
    return code if session is None else session.finish(code)


def _options(app: App, files: tuple[str, ...], target: str, editing: dict[str, Any], **others: Any) -> Options:
    """The options; what an editor has settled is loaded only where there is any."""
    near = streams.near(files)
    given = {key: editing[key] for key in ("glossary", "names", "review", "quotes") if editing[key]}
    if not given and not app.is_configured(near):
        return Options(target=target, **others)
    from pathlib import Path

    from ..convert.given import options

    for key in ("glossary", "names"):
        if key in given:
            given[key] = [Path(name) for name in given[key]]
    if "review" in given:
        given["review"] = Path(given["review"])
    return options(target, config=app.config(near), **given, **others)


def _session(app: App, editing: dict[str, Any], options: Options, kind: Callable[[SourceText], str]) -> Session | None:
    """What keeps account of the conversion; None where nobody asks."""
    asked = {key: editing[key] for key in ("review", "check_review", "report", "report_file", "diff")}
    if not any(asked.values()):
        return None
    from pathlib import Path

    from .editing import Asked, Session

    paths = {key: Path(asked[key]) if asked[key] else None for key in ("review", "report_file")}
    wanted = Asked(
        check_review=asked["check_review"],
        diff=asked["diff"],
        report=bool(asked["report"] or asked["report_file"]),
        **paths,
    )
    return Session(app, wanted, options, _convert, kind)


def _is_instead(editing: dict[str, Any], io: streams.Streams) -> bool:
    """Whether the output is something else than the converted text, which then is not written anywhere."""
    instead = [name for name in ("check-review", "diff") if editing[name.replace("-", "_")]]
    if len(instead) > 1:
        raise UsageError(Text("--check-review 与 --diff 只能用一个", "use one of --check-review, --diff"))
    if instead and (io.in_place or io.output is not None):
        option = f"--{instead[0]}"
        raise UsageError(
            Text(f"{option} 不写转换结果，不能用 -o、--in-place", f"{option} writes no result: no -o, no --in-place")
        )
    return bool(instead)


def _convert(
    text: str, kind: str, options: Options, trace: Trace | None = None, *, encoding: str = "utf-8"
) -> Converted:
    # each kind has a room of its own, loaded when it is known which
    if kind == "html":
        from ..convert import convert_html
        from ..markup.charset import declare_utf8

        return convert_html(declare_utf8(text, encoding=encoding), options, trace)
    if kind == "json":
        from ..convert import convert_json

        return convert_json(text, options, trace)
    if kind == "xml":
        from ..convert import convert_xml
        from ..markup.xml import declare_utf8 as declare

        return convert_xml(declare(text), options, trace)
    if kind == "markdown":
        from ..convert import convert_markdown

        return convert_markdown(text, options, trace)
    from ..convert import convert_text

    return convert_text(text, options, trace)


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
    near = streams.near(files)
    if not traditional or not app.is_configured(near):
        return "zh-Hant" if traditional else "zh-Hans"
    return _traditional(app.config(near).convert.traditional)


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
