"""What a conversion is asked for, and what it gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from .languages import TARGETS

if TYPE_CHECKING:
    from ..model.findings import Finding


@dataclass(frozen=True, slots=True)
class Options:
    """`target` is one of `TARGETS`; `regional_words` replaces words by the region's own; `engine` govpub or opencc.

    `source` states the tag of a text that does not say it itself.
    """

    target: str = "zh-Hant"
    regional_words: bool = False
    engine: str = "govpub"
    source: str | None = None

    def __post_init__(self) -> None:
        if self.target not in TARGETS:
            from ..errors import UsageError
            from ..model.message import Text

            raise UsageError(Text(f"未知的目标：{self.target}", f"unknown target: {self.target}"))


class Converted(NamedTuple):
    """The converted text, and what a person should know of it."""

    text: str
    findings: tuple[Finding, ...] = ()
