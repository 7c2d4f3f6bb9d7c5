"""`python -m benchmarks.archive N FOLDER`: an archive of N invented releases, each with words and numbers of its own.

The same N gives the same files. A release has about 20 KB: a disclosure block, an account in sections, questions and
answers, a footer; what it speaks of, who speaks, and how its sentences go is drawn for each.
"""

from __future__ import annotations

import random
import sys
import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

_WORDS: dict[str, list[str]] = {
    name: words.split()
    for name, words in tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8")).items()
}
_NUMBERS = "一二三四五六七八九十"


class _Writer:
    def __init__(self, number: int):
        self.number = number
        self.draw = random.Random(number)
        self.place = self._one("places")
        self.office = self._one("offices")
        self.topic = self._one("topics")
        self.day = date(2019, 1, 2) + timedelta(days=self.draw.randrange(2190))

    def _one(self, kind: str) -> str:
        return self.draw.choice(_WORDS[kind])

    def _count(self) -> str:
        return f"{self.draw.randrange(12, 4800)}{self._one('units')}"

    def _sentence(self) -> str:
        verb, other = self.draw.sample(_WORDS["verbs"], 2)
        kinds = (
            lambda: f"{self._one('openings')}，共{verb}{self._one('things')}{self._count()}，{other}{self._count()}。",
            lambda: f"围绕{self._one('topics')}，{self._one('ways')}，{self._one('aims')}。",
            lambda: f"我们{self._one('ways')}，{self._one('things')}{verb}{self._count()}，努力{self._one('aims')}。",
            lambda: f"在{self._one('places')}镇，{self._one('topics')}{verb}面达到{self.draw.randrange(61, 99)}%。",
            lambda: f"针对{self._one('topics')}中的难点，{self._one('ways')}，{self._one('ways')}。",
        )
        return self.draw.choice(kinds)()

    def _paragraph(self, least: int, most: int) -> str:
        return "".join(self._sentence() for _ in range(self.draw.randint(least, most)))

    def _person(self) -> str:
        return self._one("surnames") + self._one("given")

    def text(self) -> str:
        """The release."""
        return "\n".join([*self._block(), "", *self._account(), "", *self._questions(), "", *self._footer(), ""])

    def _block(self) -> Iterator[str]:
        day = f"{self.day.year}年{self.day.month:02d}月{self.day.day:02d}日"
        district = f"{self.place}区"
        yield f"索引号：3799013799010001/{self.day.year}-{self.number:05d}"
        yield f"主题分类：{self._one('subjects')}"
        yield f"发布机构：{district}{self.office}"
        yield f"成文日期：{day}"
        yield f"发布日期：{day}"
        yield f"标题：{district}{self.topic}工作新闻发布会第{self.number}场"
        yield "效力状态：有效"

    def _account(self) -> Iterator[str]:
        yield f"{self.place}区{self.topic}工作新闻发布会第{self.number}场"
        yield ""
        yield self._paragraph(3, 5)
        for number in range(self.draw.randint(4, 6)):
            yield f"{_NUMBERS[number]}、{self._one('topics')}：{self._one('aims')}"
            for _ in range(self.draw.randint(3, 5)):
                yield self._paragraph(4, 8)

    def _questions(self) -> Iterator[str]:
        yield "答记者问"
        for _ in range(self.draw.randint(4, 7)):
            yield f"{self._one('openings')}，{self._one('topics')}方面有哪些进展？下一步有什么打算？"
            yield f"{self.place}区{self._one('offices')}局长　{self._person()}："
            for _ in range(self.draw.randint(3, 5)):
                yield self._paragraph(3, 6)

    def _footer(self) -> Iterator[str]:
        yield f"主办单位：{self.place}区人民政府"
        yield "网站标识码：3799010001"


def write(count: int, folder: Path) -> int:
    """Write an archive; how many bytes it has."""
    size = 0
    for number in range(1, count + 1):
        writer = _Writer(number)
        target = folder / str(writer.day.year) / f"{number:06d}.txt"
        target.parent.mkdir(parents=True, exist_ok=True)
        content = writer.text().encode()
        target.write_bytes(content)
        size += len(content)
    return size


if __name__ == "__main__":
    made = write(int(sys.argv[1]), Path(sys.argv[2]))
    print(f"{made} bytes")
