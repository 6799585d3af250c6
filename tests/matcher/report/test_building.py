"""The page: well formed, alone, readable, escaped, and without anybody's identity."""

import re
from html.parser import HTMLParser

import pytest

from matcher.explanation.palette import palette
from matcher.explanation.wording import load_texts
from matcher.report.assembling import assemble
from matcher.report.building import build
from matcher.report.speech import FOLDER
from matcher.selection.select import select
from tests.matcher.report.conftest import BIN, IINS, person_of

VOID = {"meta", "link", "br", "hr", "img", "input"}


class Outline(HTMLParser):
    """Reads a page: open tags, ids, headings, what is addressed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.ids: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self.ids += [value for name, value in attrs if name == "id" and value]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self.ids += [value for name, value in attrs if name == "id" and value]

    def handle_endtag(self, tag):
        assert self.open and self.open[-1] == tag, f"</{tag}> closes {self.open[-3:]}"
        self.open.pop()

    def handle_data(self, data):
        if self.open and self.open[-1] != "style":
            self.words.append(data)


@pytest.fixture(scope="module")
def pages(reports):
    return {lang: build(data) for lang, data in reports.items()}


@pytest.fixture(scope="module", params=["kk", "ru", "en"])
def page(request, pages):
    return pages[request.param]


def read(page):
    outline = Outline()
    outline.feed(page)
    outline.close()
    return outline


def test_every_tag_is_closed_and_every_id_is_one(page):
    outline = read(page)
    assert outline.open == []
    assert len(outline.ids) == len(set(outline.ids))


def test_every_link_and_label_leads_somewhere(page):
    outline = read(page)
    named = {
        target
        for _, attributes in outline.tags
        for name in ("href", "aria-labelledby")
        if (target := (attributes.get(name) or "").removeprefix("#"))
    }
    assert named and named <= set(outline.ids)


def test_nothing_is_fetched_and_nothing_runs(page):
    outline = read(page)
    assert {tag for tag, _ in outline.tags} & {"script", "link", "img", "iframe", "object"} == set()
    assert [a for _, attrs in outline.tags for a in attrs if a.startswith("on")] == []
    addressed = [
        value
        for _, attributes in outline.tags
        for name, value in attributes.items()
        if name in ("src", "href", "xlink:href", "action", "srcset")
    ]
    assert all(value.startswith("#") for value in addressed)
    assert not re.search(r"@import|@font-face|url\(", page)


def test_the_employers_words_are_escaped(page):
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert "ТОО «Болат &amp; Темір»" in page


def test_nobody_is_named(page, reports):
    said = " ".join(read(page).words)
    identities = [person_of(number)[1] for number in range(1, 20)]
    told = {value for one in identities for value in (one.name, one.phone, one.address)}
    assert not [value for value in (*told, *IINS, BIN, "Әйгерім") if value in page]
    assert not re.search(r"\bP\d+\b", said)
    assert all(str(one.number) in said for one in reports["ru"].listed)


def test_the_same_selection_gives_the_same_bytes(world, selection, speeches, pages):
    assert build(assemble(world.desk, selection, speeches["kk"])) == pages["kk"]


def test_the_language_is_declared(pages):
    for lang, page in pages.items():
        assert f'<html lang="{lang}">' in page


def test_everything_is_in_its_language(pages):
    cyrillic = re.findall(r"\w*[а-яё]\w*", " ".join(read(pages["en"]).words), re.IGNORECASE)
    assert set(cyrillic) <= {"Сварщик", "ТОО", "Болат", "Темір"}
    assert "Үміткерлер қайда тұрады" in pages["kk"]


def test_each_reason_and_its_points_stand_in_the_page(page, reports):
    lang = re.search(r'lang="(..)"', page)[1]
    said = "".join(read(page).words)
    assert all(line.row.sentence in said for one in reports[lang].listed for line in one.lines)


def test_an_empty_list_is_said(world, speeches):
    empty = build(assemble(world.desk, select(world.desk, "vacancies", "nowhere", world.at), speeches["en"]))
    assert "No candidate was found." in empty
    assert "The vacancy does not state the workplace." in empty
    assert read(empty).open == []


def test_every_text_of_the_page_is_used_or_named():
    """Each text's group is called somewhere in the package: a text that nobody says is a defect."""
    folder = FOLDER.parent
    code = "".join(path.read_text("utf-8") for path in (*folder.glob("*.py"), *folder.glob("*.html")))
    unused = [
        path for path in load_texts(FOLDER) if f'"{path[0]}"' not in code or f'"{path[-1]}"' not in code
    ]
    counted_by_name = {"about", "status"}
    assert [path for path in unused if not counted_by_name & set(path)] == []


def luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("ink", "paper"), ("ink", "ground"), ("ink-soft", "paper"), ("ink-soft", "ground"),
        ("accent", "paper"),
        ("ask", "ask-ground"), ("good", "good-ground"), ("bad", "bad-ground"), ("ink-soft", "map-land"),
        ("paper", "accent"),
    ],
)  # fmt: skip
def test_text_has_the_contrast_of_wcag_aa(ink, ground):
    light, dark = sorted((luminance(palette()[ink]), luminance(palette()[ground])), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5
