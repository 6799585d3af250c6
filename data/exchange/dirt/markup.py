"""HTML to plain text, and a text to its clauses and sections."""

import re
from html.parser import HTMLParser
from typing import NamedTuple

_BLOCKS = {"p", "div", "br", "ul", "ol", "li", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "section"}
_SILENT = {"script", "style"}
_BLANKS = re.compile(r"[^\S\n]+")
_LINES = re.compile(r"\s*\n\s*")
_CLAUSE = re.compile(r"(?:(?<![Кк]ат)\.(?=\s|$|[А-ЯA-ZӘҒҚҢӨҰҮІ])|[;!?\n•·|…])+")

_HEADING = re.compile(
    r"(?P<requirements>Требовани[ея]|Наши ожидания|Мы ожидаем|Что мы ждем|Ожидания от кандидата|Талаптар"
    r"|Requirements|Qualifications)"
    r"|(?P<duties>Обязанност[ьи]|Функционал|Твои ключевые задачи|Твои задачи|Ваши задачи"
    r"|Чем предстоит заниматься|Міндеттері?|Responsibilities|Duties)"
    r"|(?P<offer>Условия(?: работы)?|Мы предлагаем|Что мы предлагаем|Шарттар|Conditions|We offer|Benefits)"
    r"(?=[^а-яёa-z]|$)"
)


class Sections(NamedTuple):
    """Parts of a description by its own headings; None where there is no such heading."""

    requirements: str | None
    duties: str | None


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in _SILENT
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._silent = max(0, self._silent - (tag in _SILENT))
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(data)


def plain(text: str | None) -> str | None:
    """Text without tags and entities, one line for each block; None where nothing is left."""
    if text is None:
        return None
    if "<" in text or "&" in text:
        parser = _Text()
        parser.feed(text)
        parser.close()
        text = "".join(parser.parts)
    text = _LINES.sub("\n", _BLANKS.sub(" ", text)).strip()
    return text or None


def clauses(text: str | None) -> list[str]:
    """Sentences and list items; "кат. B" stays in one piece."""
    return [part for piece in _CLAUSE.split(text or "") if (part := piece.strip())]


def sections(description: str | None) -> Sections:
    """Requirements and duties of a description that names them; both None where it names neither."""
    found: dict[str, list[str]] = {"requirements": [], "duties": [], "offer": []}
    marks = list(_HEADING.finditer(description or ""))
    ends = [mark.start() for mark in marks[1:]] + [len(description or "")]
    for mark, end in zip(marks, ends, strict=False):
        part = (description or "")[mark.end() : end].strip(" :\n-–—•")
        found[mark.lastgroup or "offer"].append(part)
    return Sections(_joined(found["requirements"]), _joined(found["duties"]))


def _joined(parts: list[str]) -> str | None:
    return "\n".join(part for part in parts if part) or None
