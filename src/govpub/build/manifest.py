"""What a build remembers of each release: small values from which indexes, feeds and the next build are made."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from ..errors import InvalidRelease
from ..model.message import Text

FORMAT = "govpub.site/1"


class Entry(NamedTuple):
    """A release as the site knows it.

    `slug` is the page's name without suffix; `titles` the title by language tag; `issuer`, `subject`, `validity`,
    `index_number`, `document_number`, `written_on`, `published_on` as in the release's metadata; `profile` the
    bigrams of its text by which related articles are found; `neighbours` the slugs of those that its page names;
    `key` what its pages were made of: as long as it is the same, they are.
    """

    path: str
    sha256: str
    slug: str
    titles: dict[str, str]
    summary: dict[str, str]
    issuer: str | None = None
    subject: str | None = None
    validity: str | None = None
    index_number: str | None = None
    document_number: str | None = None
    written_on: str | None = None
    published_on: str | None = None
    profile: tuple[str, ...] = ()
    neighbours: tuple[str, ...] = ()
    errors: int = 0
    warnings: int = 0
    key: str = ""

    @property
    def day(self) -> str:
        """The day by which it is sorted: that of publication, else of writing; empty where it has neither."""
        return (self.published_on or self.written_on or "")[:10]


class State(NamedTuple):
    """A site as it stands: its entries by source path, and how it was checked."""

    base: str = ""
    entries: dict[str, Entry] = {}  # noqa: RUF012  a value's default, never changed
    checked: str = ""


def dump(state: State) -> bytes:
    """A state as JSON Lines: a head, then one line an entry."""
    lines: list[Any] = [{"format": FORMAT, "base": state.base, "checked": state.checked}]
    lines += [state.entries[path]._asdict() for path in sorted(state.entries)]
    return "".join(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n" for line in lines).encode()


def load(content: bytes) -> State:
    """A state from its JSON Lines. Raises InvalidRelease where it is none."""
    try:
        head, *lines = (json.loads(line) for line in content.decode().splitlines())
        if head["format"] != FORMAT:
            raise ValueError(head["format"])
        entries = (
            Entry(**{**line, "profile": tuple(line["profile"]), "neighbours": tuple(line["neighbours"])})
            for line in lines
        )
        return State(head["base"], {entry.path: entry for entry in entries}, head["checked"])
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise InvalidRelease(
            Text(f"网站的构建记录已损坏：{error}", f"the site's record of its last build is damaged: {error}"),
            Text("删除输出目录后重新构建", "remove the output folder and build again"),
        ) from None
