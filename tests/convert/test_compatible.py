"""OpenCC's own test cases, for every configuration, against our implementation of its rule."""

from __future__ import annotations

import json
import os
import re
from functools import cache
from typing import Any

import pytest

from govpub.convert import sources
from govpub.convert.compatible import Compatible


def cases() -> list[dict[str, Any]]:
    path = os.path.join(os.path.dirname(sources.root()), "test_data", "testcases.json")
    with open(path, encoding="utf-8") as file:
        text = re.sub(r",(\s*[}\]])", r"\1", file.read())  # the file has commas before closing brackets
    found: list[dict[str, Any]] = json.loads(text)["cases"]
    return found


CASES = cases()
CONFIGURATIONS = sorted({name for case in CASES for name in case["expected"]})


@cache
def compatible(name: str) -> Compatible:
    return Compatible(name)


@pytest.mark.parametrize("name", CONFIGURATIONS)
def test_opencc_s_own_cases_pass(name: str) -> None:
    wrong = []
    for case in CASES:
        expected = case["expected"].get(name)
        if expected is not None:
            got = compatible(name).convert(case["input"])
            if got not in (expected if isinstance(expected, list) else [expected]):
                wrong.append((case["id"], got, expected))
    assert wrong == []


def test_there_is_a_case_for_every_configuration_that_we_name() -> None:
    assert {"s2t", "s2tw", "s2hk", "s2twp", "t2s", "tw2s", "hk2s", "t2tw", "t2hk", "tw2t", "hk2t"} <= set(
        CONFIGURATIONS
    )
    assert sum(len(case["expected"]) for case in CASES) > 500
