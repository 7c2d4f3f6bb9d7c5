"""`govpub.toml` is read strictly."""

from __future__ import annotations

from pathlib import Path

import pytest

from govpub.config import find, load
from govpub.errors import InvalidConfig


def written(folder: Path, text: str) -> Path:
    path = folder / "govpub.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_site_the_column_and_the_addresses_are_read(tmp_path: Path) -> None:
    config = load(
        written(
            tmp_path,
            '[site]\nname = "岳泽市人民政府"\n'
            'breadcrumb = [["首页", "/"], ["公开", "/zwgk/"]]\n[site.column]\nname = "通知"\n'
            '[page.addresses]\nzh-Hans = "/{stem}.html"\n[convert]\ntraditional = "zh-Hant-HK"\n',
        )
    )
    assert config.site.name == "岳泽市人民政府"
    assert config.site.breadcrumb == (("首页", "/"), ("公开", "/zwgk/"))
    assert config.site.column.name == "通知"
    assert config.page.addresses == {"zh-Hans": "/{stem}.html"}
    assert config.convert.traditional == "zh-Hant-HK"


def test_keys_may_be_written_with_hyphens(tmp_path: Path) -> None:
    assert load(written(tmp_path, '[site]\nsite-id = "3799010001"\n')).site.site_id == "3799010001"


def test_an_unknown_key_is_refused_with_what_was_meant(tmp_path: Path) -> None:
    with pytest.raises(InvalidConfig) as caught:
        load(written(tmp_path, '[site]\nsponser = "区政府"\n'))
    assert "site.sponser" in caught.value.message.zh
    assert caught.value.remedy is not None
    assert "site.sponsor" in caught.value.remedy.zh


@pytest.mark.parametrize(
    "text", ['site = "x"', "[site]\nname = 3", '[site]\nbreadcrumb = [["a"]]', "path = 'x'", "[site"]
)
def test_a_wrong_type_or_no_toml_at_all_is_an_error_for_people(tmp_path: Path, text: str) -> None:
    with pytest.raises(InvalidConfig):
        load(written(tmp_path, text))


def test_the_nearest_configuration_above_is_found(tmp_path: Path) -> None:
    path = written(tmp_path, "")
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    assert find(below) == path
