"""`govpub catalogue`: the record of what was published, and the next index number."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime
from pathlib import Path

import click

from ..build import catalogue as room
from ..config import Config
from ..errors import ExitCode, UsageError
from ..model.message import Text
from . import streams
from .app import App, common, pass_app
from .language import t

FORMATS = ("text", "csv", "jsonl")


def path_of(config: Config, folder: Path, given: Path | None = None) -> Path:
    """The catalogue's file: as given, else as configured, else beside the configuration, else in the folder."""
    base = config.path.parent if config.path else folder
    return given or base / (config.catalogue.path or room.FILE_NAME)


_file = click.option(
    "--file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help=t("目录库文件（默认在配置旁）。", "The catalogue's file (default: beside the configuration)."),
)
_format = click.option(
    "--output-format", type=click.Choice(FORMATS), default="text", help=t("输出形式。", "Form of the output.")
)


@click.group(
    "catalogue",
    help=t(
        "信息公开目录库：发布过什么、编号、历史。\n\n例：govpub catalogue next --prefix 3799013799010001",
        "The catalogue of what was published: releases, numbers, history.\n\nExample: govpub catalogue next --prefix 3799013799010001",
    ),
)
def command() -> None:
    """A group of commands."""


@command.command("next", help=t("发一个新的索引号；多人同时要也不会重号、漏号。", "Issue the next index number, once."))
@click.option("--prefix", metavar="CODE", help=t("机构代码。", "The office's code."))
@click.option("--year", type=click.IntRange(1949, 9999), help=t("年份（默认今年）。", "The year (default: this one)."))
@click.option("--count", type=click.IntRange(1, 10000), default=1, help=t("一次要几个。", "How many."))
@_file
@common
@pass_app
def issue(app: App, prefix: str | None, year: int | None, count: int, file: Path | None) -> int:
    """Issue numbers."""
    config = app.config()
    prefix = prefix or config.catalogue.prefix
    if prefix is None:
        raise UsageError(
            Text("不知道索引号的前缀", "the prefix of index numbers is not known"),
            Text("用 --prefix，或在 govpub.toml 写 [catalogue] prefix", "use --prefix, or [catalogue] prefix"),
        )
    numbering = room.Numbering(prefix, year or datetime.now().year)
    with room.opened(path_of(config, Path.cwd(), file), create=True) as connection:
        for number in room.issue(connection, numbering, datetime.now(UTC).isoformat(timespec="seconds"), count):
            click.echo(number)
    return ExitCode.OK


@command.command("list", help=t("列出发布的信息，新的在前。", "List what is published, the newest first."))
@click.option("--year", metavar="YEAR", help=t("只要这一年的。", "Of this year only."))
@click.option("--issuer", metavar="NAME", help=t("只要这个机构的。", "Of this issuer only."))
@click.option("--subject", metavar="NAME", help=t("只要这个主题的。", "Of this subject only."))
@click.option("--withdrawn", is_flag=True, help=t("包括已撤下的。", "With what was withdrawn."))
@_format
@_file
@common
@pass_app
def list_(
    app: App,
    year: str | None,
    issuer: str | None,
    subject: str | None,
    withdrawn: bool,
    output_format: str,
    file: Path | None,
) -> int:
    """List releases."""
    asked = {"year": year, "issuer": issuer, "subject": subject}
    fields = {name: value for name, value in asked.items() if value is not None}
    with room.opened(path_of(app.config(), Path.cwd(), file)) as connection:
        _print(room.find(connection, withdrawn=withdrawn, **fields), output_format)
    return ExitCode.OK


@command.command("search", help=t("按标题、机构、文号中的词查找。", "Find by words of titles, issuers and numbers."))
@click.argument("words", nargs=-1, required=True)
@_format
@_file
@common
@pass_app
def search(app: App, words: tuple[str, ...], output_format: str, file: Path | None) -> int:
    """Find releases; exit 1 where there is none."""
    with room.opened(path_of(app.config(), Path.cwd(), file)) as connection:
        found = room.find(connection, " ".join(words))
    _print(found, output_format)
    return ExitCode.OK if found else ExitCode.FINDINGS


def _print(records: list[room.Record], output_format: str) -> None:
    if output_format == "jsonl":
        out = "".join(json.dumps(record._asdict(), ensure_ascii=False) + "\n" for record in records)
    elif output_format == "csv":
        buffer = io.StringIO()
        writer = csv.writer(buffer, lineterminator="\r\n")
        writer.writerow(room.Record._fields)
        writer.writerows(records)
        out = buffer.getvalue()
    else:
        out = "".join(
            f"{(r.published_on or r.written_on or '-')[:10]}\t{r.index_number or '-'}\t{r.title}\n" for r in records
        )
    streams.write(out, None)


@command.command("show", help=t("一条信息的全部记录和历史。", "All that is known of one release, with its history."))
@click.argument("number", metavar="NUMBER|PATH")
@_file
@common
@pass_app
def show(app: App, number: str, file: Path | None) -> int:
    """Show one release as JSON."""
    with room.opened(path_of(app.config(), Path.cwd(), file)) as connection:
        found = room.show(connection, number)
    if found is None:
        click.echo(t(f"没有 {number}", f"there is no {number}"), err=True)
        return ExitCode.FINDINGS
    record, versions, validity = found
    value = {**record._asdict(), "versions": versions, "validity_history": validity}
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))
    return ExitCode.OK


@command.command("stats", help=t("按机构、主题、月份、效力统计。", "Counts by issuer, subject, month and validity."))
@click.option("--year", metavar="YEAR", help=t("只统计这一年。", "Of this year only."))
@_file
@common
@pass_app
def stats(app: App, year: str | None, file: Path | None) -> int:
    """Print counts as JSON."""
    with room.opened(path_of(app.config(), Path.cwd(), file)) as connection:
        click.echo(json.dumps(room.stats(connection, year), ensure_ascii=False, indent=2))
    return ExitCode.OK


@command.command(
    "check", help=t("检查目录库是否完好、有无漏号。", "Check that the file is sound and no number is left out.")
)
@_file
@common
@pass_app
def check(app: App, file: Path | None) -> int:
    """Exit 1 where something is wrong."""
    with room.opened(path_of(app.config(), Path.cwd(), file)) as connection:
        wrong = room.check(connection)
    for line in wrong:
        click.echo(line)
    return ExitCode.FINDINGS if wrong else ExitCode.OK
