"""One run of `govpub validate`: each source checked, perhaps mended, and what came of it kept by path."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from ..config import Config
from ..files import write_atomically
from ..findings import fix_until_stable
from ..model.findings import Finding, Severity
from ..pipeline import load
from ..read import SourceText
from ..validate import Checked, Selection, check
from . import streams
from .app import App
from .language import t


@dataclass(frozen=True, slots=True)
class Choice:
    """What the options ask for; empty selectors leave the configuration's in force."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    fix: bool = False
    unsafe: bool = False
    diff: bool = False

    def selection(self, config: Config) -> Selection:
        """The selectors in force."""
        usual = config.validate
        extended = (*usual.extend_select, *self.extend_select)
        return Selection(self.select or usual.select, self.ignore or usual.ignore, extended)


@dataclass(slots=True)
class Run:
    """What has been found so far: findings and texts by path, how much was mended, whether anything failed."""

    app: App
    choice: Choice
    findings: dict[str, tuple[Finding, ...]] = field(default_factory=dict)
    texts: dict[str, tuple[str, ...]] = field(default_factory=dict)
    fixed: int = 0
    failed: bool = False

    def worst(self) -> Severity | None:
        """The worst severity of all."""
        return max((f.severity for found in self.findings.values() for f in found), default=None)

    def add(self, source: SourceText, name: str, shown: str) -> None:
        """Check one source under the name that reports show; mend it first where that is asked for."""
        config = self.app.config(streams.near([name]))
        if self.choice.fix or self.choice.diff:
            source, checked = self._mend(source, config, name, shown)
        else:
            checked = self._check(source, config, shown)
        self.findings[shown], self.texts[shown] = checked.findings, (source.text,)
        for rule, crash in checked.crashed:
            self.app.note(t(f"错误：规则 {rule} 内部错误：{crash!r}", f"error: rule {rule} failed: {crash!r}"))
            self.failed = True

    def _check(self, source: SourceText, config: Config, shown: str) -> Checked:
        loaded = load([source])
        texts = loaded.texts or (source.text,)  # JSON is its own text
        return check(loaded.release, texts, config=config, selection=self.choice.selection(config), path=shown)

    def _mend(self, source: SourceText, config: Config, name: str, shown: str) -> tuple[SourceText, Checked]:
        """The source after fixing, and what is left; with --diff the difference is printed and it stays as it was."""
        results: dict[str, Checked] = {}

        def findings(text: str) -> tuple[Finding, ...]:
            results[text] = self._check(source._replace(text=text), config, shown)
            return results[text].findings

        fixed = fix_until_stable(source.text, findings, unsafe=self.choice.unsafe)
        if self.choice.diff:
            from .fmt import difference

            streams.write(difference(source.text, fixed.text, shown), None)
            return source, results[source.text]
        self.fixed += fixed.applied
        if name == streams.STDIN:
            streams.write(fixed.text, None)
        elif fixed.applied:
            write_atomically(Path(name), fixed.text.encode())
        return source._replace(text=fixed.text), results[fixed.text]
