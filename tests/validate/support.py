"""Reading releases for the rules' tests, and the examples that stand in the rules' manuals."""

from __future__ import annotations

import re
import tempfile
from datetime import date
from pathlib import Path
from typing import NamedTuple

from govpub.config import Config
from govpub.config import load as load_config
from govpub.model import Finding
from govpub.pipeline import load, source_text
from govpub.read.html import extract
from govpub.validate import RULES, Checked, Rule, check

#: the day on which every test happens
TODAY = date(2026, 6, 30)

_FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.M | re.S)


class Example(NamedTuple):
    """A fenced example of a manual: good or bad, its text, the configuration that goes with it."""

    rule: Rule
    good: bool
    text: str
    config: str


def examples(rule: Rule) -> list[Example]:
    """The examples of a rule's manual. A `toml` fence is the configuration of those after it."""
    out, config = [], ""
    for kind, text in _FENCE.findall(rule.manual):
        if kind == "toml":
            config = text
        else:
            assert kind in ("good", "bad"), f"{rule.code}: ```{kind}"
            out.append(Example(rule, kind == "good", text, config))
    return out


EXAMPLES = [example for rule in RULES for example in examples(rule)]


def checked(text: str, config: Config | None = None) -> Checked:
    """What all rules say of a text."""
    if text.lstrip().startswith("<!DOCTYPE"):
        return check(extract(text, "page.html").release, (text,), config=config, today=TODAY)
    loaded = load([source_text(text.encode(), "release.txt")])
    return check(loaded.release, loaded.texts, config=config, today=TODAY)


def config_of(toml: str) -> Config:
    """A configuration from the text of a `govpub.toml`."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "govpub.toml"
        path.write_text(toml, encoding="utf-8")
        return load_config(path)


def findings(text: str, code: str = "", config: Config | None = None) -> list[Finding]:
    """The findings of a rule, or of all."""
    result = checked(text, config)
    assert not result.crashed, result.crashed
    return [finding for finding in result.findings if finding.code.startswith(code)]


def slice_of(text: str, finding: Finding) -> str:
    """What stands at a finding's span, which lies on one line."""
    span = finding.span
    assert span is not None
    assert span.start.line == span.end.line
    return text.split("\n")[span.start.line - 1][span.start.column - 1 : span.end.column - 1]
