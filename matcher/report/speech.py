"""The page's own words beside those of explanations, and how moments and clauses are written."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from data.records.vocabulary import Lang
from matcher.explanation.speech import Speech, load_speech
from matcher.explanation.wording import Wording, load_texts

FOLDER = Path(__file__).with_name("texts")


@dataclass(frozen=True, slots=True)
class PageSpeech:
    """Words of one language.

    Attributes:
        page: texts of the page.
        reasons: texts and names of explanations.
        zone: in which moments are told.
    """

    page: Wording
    reasons: Speech
    zone: ZoneInfo

    def __call__(self, *path: str, **values: object) -> str:
        """A text of the page."""
        return self.page(*path, **values)

    def day(self, day: date) -> str:
        """A day: 26.03.2026, in English 2026-03-26."""
        return day.isoformat() if self.page.lang == "en" else f"{day:%d.%m.%Y}"

    def moment(self, moment: datetime) -> str:
        """A moment in Kazakhstan's time, to the minute."""
        local = moment.astimezone(self.zone)
        return f"{self.day(local.date())}, {local:%H:%M}"

    def clause(self, clause: str) -> str:
        """A cited clause: `order-214:2.10` is item 10 of clause 2."""
        number, _, item = clause.partition(":")[2].partition(".")
        if item:
            return self("clause", "item", clause=number, item=item)
        return self("clause", "whole", clause=number)


def load_page_speech(lang: Lang, zone: ZoneInfo) -> PageSpeech:
    """The words of a page in one language.

    Raises:
        TableError: a file of texts or names is not of the expected shape.
    """
    return PageSpeech(Wording(lang, load_texts(FOLDER)), load_speech(lang), zone)
