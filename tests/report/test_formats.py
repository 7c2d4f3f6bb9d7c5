"""The formats that other programs read: their shape, and positions in the unit that each defines."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from typing import Any

import jsonschema
import pytest

from govpub.findings import sort_findings
from govpub.model import Edit, Finding, Fix, Position, Severity, Span, Text
from govpub.report import FORMATS, render, statistics
from tests.support import REPO

TEXT = "𠮷甲,乙\n丙\n"
MARK = Span(0, Position(1, 3), Position(1, 4))


def finding(severity: Severity = Severity.WARNING, span: Span | None = MARK, fix: Fix | None = None) -> Finding:
    return Finding(
        code="PUN001", name="half-width-mark", severity=severity, message=Text("“,”应为“，”", "a, b: 100%"), span=span,
        fix=fix, help=Text("改", "mend"),
    )  # fmt: skip


MENDED = finding(fix=Fix((Edit(MARK, "，"),), True))
EVERY = {"甲 文/a,b.txt": [MENDED, finding(Severity.ERROR, None), finding(Severity.INFO)], "clean.txt": []}
TEXTS = {"甲 文/a,b.txt": (TEXT,), "clean.txt": ("",)}

#: what SARIF 2.1.0 asks of the parts that are written
SARIF: dict[str, Any] = {
    "type": "object",
    "required": ["version", "runs", "$schema"],
    "additionalProperties": False,
    "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["tool", "results"],
                "additionalProperties": False,
                "properties": {
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "tool": {
                        "type": "object",
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "type": "object",
                                "required": ["name"],
                                "properties": {
                                    "name": {"type": "string"},
                                    "version": {"type": "string"},
                                    "rules": {
                                        "type": "array",
                                        "uniqueItems": True,
                                        "items": {
                                            "type": "object",
                                            "required": ["id"],
                                            "additionalProperties": False,
                                            "properties": {"id": {"type": "string"}, "name": {"type": "string"}},
                                        },
                                    },
                                },
                                "additionalProperties": False,
                            }
                        },
                    },
                    "results": {"type": "array", "items": {"$ref": "#/$defs/result"}},
                },
            },
        },
    },
    "$defs": {
        "region": {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                name: {"type": "integer", "minimum": 1} for name in ("startLine", "startColumn", "endLine", "endColumn")
            },
        },
        "artifact": {
            "type": "object",
            "required": ["uri"],
            "additionalProperties": False,
            "properties": {"uri": {"type": "string", "pattern": "^[!-~]*$"}},
        },
        "result": {
            "type": "object",
            "required": ["message"],
            "additionalProperties": False,
            "properties": {
                "ruleId": {"type": "string"},
                "ruleIndex": {"type": "integer", "minimum": -1},
                "level": {"enum": ["none", "note", "warning", "error"]},
                "message": {"type": "object", "required": ["text"], "properties": {"text": {"type": "string"}}},
                "locations": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "properties": {
                            "physicalLocation": {
                                "type": "object",
                                "required": ["artifactLocation"],
                                "additionalProperties": False,
                                "properties": {
                                    "artifactLocation": {"$ref": "#/$defs/artifact"},
                                    "region": {"$ref": "#/$defs/region"},
                                },
                            }
                        },
                    },
                },
                "fixes": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "required": ["artifactChanges"],
                        "additionalProperties": False,
                        "properties": {
                            "description": {"type": "object", "required": ["text"]},
                            "artifactChanges": {
                                "type": "array",
                                "minItems": 1,
                                "items": {
                                    "type": "object",
                                    "required": ["artifactLocation", "replacements"],
                                    "properties": {
                                        "artifactLocation": {"$ref": "#/$defs/artifact"},
                                        "replacements": {
                                            "type": "array",
                                            "minItems": 1,
                                            "items": {
                                                "type": "object",
                                                "required": ["deletedRegion"],
                                                "additionalProperties": False,
                                                "properties": {
                                                    "deletedRegion": {"$ref": "#/$defs/region"},
                                                    "insertedContent": {"type": "object", "required": ["text"]},
                                                },
                                            },
                                        },
                                    },
                                },
                            },
                        },
                    },
                },
            },
        },
    },
}


def test_sarif_has_the_shape_of_its_schema_and_says_its_unit() -> None:
    value = json.loads(render(EVERY, TEXTS, lang="zh-CN", output_format="sarif"))
    jsonschema.Draft202012Validator(SARIF).validate(value)
    run = value["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    result = run["results"][0]
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]] == {"id": "PUN001", "name": "HalfWidthMark"}
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "%E7%94%B2%20%E6%96%87/a,b.txt"
    assert place["region"] == {"startLine": 1, "startColumn": 3, "endLine": 1, "endColumn": 4}
    assert [r["level"] for r in run["results"]] == ["warning", "error", "note"]
    assert result["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"] == {"text": "，"}


def test_rdjson_counts_bytes() -> None:
    value = json.loads(render(EVERY, TEXTS, lang="zh-CN", output_format="rdjson"))
    first, whole, _ = value["diagnostics"]
    assert first["location"]["range"] == {"start": {"line": 1, "column": 8}, "end": {"line": 1, "column": 9}}
    assert first["suggestions"] == [{"range": first["location"]["range"], "text": "，"}]
    assert first["code"] == {"value": "PUN001"}
    assert whole["severity"] == "ERROR"
    without = json.loads(render(EVERY, {}, output_format="rdjson"))
    assert without["diagnostics"][0]["location"]["range"]["start"] == {"line": 1}


def test_jsonl_is_a_finding_a_line() -> None:
    lines = render(EVERY, TEXTS, lang="en", output_format="jsonl").splitlines()
    whole = json.loads(render(EVERY, TEXTS, lang="en", output_format="json"))["findings"]
    assert [json.loads(line) for line in lines] == whole


@pytest.mark.parametrize("lang", ["zh-CN", "en"])
def test_json_fits_the_published_schema(lang: str) -> None:
    schema = json.loads((REPO / "src/govpub/data/schemas/findings.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(json.loads(render(EVERY, TEXTS, lang=lang, output_format="json")))


def test_github_commands_are_escaped() -> None:
    lines = render(EVERY, TEXTS, lang="en", output_format="github").splitlines()
    assert lines[0] == (
        "::warning file=甲 文/a%2Cb.txt,line=1,endLine=1,col=3,endColumn=4,title=PUN001 half-width-mark::a, b: 100%25"
    )
    assert [line.split(" ")[0] for line in lines] == ["::warning", "::error", "::notice"]


def test_junit_counts_failures_and_passes_clean_paths() -> None:
    root = ET.fromstring(render(EVERY, TEXTS, lang="zh-CN", output_format="junit"))
    assert (root.get("tests"), root.get("failures")) == ("3", "2")
    dirty, clean = root.findall("testsuite")
    assert [case.find("failure") is not None for case in dirty.findall("testcase")] == [True, True]
    assert "第1行" in (dirty.findtext("system-out") or "")
    assert (clean.get("tests"), clean.get("failures")) == ("1", "0")


def test_junit_is_well_formed_whatever_is_said() -> None:
    evil = Finding(code="X001", name="x", severity=Severity.ERROR, message=Text('<&">\x00\x1b\ud800', "x"))
    ET.fromstring(render({'a"<&\x01': [evil]}, {}, lang="zh-CN", output_format="junit").encode("utf-8", "strict"))


@pytest.mark.parametrize("output_format", FORMATS)
def test_every_format_says_nothing_rather_than_something_wrong_for_no_findings(output_format: str) -> None:
    assert "PUN" not in render({"a.txt": []}, {"a.txt": (TEXT,)}, output_format=output_format)


def test_statistics_count_the_commonest_first() -> None:
    other = Finding(code="STR001", name="numbering-gap", severity=Severity.ERROR, message=Text("", ""))
    shown = statistics(sort_findings([other, MENDED, finding(Severity.INFO)]), lang="zh-CN")
    assert shown == "2  PUN001  警告  [*] half-width-mark\n1  STR001  错误  numbering-gap\n"
    assert statistics([], lang="en") == ""
