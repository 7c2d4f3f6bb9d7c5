"""The examples' pages, built once for all checks."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checkers import checks, pages
from tests.support import CORPUS_FILES, GOVPUB, NO_CORPUS, run


@pytest.fixture(scope="session")
def example_pages(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Path]:
    """Every example in every script, as files."""
    return pages.write_examples(tmp_path_factory.mktemp("pages"))


@pytest.fixture(scope="session")
def complaints(example_pages: dict[tuple[str, str], Path]) -> dict[Path, list[str]]:
    """What the HTML checker says of each example's page."""
    return checks.nu(list(example_pages.values()))


@pytest.fixture(scope="session")
def corpus_pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The first real release through the real pipeline of commands, by script; skipped where there is no corpus."""
    if not CORPUS_FILES:
        pytest.skip(NO_CORPUS)
    folder = tmp_path_factory.mktemp("corpus")
    convert = {"zh-Hans": "", "zh-Hant": '| "$GOVPUB" convert --traditional '}
    built = {}
    for script, step in convert.items():
        pipe = f'set -euo pipefail; "$GOVPUB" assemble "$SOURCE" {step}| "$GOVPUB" a11y'
        done = run(
            ["bash", "-c", pipe], env={"GOVPUB": GOVPUB, "SOURCE": str(CORPUS_FILES[0]), "PATH": "/usr/bin:/bin"}
        )
        assert done.returncode == 0, done.stderr.decode()
        built[script] = folder / f"{script}.html"
        built[script].write_bytes(done.stdout)
    return built
