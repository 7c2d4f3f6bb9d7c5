"""Hypothesis strategies: whole releases, made of words that conversion, markup and layout find hard."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from govpub.model import (
    Annex,
    Answer,
    Attachment,
    Block,
    Cell,
    Contact,
    Exchange,
    Field,
    Figure,
    ListBlock,
    Mark,
    Metadata,
    Notice,
    Other,
    Paragraph,
    Quote,
    Related,
    Release,
    Section,
    Signature,
    SiteEntry,
    Speaker,
    Speech,
    Table,
)
from govpub.model.ids import number

_HARD = """
于海波 范文忠 谷丰 里湾镇 钟岳 发布会 理发 头发 复议 台账 团伙 大数据 历史 里程 面条 方面 干部 干净
干事 后来 皇后 几个 茶几 了解 为了 系统 关系 制定 制造 电梯一出 展示了如何 被发明
秘书长发言人 A级 5% 2025年 KTV <b> &amp;
“夏季” ‘五个’ 工作 群众 台湾 表示 手表 冲突 余下 某某 陈某某 准备 批准
"""
WORDS = tuple(_HARD.split())
ENDS = ("。", "，", "；", "！", "？", "、", "：")

words = st.sampled_from(WORDS)
names = st.sampled_from(("于海波", "范文忠", "钟岳", "叶谷雨", "郁明里", "陈某某"))
roles = st.sampled_from(("区公安局局长", "里湾镇党委副书记", "新闻发言人", "市发展改革委主任"))


@st.composite
def sentences(draw: st.DrawFn, most: int = 3) -> str:
    """A few clauses of words, each with a mark; never empty, no space at the ends."""
    parts = draw(
        st.lists(st.tuples(st.lists(words, min_size=1, max_size=4), st.sampled_from(ENDS)), min_size=1, max_size=most)
    )
    return "".join("".join(run) + mark for run, mark in parts)[:-1] + "。"


titles = st.lists(words, min_size=1, max_size=4).map("".join)
optional_titles = st.none() | titles


@st.composite
def marks_of(draw: st.DrawFn, text: str) -> tuple[Mark, ...]:
    """At most two marks that do not overlap."""
    if len(text) < 4 or not draw(st.booleans()):
        return ()
    cut = sorted(draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=4, unique=True)))
    kinds = st.sampled_from(("strong", "em", "link", "keep"))
    out = []
    for start, end in zip(cut[::2], cut[1::2], strict=False):
        kind = draw(kinds)
        out.append(Mark(kind, start, end, href="https://example.test/a?b=1&c=2" if kind == "link" else None))
    return tuple(out)


@st.composite
def paragraphs(draw: st.DrawFn) -> Paragraph:
    """A paragraph, perhaps an article."""
    text = draw(sentences())
    marker = draw(st.none() | st.sampled_from(("第一条", "第二条", "（一）")))
    return Paragraph(text=text, marker=marker, marks=draw(marks_of(text)))


speakers = st.builds(Speaker, roles, names, st.booleans(), st.booleans()) | st.builds(Speaker, st.none(), names)
speakers |= st.builds(Speaker, roles, st.none())
speakers |= st.builds(lambda role, name: Speaker(role, name, label=f"主持人（{role} {name}）"), roles, names)
speakers |= st.builds(lambda role, name: Speaker(role, name, short=True, label=f"{name}同志"), roles, names)


@st.composite
def cells(draw: st.DrawFn) -> Cell:
    """A cell with a word or nothing."""
    return Cell(text=draw(st.just("") | titles))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """A rectangular table."""
    width = draw(st.integers(1, 3))
    rows = draw(st.lists(st.lists(cells(), min_size=width, max_size=width).map(tuple), min_size=1, max_size=3))
    header = draw(st.booleans())
    return Table(
        caption=draw(optional_titles), header=(rows[0],) if header else (), rows=tuple(rows[1:] if header else rows)
    )


def blocks(depth: int = 2) -> st.SearchStrategy[tuple[Block, ...]]:
    """Runs of blocks, nested at most `depth` deep."""
    leaves: list[st.SearchStrategy[Any]] = [
        paragraphs(),
        tables(),
        st.builds(Figure, src=st.just("pic.png"), alt=optional_titles, caption=optional_titles),
        st.builds(Contact, text=sentences(1)),
        st.builds(Signature, body=titles, text=titles, date=st.just("2025-03-01")),
        st.builds(Attachment, marker=st.none() | st.just("附件1"), title=titles, href=st.none() | st.just("a.docx")),
    ]
    if depth <= 0:
        return st.lists(st.one_of(leaves), min_size=1, max_size=3).map(tuple)
    inner = blocks(depth - 1)
    nested: list[st.SearchStrategy[Any]] = [
        st.builds(Section, marker=st.none() | st.just("一、"), heading=titles, level=st.integers(1, 3), blocks=inner),
        st.builds(
            Exchange,
            question=sentences(2),
            marker=st.none() | st.sampled_from(("1.", "一、", "（二）")),
            asker=st.none() | st.just("新华社记者"),
            inferred=st.booleans(),
            answers=st.lists(st.builds(Answer, speaker=st.none() | speakers, blocks=inner), max_size=2).map(tuple),
        ),
        st.builds(Speech, speaker=speakers, blocks=inner),
        st.builds(ListBlock, ordered=st.booleans(), items=st.lists(inner, min_size=1, max_size=2).map(tuple)),
        st.builds(Quote, blocks=inner),
        st.builds(Annex, title=titles, blocks=inner),
        st.builds(Notice, title=optional_titles, blocks=inner),
    ]
    return st.lists(st.one_of(leaves + nested), min_size=1, max_size=3).map(tuple)


_FIELDS = (
    ("index_number", "索 引 号", "3799013799010001/2025-00001"),
    ("issuer", "发布机构", "里湾镇人民政府"),
    ("written_on", "成文日期", "2025年03月01日"),
    ("document_number", "文  号", ""),
    ("validity", "效力状态", "有效"),
    (None, "关键词", "复议;台账"),
)


@st.composite
def releases(draw: st.DrawFn, depth: int = 2) -> Release:
    """A release with some fields, a body, related articles and a footer."""
    chosen = [field for field in _FIELDS if draw(st.booleans())]
    fields = tuple(Field(*field) for field in chosen)
    values: dict[str, str] = {key: value for key, _, value in chosen if key and value}
    if "written_on" in values:
        values["written_on"] = "2025-03-01"
    metadata = Metadata(**values, other=tuple(Other(label, value) for key, label, value in chosen if key is None))
    site = tuple(
        SiteEntry(key, value)
        for key, value in (("name", "里湾镇人民政府"), ("operator", "钟岳大数据中心"))
        if draw(st.booleans())
    )
    related = tuple(draw(st.lists(st.builds(Related, titles, st.none() | st.just("b.html")), max_size=2)))
    release = Release(
        title=draw(titles), fields=fields, metadata=metadata, body=draw(blocks(depth)), related=related, site=site
    )
    return replace(release, body=number(release.body))
