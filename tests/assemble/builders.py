"""Releases made by hand: one with every kind of block and mark, one like a real news conference."""

from __future__ import annotations

from dataclasses import replace

from govpub.model import (
    Annex,
    Answer,
    Attachment,
    Block,
    Cell,
    Contact,
    Enumerated,
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
    Source,
    Speaker,
    Speech,
    Table,
)
from govpub.model.ids import number

TITLE = "【新闻发布会】临谷区“冬季消防安全行动”新闻发布会召开"
FIELDS = (
    Field("index_number", "索 引 号", "3799013799010001/2025-00311"),
    Field("subject", "主题分类", "公安、安全、司法"),
    Field("issuer", "发布机构", "临谷区消防救援大队"),
    Field("written_on", "成文时间", "2025年12月02日"),
    Field("document_number", "文  号", ""),
    Field("published_on", "发文时间", "2025年12月03日"),
    Field("title", "标  题", TITLE),
    Field("validity", "效力状态", "有效"),
)
METADATA = Metadata(
    index_number="3799013799010001/2025-00311",
    subject="公安、安全、司法",
    issuer="临谷区消防救援大队",
    written_on="2025-12-02",
    published_on="2025-12-03",
    title=TITLE,
    validity="有效",
)
SITE = (
    SiteEntry("name", "岳泽市临谷区人民政府网站"),
    SiteEntry("sponsor", "中共临谷区委、临谷区人民政府"),
    SiteEntry("contributors", "各镇街、区直部门"),
    SiteEntry("operator", "临谷区大数据中心"),
    SiteEntry("address", "岳泽市临谷区台前路66号"),
    SiteEntry("postcode", "279901"),
    SiteEntry("report_phone", "（0536）9990110"),
    SiteEntry("email", "jubao@lingu.gov.example"),
    SiteEntry("icp", "鲁ICP备2099000137号-1"),
    SiteEntry("site_id", "3799010001"),
    SiteEntry("police_record", "鲁公网安备37990102000018号"),
)


def release(*blocks: Block, title: str = "临谷区通告", **values: object) -> Release:
    """A release with these blocks, numbered."""
    made = Release(title=title, body=number(blocks))
    return replace(made, **values)  # type: ignore[arg-type]


def run_of(*items: tuple[str, str]) -> Paragraph:
    """A paragraph that is an enumeration of (marker, rest) items."""
    text, enumeration = "", []
    for marker, rest in items:
        enumeration.append(Enumerated(marker, len(text), len(text) + len(marker + rest)))
        text += marker + rest
    return Paragraph(text=text, enumeration=tuple(enumeration))


def _measures() -> Paragraph:
    return run_of(
        (
            "一是",
            "排查要细。对全区沿街门店、居民小区和乡镇集市逐一登记，建立台账，做到底数清、情况明，共排查点位1260处。",
        ),
        ("二是", "整改要快。能当场整改的当场整改，不能当场整改的限期完成，累计整改隐患386处，下发整改通知书42份。"),
        ("三是", "宣传要广。走进村居、学校和企业开展演练97场次，发放资料1.6万份，让群众看得懂、学得会、用得上。"),
    )


def conference() -> Release:
    """A news conference like those that districts publish."""
    opening = Paragraph(
        text="12月2日，临谷区“冬季消防安全行动”新闻发布会在区融媒体中心召开。区政府副区长范文忠，区消防救援大队、"
        "区应急管理局、里湾镇有关负责同志出席，并回答记者提问。市、区多家媒体的记者参加了发布会。"
    )
    long = Paragraph(
        text="行动开展以来，全区各级各部门忠实履行职责，紧紧围绕“‘三个清零’、两个严防、一个确保”的工作目标，"
        "重点整治电动自行车违规充电、占用消防通道、违规使用明火等突出问题，攻坚化解各类隐患，全面净化消防安全环境，"
        "让群众感受到安全就在身边。截至11月底，共检查单位2300余家，整改隐患860余处，全区火灾形势总体平稳。"
    )
    question = "电动自行车进楼入户充电是群众反映强烈的问题，请问在治理上采取了哪些措施？"
    blocks: tuple[Block, ...] = (
        opening,
        long,
        Section(heading="突出以“防”为先，“零距离”守护百姓平安", level=1, marker="一、", blocks=(long, _measures())),
        Section(heading="突出源头治理，“零容忍”消除安全隐患", level=1, marker="二、", blocks=(_measures(), opening)),
        Section(
            heading="答记者问",
            level=1,
            blocks=(
                Exchange(
                    question=question,
                    answers=(Answer(speaker=Speaker("临谷区消防救援大队大队长", "钟岳"), blocks=(long, _measures())),),
                ),
                Exchange(
                    asker="岳泽日报记者",
                    question="里湾镇的老旧小区多，请问镇政府都做了哪些工作？",
                    answers=(
                        Answer(
                            speaker=Speaker("里湾镇党委委员、新闻发言人", None, inferred=True),
                            blocks=(
                                opening,
                                Section(
                                    heading="加强阵地建设提实力。", level=1, marker="一、", run_in=True, blocks=(long,)
                                ),
                                Section(
                                    heading="创新品牌建设提战力。", level=1, marker="二、", run_in=True, blocks=(long,)
                                ),
                            ),
                        ),
                        Answer(speaker=Speaker("区应急管理局局长", "叶谷雨"), blocks=(opening,)),
                    ),
                ),
            ),
        ),
    )
    return Release(
        title=TITLE,
        fields=FIELDS,
        metadata=METADATA,
        body=number(blocks),
        site=SITE,
        related=(Related("临谷区部署冬季消防安全工作", "a.html"), Related("一图读懂冬季用火用电常识")),
        sources=(Source("发布会.txt", "0" * 64, "utf-8"),),
    )


