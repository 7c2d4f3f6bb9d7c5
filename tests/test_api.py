"""The public API: five functions, whatever else has been imported."""

from __future__ import annotations

import subprocess
import sys

import pytest

import govpub


@pytest.mark.parametrize("name", ["parse", "validate", "convert", "enhance", "assemble"])
def test_a_function_stays_a_function_when_the_room_of_its_name_is_imported(name: str) -> None:
    probe = f"""
import importlib, types, govpub
for room in ("read", "validate", "convert", "a11y", "assemble", "pipeline", "cli"):
    importlib.import_module(f"govpub.{{room}}")
assert isinstance(govpub.{name}, types.FunctionType), govpub.{name}
from govpub import {name}
assert {name} is govpub.{name}
"""
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_every_function_is_documented_with_what_it_raises() -> None:
    for name in set(govpub.__all__) - {"__version__"}:
        assert getattr(govpub, name).__doc__


def test_an_unknown_name_is_no_attribute() -> None:
    assert not hasattr(govpub, "publish")
    assert sorted(dir(govpub)) == sorted(govpub.__all__)
