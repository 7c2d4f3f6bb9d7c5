"""A build from sources to site: find, read what changed, pass the gate, relate, write what changed, switch."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date

from ..config import Config
from ..pipeline import localised
from . import executors, indexes, machine, sources
from .addresses import MAIN, Site
from .environment import checking, environment, key
from .gate import Passed, admit
from .lists import newest, series
from .manifest import Entry, State, dump, load
from .options import Built, Options
from .related import Neighbours
from .shard import Read, ReadJob, WriteJob, read, write
from .staging import STATE, Staging, staged

#: told as work goes on: what is done, how much of it, and of how much
Progress = Callable[[str, int, int], None]
SPOOL = ".govpub/spool"


def build(options: Options, progress: Progress | None = None) -> Built:
    """Build a site; see `Built` for what is told of it.

    Raises UnreadableInput where there are no sources, UsageError while another build runs or where `output` is not
    ours to replace, OutputFailure where it cannot be written, InvalidConfig for a theme that does not work. Whatever
    is raised, the old site is as it was.
    """
    with staged(options.output) as staging:
        return _Build(options, staging, progress or _silent).run()


def _silent(_what: str, _done: int, _of: int) -> None:
    return


def site_of(config: Config) -> Site:
    """Where a site's pages are: from its configured address, else from the root of whatever serves it."""
    base = config.site.url or "/"
    return Site(base if base.endswith("/") else f"{base}/", (MAIN, config.convert.traditional))


