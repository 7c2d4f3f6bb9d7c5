"""schema.org: the article in the release's words, the site's facts in a script of their own."""

from __future__ import annotations

from dataclasses import replace

from govpub.assemble import assemble
from govpub.config import load
from govpub.model import Mark, Paragraph
from tests.assemble.builders import METADATA, TITLE, conference, release
from tests.assemble.page_of import Page
from tests.support import EXAMPLE_CONFIG

ADDRESSES = {"zh-Hans": "https://www.lingu.gov.example/a.html", "zh-Hant": "https://www.lingu.gov.example/t.html"}


def test_the_article_says_what_the_release_says() -> None:
    article = Page(assemble(conference(), addresses=ADDRESSES)).data()[0]
    assert article["@type"] == "NewsArticle"
    assert article["headline"] == TITLE
    assert article["inLanguage"] == "zh-Hans"
    assert article["identifier"] == METADATA.index_number
    assert (article["dateCreated"], article["datePublished"]) == ("2025-12-02", "2025-12-03")
    assert article["publisher"] == {"@type": "GovernmentOrganization", "name": "临谷区消防救援大队"}
    assert article["url"] == ADDRESSES["zh-Hans"]
    assert article["isBasedOn"] == [{"@type": "MediaObject", "sha256": "0" * 64}]


def test_questions_have_their_answers_and_speakers() -> None:
    one, two = Page(assemble(conference())).data()[0]["hasPart"]
    assert one["@type"] == "Question"
    assert one["acceptedAnswer"]["author"] == {
        "@type": "Person",
        "name": "钟岳",
        "jobTitle": "临谷区消防救援大队大队长",
    }
    assert one["acceptedAnswer"]["@id"] == "#q1-a1"
    assert one["acceptedAnswer"]["text"].endswith("。")
    assert two["author"] == {"@type": "Person", "jobTitle": "岳泽日报记者"}
    assert [a["@id"] for a in two["acceptedAnswer"]] == ["#q2-a1", "#q2-a2"]


def test_the_configuration_stands_in_the_second_script_alone() -> None:
    config = load(EXAMPLE_CONFIG)
    found = Page(assemble(replace(conference(), site=(), metadata=replace(METADATA, issuer=None)), config))
    scripts = found.all("script", type="application/ld+json")
    assert [e.ui for e in scripts] == [False, True]
    article, site = found.data()
    assert article["publisher"] == {"@id": "#publisher"}
    assert article["isPartOf"] == {"@id": "#website"}
    kinds = {item["@type"]: item for item in site["@graph"]}
    assert kinds["WebSite"]["name"] == config.site.name
    assert kinds["GovernmentOrganization"]["name"] == config.site.sponsor
    assert [item["name"] for item in kinds["BreadcrumbList"]["itemListElement"]] == [
        t for t, _ in config.site.breadcrumb
    ]
    assert str(config.site.name) not in scripts[0].text


def test_without_facts_there_is_no_second_script() -> None:
    assert len(Page(assemble(release(Paragraph(text="正文。")))).data()) == 1


def test_text_with_foreign_runs_is_left_out_where_their_mark_would_be_lost() -> None:
    foreign = Paragraph(text="東京の発表。", marks=(Mark("lang", 0, 5, lang="ja"),))
    data = Page(assemble(release(foreign, Paragraph(text="第二段。")))).data()[0]
    assert data["description"] == "第二段。"
