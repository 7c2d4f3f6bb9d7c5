"""Release to text: the canonical form. Reading it gives the release again, apart from spans, sources and `dropped`.

Only labels and layout are canonical: text is never changed, and a missing colon is never added.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from typing import Any

from .. import data
from ..model import Field, Related, Release, Source, Speaker
from ..text.chars import squeeze
from ..text.fold import shadow
from . import SourceText, labels, parse
from .content import content
from .speakers import leaders
from .writing import Writer

#: a rule is layout that reading drops: it keeps apart what would be read together
_GUARD = "----"


def write(release: Release) -> str:
    """The canonical text of a release; it ends with a newline.

    Where pieces would be read together that the release holds apart, rules part them, and where who speaks would be
    lost, labels say in full who leads and spaces set names apart; where even this does not bring
    the same release back (one that no text can state, from JSON), the plain form stands.
    """
    plain = _written(release, "")
    if not plain.strip() or _reads_as(plain, release):
        return plain
    led = (None, *leaders(release.body))
    others = dict.fromkeys(_written(release, guard, who) for guard in ("", _GUARD) for who in led)
    return next((text for text in others if text != plain and _reads_as(text, release)), plain)


def _reads_as(text: str, release: Release) -> bool:
    again = parse([SourceText(Source("", "", "utf-8"), text)])
    return content(again) == content(release)


def _written(release: Release, guard: str, led: Set[Speaker] | None = None) -> str:
    words = _words(release.language)
    parts = [
        "\n".join(_fields(release.fields)),
        release.title,
        guard if release.title and release.body else "",
        *Writer(words, guard, led).document(release.body),
        "\n".join(_related(release.related, words)),
        guard if release.site else "",
        "\n".join(f"{words['site'][entry.key]}{entry.value}" for entry in release.site),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _words(language: str) -> Mapping[str, Any]:
    table: Mapping[str, Any] = data.read_toml("read/canonical.toml")
    found: Mapping[str, Any] = table["zh-Hant" if language.startswith("zh-Hant") else "zh-Hans"]
    return found


def _fields(fields: tuple[Field, ...]) -> Iterator[str]:
    """A line for each field; as front matter where a plain line would not be read as the same field."""
    if all(_is_plain(field) for field in fields):
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
