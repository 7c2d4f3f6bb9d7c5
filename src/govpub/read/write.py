"""Release to text: the canonical form. Reading it gives the release again, apart from spans, sources and `dropped`.

Only labels and layout are canonical: text is never changed, and a missing colon is never added.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any

from .. import data
from ..model import Field, Related, Release, Section, Source, walk
from ..text.chars import squeeze
from ..text.fold import shadow
from . import SourceText, labels, markers, parse
from .content import content
from .writing import PLAIN, Layout, Writer

#: a rule is layout that reading drops: it keeps apart what would be read together
_RULE = "----"
#: what parts pieces, the usual first: a blank line, nothing, a rule
_APART = ("\n\n", "\n", f"\n{_RULE}\n", f"\n\n{_RULE}\n\n")


def write(release: Release) -> str:
    """The canonical text of a release; it ends with a newline.

    Where the usual layout would be read as something else, another one stands: no blank lines, or rules, between
    pieces; labels on lines of their own; a space after a speaker without a colon. Where no layout brings the same
    release back (one that no text can state, from JSON), the usual one stands.
    """
    usual = plain(release)
    if not usual.strip() or _reads_as(usual, release):
        return usual
    layouts = (Layout(apart, *flags) for apart in _APART for flags in product((False, True), repeat=4))
    others = dict.fromkeys(_written(release, layout) for layout in layouts)
    return next((text for text in others if text != usual and _reads_as(text, release)), usual)


def plain(release: Release) -> str:
    """The text in the usual layout, whether or not it would be read as the same release."""
    return _written(release, PLAIN)


def _reads_as(text: str, release: Release) -> bool:
    again = parse([SourceText(Source("", "", "utf-8"), text)])
    return content(again) == content(release)


def _written(release: Release, layout: Layout) -> str:
    words = _words(release.language)
    rule = _RULE if _RULE in layout.apart else ""
    parts = [
        "\n".join(_fields(release.fields, front=layout.front)),
        release.title,
        rule if (release.title or release.fields) and release.body else "",
        layout.apart.join(Writer(words, layout, divided=_is_divided(release)).document(release.body)),
        "\n".join(_related(release.related, words)),
        rule if release.site else "",
        "\n".join(f"{words['site'][entry.key]}{entry.value}" for entry in release.site),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _is_divided(release: Release) -> bool:
    markers_ = (block.marker for block in walk(release.body) if isinstance(block, Section) and block.marker)
    return any(found is not None and found.family == "chapter" for found in map(markers.read, map(shadow, markers_)))


def _words(language: str) -> Mapping[str, Any]:
    table: Mapping[str, Any] = data.read_toml("read/canonical.toml")
    found: Mapping[str, Any] = table["zh-Hant" if language.startswith("zh-Hant") else "zh-Hans"]
    return found


def _fields(fields: tuple[Field, ...], *, front: bool) -> Iterator[str]:
    """A line for each field; as front matter (`front`) where a plain line would not be read as the same field."""
    if not fields:
        return
    if not front and all(_is_plain(field) for field in fields):
        for n, field in enumerate(fields):
            # under the label of a date that has no value, a date would be read as its value
            bullet = "• " if n and not field.label and _waits(fields[n - 1]) else ""
            yield bullet + _plain(field).removeprefix(bullet)
        return
    yield "---"
    yield from (f"{squeeze(field.label)}: {_quoted(field.value)}".rstrip() for field in fields)
    yield "---"


def _waits(field: Field) -> bool:
    return not field.value and labels.kinds().get(labels.squeezed(shadow(field.label))) in labels.DATES


def _plain(field: Field) -> str:
    label = squeeze(field.label)
    if label:
        return f"{label}：{field.value}"
    return field.value if ":" in shadow(field.value) else f"• {field.value}"


def _is_plain(field: Field) -> bool:
    line = shadow(_plain(field))
    found = labels.pairs(line)
    if not found:
        pair = labels.unknown(line)
        found = [pair] if pair is not None else []
    return len(found) == 1 and line[slice(*found[0].value)] == shadow(field.value)


def _quoted(value: str) -> str:
    return f'"{value}"' if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value


def _related(articles: tuple[Related, ...], words: Mapping[str, Any]) -> Iterator[str]:
    if articles:
        yield words["related"]
    for article in articles:
        yield f"• [{article.title}]({article.href})" if article.href else f"• {article.title}"
