"""Labels of the disclosure block are words, however wide they are spaced."""

from __future__ import annotations

import pytest

import govpub
from govpub.convert import Options, convert_html, convert_release, glossary
from govpub.model import Field, Release


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("索 引 号", "檢 索 號"),
        ("发 布\u3000机 构", "發佈單位名"),
        ("Index No", "Index No"),
        (" 标  题", " 標  題"),
    ],
)
def test_a_padded_label_is_one_word(label: str, expected: str) -> None:
    words = glossary.of({"索引号": "檢索號", "发布机构": "發佈單位名"})
    options = Options(target="zh-Hant-TW", glossary=words)
    release = Release(title="通知", fields=(Field(None, label, "甲"),))
    converted = convert_release(release, options)
    assert converted.fields[0].label == expected
    assert govpub.assemble(converted) == convert_html(govpub.assemble(release), options).text
