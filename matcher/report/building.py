"""Writes the page down: one file of HTML that needs no network, no script and no font of its own."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template, select_autoescape

from matcher.explanation.palette import tokens_css
from matcher.explanation.wording import Wording, load_texts
from matcher.report.contents import ReportData
from matcher.report.speech import FOLDER

_HERE = Path(__file__).parent
TEMPLATE = "report.html"


def build(data: ReportData) -> str:
    """The page as HTML. Everything but the pictures and the style is escaped."""
    say = Wording(data.lang, load_texts(FOLDER))
    return _template().render(data=data, say=say, style=_style())


@cache
def _template() -> Template:
    folders = FileSystemLoader(_HERE)
    environment = Environment(
        loader=folders,
        autoescape=select_autoescape(["html"]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(TEMPLATE)


@cache
def _style() -> str:
    return tokens_css() + (_HERE / "report.css").read_text("utf-8")
