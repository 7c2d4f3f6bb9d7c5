"""Lists of members: 组　长：韩　正　区委副书记, a line each; the names with the offices that stand beside them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..model.blocks import Contact, Paragraph
from ..model.spans import Span
from ..names.persons import is_name
from ..names.roles import role_ends
from ..patterns import lazy
from ..text.chars import HAN, SPACE, squeeze
from ..text.fold import shadow
from .context import Context
from .places import Located

_S = f"[{SPACE}]"
_LINE = lazy(
    rf"{_S}*+(?:[{HAN}]{_S}*+(?:[{HAN}]{_S}*+){{1,5}}[：:]{_S}*+)?"
    rf"(?P<name>[{HAN}]{{2,4}}+|[{HAN}]{_S}{{1,3}}+[{HAN}]){_S}++(?P<role>[{HAN}][^\n，。；：:]{{2,50}}+){_S}*+"
)


class Member(NamedTuple):
    """A person of a list: name without padding, office, and the place of the name."""

    name: str
    role: str
    place: Located


def listed_members(ctx: Context) -> Iterator[list[Member]]:
    """The members of each list: lines that follow each other, each with a name and an office."""
    members: list[Member] = []
    for line, span in _lines(ctx):
        member = _member(ctx, line, span)
        if member:
            members.append(member)
        elif members:
            yield members
            members = []
    if members:
        yield members


def _lines(ctx: Context) -> Iterator[tuple[str, Span | None]]:
    for block in ctx.blocks:
        if isinstance(block, (Paragraph, Contact)):
            for line in block.text.split("\n"):
                yield line, block.span


def _member(ctx: Context, line: str, span: Span | None) -> Member | None:
    found = _LINE.fullmatch(line) if len(line) < 90 else None
    if not found:
        return None
    name, role = squeeze(found["name"]), found["role"].strip()
    folded = shadow(role)
    if not is_name(shadow(name)) or next(role_ends(folded), 0) < len(folded.split(" ")[0]):
        return None
    return Member(name, role, ctx.locate(found["name"].strip(), span))
