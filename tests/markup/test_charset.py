"""A page says the encoding that it is in."""

from __future__ import annotations

import pytest

from govpub.markup.charset import declare_utf8


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<meta charset="gb2312"><p>字', '<meta charset="utf-8"><p>字'),
        ("<META CHARSET=GBK>", "<META CHARSET=utf-8>"),
        (
            '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">',
            '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">',
        ),
        ('<?xml version="1.0" encoding="GBK"?><html>', '<?xml version="1.0" encoding="utf-8"?><html>'),
    ],
)
def test_another_encoding_becomes_utf_8(before: str, after: str) -> None:
    assert declare_utf8(before) == after
    assert declare_utf8(after) == after


@pytest.mark.parametrize(
    "page",
    [
        '<meta charset="UTF-8">',
        '<meta name="a" content="charset=gbk">',
        '<head></head><meta charset="gbk">',
        "<body><meta charset=gbk>",
        "<!-- <meta charset=gbk> -->",
        "<p>charset=gbk",
        "",
    ],
)
def test_everything_else_stays_as_it_is(page: str) -> None:
    assert declare_utf8(page) == page
