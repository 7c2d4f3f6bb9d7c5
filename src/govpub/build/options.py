"""What a build is asked for, and what it says of what it did."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from ..config import Config

if TYPE_CHECKING:
    from ..model.findings import Finding
    from ..model.message import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """`sources` is the folder of releases, `output` the site's; `jobs` how many processes (0: one for each core).

    `check` tells what would change and writes nothing; `strict` publishes nothing where one release has an error;
    `theme` is a folder of templates and style; `everything` reads and checks what has not changed, too;
    `catalogue` is the file in which what is published is recorded.
    """

    sources: Path
    output: Path
    config: Config = field(default_factory=Config)
    jobs: int = 0
    check: bool = False
    strict: bool = False
    theme: Path | None = None
    everything: bool = False
    catalogue: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What came of a build: paths of sources, by what happened to them, and the findings of those that were read.

    `published` are new or changed, `kept` as they were, `blocked` not published for an error of theirs (an old page
    stays), `removed` gone from the sources. `pages` counts the files of the site that were written, `texts` has the
    decoded text of each source with findings, for their frames.
    """

    published: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    blocked: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    pages: int = 0
    written: tuple[str, ...] = ()
    findings: dict[str, tuple[Finding, ...]] = field(default_factory=dict)
    texts: dict[str, tuple[str, ...]] = field(default_factory=dict)
    failed: dict[str, Text] = field(default_factory=dict)
