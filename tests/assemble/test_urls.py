"""Which addresses may stand in a page."""

from __future__ import annotations

import pytest

from govpub.assemble.urls import PICTURES, ascii_form, origin, safe


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("https://a.example/x?y=1&z=2", "https://a.example/x?y=1&z=2"),
        ("HTTP://a.example", "HTTP://a.example"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("tel:12345", "tel:12345"),
        ("附件 1.docx", "附件%201.docx"),
        ("../a/b.html#c", "../a/b.html#c"),
        ("100%.html", "100%25.html"),
        ("a%20b", "a%20b"),
        ("  a.html\n", "a.html"),
        ("/a/b", "/a/b"),
        ('a"b<c>', "a%22b%3Cc%3E"),
    ],
)
def test_web_mail_and_telephone_and_relative_addresses_are_safe(given: str, expected: str) -> None:
    assert safe(given) == expected


@pytest.mark.parametrize(
    "given",
    [
        None,
        "",
        " ",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\nscript:alert(1)",
        "\x01javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "blob:x",
        "//other.example/x",
        "\\\\other.example\\x",
        "/\\other.example",
        "\\a",
        "a\u2028b",
    ],
)
def test_everything_else_is_refused(given: str | None) -> None:
    assert safe(given) is None


def test_pictures_have_no_mail_or_telephone_address() -> None:
    assert safe("mailto:a@b.example", PICTURES) is None
    assert safe("a.png", PICTURES) == "a.png"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("https://a.example/x", "https://a.example"),
        ("https://a.example:8443/x", "https://a.example:8443"),
        ("https://u:p@a.example", "https://a.example"),
        ("https://政府.example/x", "https:"),
        ("https://a.example; script-src *", "https:"),
        ("a/b.png", None),
    ],
)
def test_the_origin_of_a_picture_for_the_policy(given: str, expected: str | None) -> None:
    assert origin(given) == expected


def test_addresses_for_machines_are_in_ascii() -> None:
    assert ascii_form("a/发.html?b=1#c") == "a/%E5%8F%91.html?b=1#c"
