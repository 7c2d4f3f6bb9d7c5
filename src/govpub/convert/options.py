"""What a conversion is asked for, and what it gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from .languages import TARGETS

if TYPE_CHECKING:
    from ..model.findings import Finding
    from .glossary import Glossary
    from .namesfile import Names
    from .review import Review


@dataclass(frozen=True, slots=True)
class Options:
    """`target` is one of `TARGETS`; `regional_words` replaces words by the region's own; `engine` govpub or opencc.

    `source` states the tag of a text that does not say it itself. What an editor settles: `glossary` and `names`,
    words and persons that are known beforehand; `review`, decisions made before; `quotes`, corner for 「」.
    """

    target: str = "zh-Hant"
    regional_words: bool = False
    engine: str = "govpub"
    source: str | None = None
    glossary: Glossary | None = None
    names: Names | None = None
    review: Review | None = None
    quotes: str | None = None

    @property
    def is_plain(self) -> bool:
        """Whether an editor has settled nothing."""
        return self.glossary is None and self.names is None and self.review is None and self.quotes is None

    def __post_init__(self) -> None:
        if self.target not in TARGETS:
            from ..errors import UsageError
            from ..model.message import Text

            raise UsageError(Text(f"未知的目标：{self.target}", f"unknown target: {self.target}"))


class Converted(NamedTuple):
    """The converted text, and what a person should know of it."""

    text: str
    findings: tuple[Finding, ...] = ()