@dataclass(slots=True)
class _Build:
    options: Options
    staging: Staging
    progress: Progress
    site: Site = field(init=False)
    state: State = field(init=False)
    common: str = field(init=False)
    titles: dict[str, dict[str, str]] = field(default_factory=dict)
    blocked: frozenset[str] = frozenset()
    written: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        options = self.options
        self.site = site_of(options.config)
        before = self.staging.old(STATE)
        self.state = load(before) if before is not None else State()
        self.common = environment(options.config, self.site, options.theme)

    def run(self) -> Built:
        items = [sources.read(self.options.sources, path)[0] for path in sources.find(self.options.sources)]
        checked = checking(self.options.config)
        known = {item.path for item in items if self._is_known(item, checked)}
        changed = [item.path for item in items if item.path not in known]
        unchanged = [self.state.entries[item.path] for item in items if item.path in known]
        (self.staging.root / SPOOL).mkdir(parents=True)
        results = list(self._read(changed))
        passed = admit(results, unchanged, self.state)
        if self.options.strict and passed.blocked:
            return self._told(passed, results, (), ())
        entries, stale = self._related(passed)
        self._pages(entries, stale)
        removed = tuple(sorted(self.state.entries.keys() - {item.path for item in items}))
        state = State(self.site.base, {entry.path: entry for entry in entries}, checked)
        self._lists(entries)
        self._finish(state)
        self._record(entries)
        return self._told(passed, results, stale, removed)

    def _is_known(self, item: sources.Item, checked: str) -> bool:
        known = self.state.entries.get(item.path)
        if self.options.everything:
            return False
        return known is not None and known.sha256 == item.sha256 and self.state.checked == checked

    def _read(self, paths: list[str]) -> Iterator[Read]:
        options = self.options
        spool = self.staging.root / SPOOL
        jobs = [
            ReadJob(options.sources, tuple(part), spool, options.config, self.site, date.today())
            for part in executors.shards(paths)
        ]
        done = 0
        for results in executors.run(jobs, read, options.jobs):
            done += len(results)
            self.progress("read", done, len(paths))
            yield from results

    def _related(self, passed: Passed) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
        """All entries with their neighbours and keys, and those of them whose pages are to be written."""
        self.blocked = frozenset(passed.blocked)
        neighbours = Neighbours(passed.entries)
        self.titles = {entry.slug: entry.titles for entry in passed.entries}
        entries, stale = [], []
        for entry in passed.entries:
            if entry.path in self.blocked:
                entries.append(entry)  # it stays as it was, with what it named
                continue
            made = entry._replace(neighbours=neighbours.of(entry))
            made = made._replace(key=key(made, self._named(made), self.common))
            entries.append(made)
            old = self.state.entries.get(entry.path)
            if old is None or old.key != made.key:
                stale.append(made)
        return tuple(entries), tuple(stale)

    def _named(self, entry: Entry) -> tuple[tuple[str, dict[str, str]], ...]:
        return tuple((slug, self.titles[slug]) for slug in entry.neighbours)

    def _files(self, entry: Entry) -> list[str]:
        return [*(self.site.page(tag, entry.slug) for tag in self.site.tags), self.site.json(entry.slug)]

    def _pages(self, entries: tuple[Entry, ...], stale: tuple[Entry, ...]) -> None:
        fresh = {entry.path for entry in stale}
        lost = []
        for entry in entries:
            files = self._files(entry)
            if entry.path in fresh:
                continue
            if entry.path in self.blocked or all(map(self.staging.has, files)):
                for file in files:
                    self.staging.keep(file)
            else:  # nothing of it is taken over: what is written would go into the old site's own files
                lost.append(entry)
        self._write((*stale, *lost))

    def _write(self, entries: tuple[Entry, ...]) -> None:
        options, root = self.options, self.staging.root
        jobs = [
            WriteJob(
                options.sources,
                root,
                root / SPOOL,
                tuple(part),
                {entry.path: self._named(entry) for entry in part},
                options.config,
                self.site,
                options.theme,
            )
            for part in executors.shards(entries)
        ]
        done = 0
        for paths in executors.run(jobs, write, options.jobs):
            done += len(paths)
            self.progress("write", done, len(entries))
        self.written += (file for entry in entries for file in self._files(entry))

    def _lists(self, entries: tuple[Entry, ...]) -> None:
        options = self.options
        ordered = newest(entries)
        lists = indexes.Lists(ordered, series(ordered))
        names: dict[str, str] = {}
        pages: list[str] = []
        for tag in self.site.tags:
            config = localised(options.config, tag)
            names[tag] = config.site.name or self.site.base
            for file, text in indexes.Writer(self.site, tag, lists, config, options.theme).pages():
                self._put(file, text)
                if tag == MAIN and file != "404.html":
                    pages.append(file.removesuffix(".html"))
        for file, text in machine.files(ordered, self.site, names, pages):
            self._put(file, text)

    def _put(self, file: str, text: str) -> None:
        if self.staging.put(file, text.encode()):
            self.written.append(file)

    def _finish(self, state: State) -> None:
        if self.options.check:
            return
        import shutil

        shutil.rmtree(self.staging.root / SPOOL)
        self.staging.write(STATE, dump(state))
        self.staging.switch()

    def _record(self, entries: tuple[Entry, ...]) -> None:
        """Record what stands there now: after the switch, so that nothing is recorded that nobody can see."""
        path = self.options.catalogue
        if path is None or self.options.check:
            return
        from datetime import UTC, datetime

        from . import catalogue

        addresses = {entry.path: self.site.page_address(MAIN, entry.slug) for entry in entries}
        with catalogue.opened(path, create=True) as connection:
            catalogue.record(connection, entries, addresses, datetime.now(UTC).isoformat(timespec="seconds"))

    def _told(self, passed: Passed, results: list[Read], stale: tuple[Entry, ...], removed: tuple[str, ...]) -> Built:
        published = tuple(entry.path for entry in stale)
        others = self.blocked.union(published)
        kept = tuple(entry.path for entry in passed.entries if entry.path not in others)
        return Built(
            published=published,
            kept=kept,
            blocked=passed.blocked,
            removed=removed,
            pages=len(self.written),
            written=tuple(sorted(self.written)),
            findings=passed.findings,
            texts={result.path: result.texts for result in results if result.texts},
            failed=passed.failed,
        )
