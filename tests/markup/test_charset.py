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
        ('<head></head><meta charset="gbk">', '<head></head><meta charset="utf-8">'),
        ("<body><p>字<meta charset=gbk>", "<body><p>字<meta charset=utf-8>"),
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
        "<!-- <meta charset=gbk> -->",
        "<p>charset=gbk",
        "",
    ],
)
def test_everything_else_stays_as_it_is(page: str) -> None:
    assert declare_utf8(page) == page


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<html><head><title>字</title></head>", '<html><head><meta charset="utf-8"><title>字</title></head>'),
        ("<html lang=zh><p>字", '<html lang=zh><meta charset="utf-8"><p>字'),
        ("<p>字", "<p>字"),
        ('<head><meta charset="gbk">', '<head><meta charset="utf-8">'),
    ],
)
def test_a_page_that_was_in_another_encoding_declares_what_it_is_in_now(before: str, after: str) -> None:
    assert declare_utf8(before, encoding="gb18030") == after
    assert declare_utf8(after, encoding="gb18030") == after