def everything() -> Release:
    """Every kind of block, every kind of mark."""
    marked = Paragraph(
        text="请于2025年12月10日前登录WHO网站查看全文，详见《办法》和保留的于吉林。",
        marks=(
            Mark("time", 2, 13, datetime="2025-12-10"),
            Mark("lang", 16, 19, lang="en"),
            Mark("link", 16, 21, href="https://www.lingu.gov.example/a b?x=1&y=<2>"),
            Mark("strong", 26, 32),
            Mark("em", 29, 31),
            Mark("note", 32, 32, text="指临谷区人民政府2025年第3号公告。"),
            Mark("keep", 36, 39),
        ),
    )
    table = Table(
        caption="各镇街除雪任务",
        header=((Cell(text="镇街", rowspan=2), Cell(text="任务", colspan=2)), (Cell(text="里程"), Cell(text="机具"))),
        rows=((Cell(text="里湾镇"), Cell(text="132"), Cell(text="15")), (Cell(text="朱冲镇"), Cell(text="118"))),
    )
    blocks: tuple[Block, ...] = (
        Notice(title="更正", blocks=(Paragraph(text="原文第二段“120处”应为“126处”。"),)),
        Paragraph(text="各镇人民政府、街道办事处，区政府各部门："),
        marked,
        Section(
            heading="总则",
            level=1,
            marker="第一章",
            blocks=(
                Paragraph(marker="第一条", text="为了加强管理，制定本办法。"),
                Section(
                    heading="任务",
                    level=2,
                    marker="（一）",
                    blocks=(table, Section(heading="细目", level=3, marker="1.")),
                ),
            ),
        ),
        ListBlock(items=((Paragraph(text="甲项"),), (Paragraph(text="乙项"), Paragraph(text="乙项的补充。")))),
        ListBlock(
            ordered=True, items=((Paragraph(marker="1.", text="第一步；"),), (Paragraph(marker="2.", text="第二步。"),))
        ),
        Speech(speaker=Speaker("主持人", "林芳"), blocks=(Paragraph(text="大家上午好！"),)),
        Exchange(
            asker="记者", question="何时完成？", answers=(Answer(speaker=None, blocks=(Paragraph(text="年底前。"),)),)
        ),
        Quote(blocks=(Paragraph(text="安全是最大的民生。"),)),
        Figure(src="a.png", alt="消防员在里湾镇讲解灭火器的使用", caption="演练现场"),
        Figure(src="b.png", caption="演练海报"),
        Figure(src="c.png"),
        Figure(src="javascript:alert(1)", alt="拒绝的图片"),
        Attachment(marker="附件1", title="责任路段一览表", href="附件 1.docx"),
        Attachment(marker="附件2", title="应急联络表"),
        Contact(text="联系人：综合科 叶采薇，电话（0536）9990126"),
        Signature(body="临谷区人民政府", text="临谷区人民政府\n2025年12月2日", date="2025-12-02"),
        Annex(title="临谷区冬季除雪办法", blocks=(Section(heading="附则", level=1, marker="第二章", blocks=()),)),
    )
    metadata = replace(
        METADATA, source="临谷融媒", author="余采芹", validity="已修改", other=(Other("关键词", "除雪；取暖"),)
    )
    return replace(conference(), body=number(blocks), metadata=metadata, site=SITE[:3])
