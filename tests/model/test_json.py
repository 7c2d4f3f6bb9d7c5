"""The release's JSON contract: there and back, and what it refuses."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from govpub.data import read_text
from govpub.model import ContractError, Release, Section, from_json, to_json, walk
from tests.strategies import releases

SCHEMA = Draft202012Validator(json.loads(read_text("schemas/release.json")))


@given(releases())
def test_a_release_comes_back_from_its_json_as_it_was(release: Release) -> None:
    assert from_json(json.loads(json.dumps(to_json(release)))) == release


@given(releases())
def test_the_json_of_a_release_satisfies_the_published_schema(release: Release) -> None:
    SCHEMA.validate(to_json(release))


def test_metadata_keys_stand_in_the_order_of_the_contract() -> None:
    assert list(to_json(Release())["metadata"]) == [
        "index_number", "subject", "issuer", "written_on", "document_number",
        "published_on", "title", "validity", "source", "author", "other",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("value", "path"),
    [
        ([], "$: an object is expected"),
        ({}, "$.schema: missing"),
        ({"schema": "govpub.release/2"}, "$.schema"),
        ({"schema": "govpub.release/1", "title": 3}, "$.title: unexpected number"),
        ({"schema": "govpub.release/1", "body": [{"type": "poem"}]}, "$.body[0].type"),
        ({"schema": "govpub.release/1", "body": [{"type": "paragraph"}]}, "$.body[0].text: missing"),
        (
            {
                "schema": "govpub.release/1",
                "body": [{"type": "paragraph", "text": "字", "marks": [{"type": "em", "start": 0, "end": 2}]}],
            },
            "$.body[0].marks[0]: 0..2 is outside",
        ),
        ({"schema": "govpub.release/1", "site": {"fax": "1"}}, "$.site.fax: unknown key"),
    ],
)
def test_what_is_no_release_is_refused_with_the_path_of_the_value(value: Any, path: str) -> None:
    with pytest.raises(ContractError) as caught:
        from_json(value)
    assert str(caught.value).startswith(path)


def test_nesting_is_limited() -> None:
    block: dict[str, Any] = {"type": "paragraph", "text": "底"}
    for _ in range(33):
        block = {"type": "quote", "blocks": [block]}
    with pytest.raises(ContractError, match="nested deeper than 32"):
        from_json({"schema": "govpub.release/1", "body": [block]})


@given(releases())
def test_ids_are_unique_and_sections_say_where_they_stand(release: Release) -> None:
    blocks = list(walk(release.body))
    ids = [block.id for block in blocks]
    assert len(set(ids)) == len(ids)
    top = [block.id for block in release.body if isinstance(block, Section)]
    assert top == [f"s{n}" for n in range(1, len(top) + 1)]
