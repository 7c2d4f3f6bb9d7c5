"""`govpub extract`: the canonical source out of a Word document or a page."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path

import click

from ..files import write_atomically
from ..model import Release, Source, to_json
from ..read import SourceText, parse
from ..read.content import content
from ..read.extract import extract
from ..read.styled.items import Extracted
from ..read.write import write as canonical
from . import streams
from .app import App, common, pass_app
from .language import t
from .notes import note_findings


@click.command(
    "extract",
    help=t(
        "从 Word 文档（.docx）或网页取出规范的源文本；没有收入的内容列在标准错误。\n\n例：govpub extract 通知.docx > release.txt",
        "Get the canonical source out of a Word document (.docx) or a page; what is left out is listed on standard error.\n\nExample: govpub extract notice.docx > release.txt",
    ),
)
@click.option("--json", "as_json", is_flag=True, help=t("输出 JSON。", "Print the release as JSON."))
@click.option(
    "--media",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help=t("把文档里的图片保存到这个目录。", "Save the document's pictures to this folder."),
)
@streams.inputs
@streams.outputs
@common
@pass_app
def command(
    app: App,
    files: tuple[str, ...],
    encoding: str | None,
    output: Path | None,
    in_place: bool,
    as_json: bool,
    media: Path | None,
) -> int:
    """Extract each input."""
    streams.refuse_in_place("extract", in_place)
    job = _Job(app, encoding, as_json, media, len(files) > 1)
    where = streams.Streams(files, output, False, encoding)
    return streams.each_named(app, where, job.run, ".json" if as_json else ".txt")


@dataclass(frozen=True, slots=True)
class _Job:
    """What is asked for, for every input alike; `several` gives each its own folder of pictures."""

    app: App
    encoding: str | None
    as_json: bool
    media: Path | None
    several: bool

    def run(self, name: str, target: Path | None) -> str:
        """The output for one input."""
        folder = None if self.media is None else self.media / Path(name).stem if self.several else self.media
        data = streams.read_raw(self.app, name)
        found = extract(data, name, encoding=self.encoding, media=_address(folder, target))
        streams.note_encoding(self.app, found.release.sources)
        note_findings(self.app, found.findings, SourceText(Source(name, "", ""), ""))
        self._pictures(found, folder, name)
        if self.as_json:
            return json.dumps(to_json(found.release), ensure_ascii=False, indent=2) + "\n"
        text = canonical(found.release)
        if not _says_all(text, found.release):
            self.app.note(
                t(
                    f"{name}：文本形式不能完整表达这份文档，需要时用 --json",
                    f"{name}: the text form does not say all of this document; --json does",
                )
            )
        return text

    def _pictures(self, found: Extracted, folder: Path | None, name: str) -> None:
        if folder is not None and found.pictures:
            folder.mkdir(parents=True, exist_ok=True)
            for picture in found.pictures:
                write_atomically(folder / Path(picture.src).name, picture.data)
        elif found.pictures:
            count = len(found.pictures)
            self.app.note(
                t(
                    f"{name}：{count} 张图片没有保存，用 --media 目录 保存",
                    f"{name}: {count} pictures are not saved; --media FOLDER saves them",
                )
            )


def _address(folder: Path | None, target: Path | None) -> str:
    """How the release calls the folder of its pictures: as seen from where the release is written."""
    if folder is None:
        return "media"
    return Path(os.path.relpath(folder, target.parent) if target else folder).as_posix()


def _says_all(text: str, release: Release) -> bool:
    if not text.strip():
        return True
    again = parse([SourceText(Source("", "", "utf-8"), text)])
    return content(again) == content(release)
