"""Nothing that a release says becomes markup, script or an address that runs."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace

import pytest

from govpub.assemble import assemble
from govpub.assemble.jsonld import dump
from govpub.config import Config, SiteConfig
from govpub.model import (
    Answer,
    Attachment,
    Cell,
    Exchange,
    Field,
    Figure,
    Other,
    Paragraph,
    Related,
    Section,
    Signature,
    SiteEntry,
    Speaker,
    Table,
)
from tests.assemble.builders import METADATA, conference, everything, release
from tests.assemble.page_of import Page

EVIL = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{7*7}}{% raw %}&#60;<!--"


def evil_page() -> str:
    made = release(
        Paragraph(text=EVIL, marker=EVIL),
        Section(heading=EVIL, level=1, marker=EVIL, blocks=(Signature(body=EVIL, text=EVIL),)),
        Exchange(
            question=EVIL, asker=EVIL, answers=(Answer(speaker=Speaker(EVIL, EVIL), blocks=(Paragraph(text=EVIL),)),)
        ),
        Table(caption=EVIL, rows=((Cell(text=EVIL),),)),
        Figure(src=EVIL, alt=EVIL, caption=EVIL),
        Attachment(title=EVIL, marker=EVIL, href=EVIL),
        title=EVIL,
        fields=(Field("title", EVIL, EVIL), Field(None, EVIL, EVIL)),
        metadata=replace(METADATA, source=EVIL, author=EVIL, issuer=EVIL, other=(Other("关键词", EVIL),)),
        related=(Related(EVIL, EVIL), Related("x", "javascript:alert(1)")),
        site=(SiteEntry("name", EVIL), SiteEntry("email", EVIL), SiteEntry("phone", EVIL)),
    )
    config = Config(site=SiteConfig(url="javascript:alert(1)", domain=EVIL, sponsor=EVIL, breadcrumb=((EVIL, EVIL),)))
    return assemble(made, config, addresses={"zh-Hans": f"a.html?{EVIL}", "zh-Hant": "b.html"})


def test_hostile_text_stays_text() -> None:
    found = Page(evil_page())
    assert len([e for e in found.elements if e.tag == "script"]) == 3
    assert not any(name.startswith("on") or name == "style" for e in found.elements for name in e.attributes)
    for e in found.elements:
        for name in ("href", "src"):
            assert "script:" not in e.attributes.get(name, "")
    assert "49" not in found.one("h1").text
    assert found.one("h1").text == EVIL
    assert found.data()[0]["headline"] == EVIL


@pytest.mark.parametrize("make", [conference, everything])
def test_the_policy_names_each_inline_element_and_nothing_else(make: object) -> None:
    html = assemble(make(), addresses={"zh-Hans": "a.html", "zh-Hant": "b.html"})  # type: ignore[operator]
    found = Page(html)
    policy = found.one("meta", http_equiv="Content-Security-Policy").attributes["content"]
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    assert rules["style-src"] == named(found.one("style").text)
    assert rules["script-src"].split() == [
        named(e.text) for e in sorted(found.all("script"), key=lambda e: "type" not in e.attributes)
    ]
    assert "unsafe" not in policy


def named(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_inline_elements_have_no_white_space_at_their_ends() -> None:
    for e in Page(assemble(conference())).elements:
        if e.tag in ("style", "script"):
            assert e.text == e.text.strip()


def test_pictures_of_other_hosts_are_named_in_the_policy() -> None:
    html = assemble(release(Figure(src="https://img.lingu.gov.example/a.png", alt="")))
    assert "img-src data: https://img.lingu.gov.example;" in html.replace("&#39;", "'")


def test_json_in_a_script_cannot_end_it() -> None:
    assert dump({"a": "</script><!--\u2028", "b": None, "c": [], "d": ""}) == (
        '{"a":"\\u003c/script>\\u003c!--\\u2028"}'
    )


def test_no_address_leaves_the_page_but_by_a_click() -> None:
    found = Page(assemble(conference(), addresses={"zh-Hans": "a.html", "zh-Hant": "b.html"}))
    assert not any("src" in e.attributes or e.tag in ("iframe", "object", "embed", "form") for e in found.elements)
    links = [e.attributes["rel"] for e in found.all("link")]
    assert set(links) <= {"canonical", "alternate"}
    assert not re.search(r"@import|url\((?!\"data:)", found.one("style").text)
