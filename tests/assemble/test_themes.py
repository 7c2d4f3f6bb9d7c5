"""Themes: blocks and variables of one's own, in a sandbox, under the page's policy."""

from __future__ import annotations

from pathlib import Path

import pytest

from govpub.assemble import assemble
from govpub.assemble.themes import example
from govpub.errors import InvalidConfig
from tests.assemble.builders import conference
from tests.assemble.page_of import Page
from tests.assemble.test_safety import named


def theme(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / name.replace("__", ".")).write_text(text, encoding="utf-8")
    return folder


def test_the_example_theme_is_the_page_with_its_own_variables(tmp_path: Path) -> None:
    for name, text in example():
        (tmp_path / name).write_text(text, encoding="utf-8")
    plain, themed = assemble(conference()), assemble(conference(), theme=tmp_path)
    assert "--accent: #1f5130;" in themed
    assert Page(themed).one("main").text == Page(plain).one("main").text
    assert Page(themed).one("footer").text == Page(plain).one("footer").text


def test_a_theme_without_templates_changes_the_style_alone(tmp_path: Path) -> None:
    html = assemble(conference(), theme=theme(tmp_path, theme__css="/* x */\n:root { --accent: #060; }\n"))
    style = Page(html).one("style").text
    assert style.endswith(":root { --accent: #060; }")
    assert named(style) in html.replace("&#39;", "'")


def test_a_theme_overrides_a_block_or_a_part(tmp_path: Path) -> None:
    templates = {
        "page.html.j2": '{% extends "govpub/page.html.j2" %}{% block related %}<p data-ui>我们</p>{% endblock %}',
        "footer.html.j2": "<footer data-ui>{{ page.language }}</footer>",
    }
    for name, text in templates.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    found = Page(assemble(conference(), theme=tmp_path))
    assert found.one("footer").text == "zh-Hans"
    assert not found.all("aside")


def test_what_a_theme_prints_is_escaped(tmp_path: Path) -> None:
    theme(tmp_path, footer__html__j2="{{ '<b>' }}").joinpath("footer.html.j2").write_text("{{ '<b>' }}", "utf-8")
    assert "&lt;b&gt;" in assemble(conference(), theme=tmp_path)


@pytest.mark.parametrize(
    "template",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ page.__init__.__globals__ }}",
        "{{ nothing }}",
        "{% include '../secret' %}",
        "{% include 'govpub/../../ui/zh-Hans.toml' %}",
        "{% include 'absent.html.j2' %}",
        "{% if %}",
    ],
)
def test_a_template_that_leaves_its_sandbox_or_does_not_work_is_an_error(tmp_path: Path, template: str) -> None:
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    folder = tmp_path / "theme"
    folder.mkdir()
    (folder / "footer.html.j2").write_text(template, encoding="utf-8")
    with pytest.raises(InvalidConfig):
        assemble(conference(), theme=folder)


def test_a_theme_that_is_no_folder_or_ends_the_style_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InvalidConfig):
        assemble(conference(), theme=tmp_path / "absent")
    with pytest.raises(InvalidConfig):
        assemble(conference(), theme=theme(tmp_path, theme__css="</style><script>"))
