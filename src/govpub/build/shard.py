"""The work on some releases, in whatever process: read, check and convert them; write their pages."""

from __future__ import annotations

import hashlib
import json
import pickle
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from ..config import Config
from ..errors import GovpubError
from ..model.blocks import walk
from ..model.findings import Finding, Severity
from ..model.message import Text
from ..model.release import Related, Release
from ..pipeline import Loaded, load, localised, source_text
from . import sources
from .addresses import MAIN, Site
from .manifest import Entry
from .related import profile
from .slugs import slug

#: a release in each script of the site, by tag; the one as it was written stands under ""
Scripts = dict[str, Release]


class ReadJob(NamedTuple):
    """Sources to read; what is made of them waits in `spool`. `today` is the day for what lies in the future."""

    folder: Path
    paths: tuple[str, ...]
    spool: Path
    config: Config
    site: Site
    today: date


class Read(NamedTuple):
    """What came of reading a source: an entry, or why there is none; its findings, and its text where it has any."""

    path: str
    entry: Entry | None
    findings: tuple[Finding, ...] = ()
    texts: tuple[str, ...] = ()
    failure: Text | None = None


class WriteJob(NamedTuple):
    """Releases to write below `root`; `related` gives slug and titles of those that each names, by its path."""

    folder: Path
    root: Path
    spool: Path
    entries: tuple[Entry, ...]
    related: dict[str, tuple[tuple[str, dict[str, str]], ...]]
    config: Config
    site: Site
    theme: Path | None


def read(job: ReadJob) -> list[Read]:
    """Read and check the sources of a job; a bad one is told and does not stop the rest."""
    return [_read(job, path) for path in job.paths]


def _read(job: ReadJob, path: str) -> Read:
    from ..validate import check

    try:
        item, loaded = _loaded(job.folder, path)
        checked = check(loaded.release, loaded.texts, config=job.config, today=job.today, path=path)
        scripts = _scripts(loaded.release, job.site, job.config)
    except GovpubError as error:
        return Read(path, None, failure=error.message)
    _spooled(job.spool, path).write_bytes(pickle.dumps(scripts, protocol=pickle.HIGHEST_PROTOCOL))
    severities = [finding.severity for finding in checked.findings]
    errors, warnings = (sum(s == severity for s in severities) for severity in (Severity.ERROR, Severity.WARNING))
    told = tuple(finding for finding in checked.findings if finding.severity >= Severity.WARNING)
    entry = _entry(item, scripts)._replace(errors=errors, warnings=warnings)
    return Read(path, entry, told, loaded.texts if told else ())


def _loaded(folder: Path, path: str) -> tuple[sources.Item, Loaded]:
    item, content = sources.read(folder, path)
    return item, load([source_text(content, path)])


def _scripts(release: Release, site: Site, config: Config) -> Scripts:
    from ..convert import convert_release, given

    def to(tag: str) -> Release:
        return release if release.language == tag else convert_release(release, given.options(tag, config=config))

    return {"": release, **{tag: to(tag) for tag in site.tags}}


def _spooled(spool: Path, path: str) -> Path:
    return spool / hashlib.sha256(path.encode()).hexdigest()[:32]


def _entry(item: sources.Item, scripts: Scripts) -> Entry:
    from ..assemble.describe import description

    main = scripts[MAIN]
    metadata = main.metadata
    pages = {tag: release for tag, release in scripts.items() if tag}
    return Entry(
        path=item.path,
        sha256=item.sha256,
        slug=slug(metadata.index_number, item.path),
        titles={tag: release.title or item.path for tag, release in pages.items()},
        summary={tag: description(release) or "" for tag, release in pages.items()},
        issuer=metadata.issuer,
        subject=metadata.subject,
        validity=metadata.validity,
        index_number=metadata.index_number,
        document_number=metadata.document_number,
        written_on=metadata.written_on,
        published_on=metadata.published_on,
        profile=profile(main.title, (text for block in walk(main.body) if (text := getattr(block, "text", None)))),
    )


def write(job: WriteJob) -> list[str]:
    """Write the pages of a job's releases in every script of the site, and their JSON; their sources' paths."""
    configs = {tag: localised(job.config, tag) for tag in job.site.tags}
    for entry in job.entries:
        _write(job, entry, configs)
    return [entry.path for entry in job.entries]


def _write(job: WriteJob, entry: Entry, configs: dict[str, Config]) -> None:
    from ..assemble import assemble
    from ..model import to_json

    try:
        scripts: Scripts = pickle.loads(_spooled(job.spool, entry.path).read_bytes())
    except FileNotFoundError:  # only what it names has changed
        scripts = _scripts(_loaded(job.folder, entry.path)[1].release, job.site, job.config)
    for tag in job.site.tags:
        release = scripts[tag]
        named = (Related(titles[tag], job.site.page_address(tag, other)) for other, titles in job.related[entry.path])
        page = assemble(
            replace(release, related=(*release.related, *named)),
            configs[tag],
            addresses=job.site.addresses(entry.slug),
            json_address=job.site.json_address(entry.slug),
            theme=job.theme,
        )
        _put(job.root / job.site.page(tag, entry.slug), page)
    _put(job.root / job.site.json(entry.slug), json.dumps(to_json(scripts[""]), ensure_ascii=False) + "\n")


def _put(target: Path, text: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(text.encode())
