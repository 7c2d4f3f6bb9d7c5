"""The wheel holds all that the package reads at run time, and nothing of the tests."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

from tests.support import REPO, run


def test_the_wheel_holds_every_file_of_the_package(tmp_path: Path) -> None:
    built = run([sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", str(tmp_path), str(REPO)])
    assert built.returncode == 0, built.stderr.decode()
    (wheel,) = tmp_path.glob("*.whl")
    held = {name for name in zipfile.ZipFile(wheel).namelist() if name.startswith("govpub/")}
    source = REPO / "src"
    wanted = {
        path.relative_to(source).as_posix()
        for path in (source / "govpub").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert held == wanted
    assert "govpub/py.typed" in held
    licences = [name for name in zipfile.ZipFile(wheel).namelist() if "/licenses/" in name]
    assert {Path(name).name for name in licences} == {"LICENSE", "NOTICE"}
