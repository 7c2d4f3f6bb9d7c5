"""The compiled templates are the templates."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from govpub import data
from govpub.assemble import assemble, page, templates
from govpub.assemble.addresses import resolve
from govpub.assemble.catalogue import catalogue
from govpub.config import Config, load
from govpub.model import Release
from tests.assemble.builders import conference, everything
from tests.strategies import releases
from tests.support import EXAMPLE_CONFIG
from tools import compile_toolbar
from tools.compile_templates import TARGET, Compiler, Unsupported, compile_all

ADDRESSES = {"zh-Hans": "a.html", "zh-Hant": "b.html"}


def by_jinja(release: Release, config: Config) -> str:
    view = page.build_page(release, config, resolve(ADDRESSES, release.language))
    template = templates.environment().get_template("page.html.j2")
    return template.render(page=view, article=view.article, ui=catalogue(release.language))


def test_the_file_is_what_the_tool_makes_of_the_templates() -> None:
    assert TARGET.read_text(encoding="utf-8") == compile_all(templates.environment()), (
        "run python -m tools.compile_templates"
    )


def test_the_toolbar_for_other_pages_is_made_of_the_same_parts() -> None:
    made = compile_toolbar.files()
    assert made == {path: path.read_text(encoding="utf-8") for path in made}, "run python -m tools.compile_toolbar"
    assert set(made) == set(compile_toolbar.TARGET.iterdir())


@pytest.mark.parametrize("release", [conference(), everything()], ids=["conference", "everything"])
def test_both_ways_write_the_same_page(release: Release) -> None:
    config = load(EXAMPLE_CONFIG)
    assert assemble(release, config, addresses=ADDRESSES) == by_jinja(release, config)


@settings(max_examples=30)
@given(releases())
def test_both_ways_write_the_same_page_of_any_release(release: Release) -> None:
    assert assemble(release, addresses=ADDRESSES) == by_jinja(release, Config())


def test_what_the_tool_does_not_know_it_refuses() -> None:
    tree = templates.environment().parse("{{ page.x | upper }}")
    with pytest.raises(Unsupported):
        list(Compiler("x.html.j2", tree).functions())


def test_every_template_style_and_script_is_used() -> None:
    folder = data.ROOT / "page"
    elsewhere = compile_toolbar
    styles = {*templates.STYLES, *templates.LISTING_STYLES, "paper.css", *elsewhere.PAGE, *elsewhere.AIDS}
    assert {p.name for p in folder.glob("*.css")} == styles
    assert {p.name for p in folder.glob("*.js")} == {*templates.SCRIPTS, *elsewhere.SCRIPTS}
    source = TARGET.read_text(encoding="utf-8")
    for template in folder.glob("*.j2"):
        assert f"def {template.name.partition('.')[0]}" in source
