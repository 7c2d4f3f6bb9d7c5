"""`govpub explain FILE[:LINE]`: what a line became, and why."""

from __future__ import annotations

import re
from pathlib import Path

import click

from ..errors import UsageError
from ..model.message import Text
from ..read.explain import Explained, explain
from ..text.chars import width
from . import streams
from .app import App, common, pass_app
from .language import current, t

_PLACE = re.compile(r"(.+):(\d{1,9})")


@click.command(
    "explain",
    help=t(
        "逐行说明读成了什么、凭什么判断。\n\n例：govpub explain release.txt:12",
        "Say of each line what it became and which evidence decided.\n\nExample: govpub explain release.txt:12",
    ),
)
@click.option(
    "--encoding", metavar="NAME", help=t("输入的编码（默认自动判断）。", "Encoding of the input (default: found out).")
)
@click.argument("place", default=streams.STDIN, metavar="[FILE[:LINE]]")
@common
@pass_app
def command(app: App, encoding: str | None, place: str) -> int:
    """Explain a source, or one line of it."""
    name, number = _split(place)
    explained = explain([streams.read(app, name, encoding)])
    if number is not None:
        explained = tuple(line for line in explained if line.line == number)
        if not explained:
            raise UsageError(
                Text(f"{name}：第{number}行是空行，或没有这一行", f"{name}: line {number} is blank or absent")
            )
    streams.write("".join(map(_shown, explained)), None)
    return 0


def _split(place: str) -> tuple[str, int | None]:
    found = _PLACE.fullmatch(place)
    if found is None or Path(place).exists():
        return place, None
    return found[1], int(found[2])


def _shown(line: Explained) -> str:
    lang = current()
    became = t("；", "; ").join(text.in_(lang) for text in line.became)
    why = t("；", "; ").join(text.in_(lang) for text in line.why)
    indent = " " * 6
    return f"{line.line:>4}  {_cut(line.text.strip(), 76)}\n{indent}→ {became}\n{indent}  {t('依据', 'because')}{t('：', ': ')}{why}\n"


def _cut(text: str, cells: int) -> str:
    if width(text) <= cells:
        return text
    used, out = 1, []
    for char in text:
        used += width(char)
        if used > cells:
            break
        out.append(char)
    return "".join(out) + "…"
