"""Facts in words: a stable name and its value → what a specialist reads, in one language."""

from collections.abc import Iterable
from dataclasses import dataclass

from data.records.vocabulary import Lang
from matcher.explanation.facts import Fact
from matcher.explanation.names import Names, load_names
from matcher.explanation.wording import Wording, load_wording
from scoring.axes import NOT_ASKED, UNKNOWN
from scoring.criteria.experience import YEARS_CAP

ENUMERATED = ("education", "field", "patterns", "mode", "recency")
AGREED = ("wanted", "nights", "long_hours", "relocates", "remote")
OFFERED = ("nights", "long_hours", "remote", "housing", "transport")


@dataclass(frozen=True, slots=True)
class Speech:
    """Texts and names of one language."""

    wording: Wording
    names: Names

    @property
    def lang(self) -> Lang:
        """The language."""
        return self.wording.lang

    def asked(self, fact: Fact) -> str:
        """A fact of the vacancy's side."""
        if fact.name in OFFERED:
            return self.wording("offered", fact.name)
        if fact.name == "years" and fact.value == 0:
            return self.wording("written", "no_years_asked")
        return self._stated(fact)

    def had(self, fact: Fact) -> str:
        """A fact of the person's side."""
        if fact.name in AGREED:
            return self.wording("agreed", fact.name, "yes" if fact.value else "no")
        if fact.name == "years" and fact.value == 0:
            return self.wording("written", "no_years")
        return self._stated(fact)

    def _stated(self, fact: Fact) -> str:
        """A fact that both sides say in the same words."""
        name, value = fact.name, fact.value
        if name in ENUMERATED:
            return self.wording(name, str(value))
        match name:
            case "grade" | "minutes":
                return self.wording("written", name, n=value)
            case "years":
                return self._years(int(value))
            case "pay":
                return self.wording("written", "pay", n=self.wording.number(int(value)))
            case "title":
                title = str(value)
                return self.wording(
                    "written", "title", title=self.names.title(title), isco=self.names.isco(title)
                )
            case "place":
                return self.names.place(str(value))
        return self.names.feature(str(value))  # must, nice, wish

    def _years(self, years: int) -> str:
        counted = self.wording.counted("years", years)
        return counted if years < YEARS_CAP else self.wording("written", "years_or_more", years=counted)

    def level(self, part: str, level: str) -> str:
        """The name of a level; of a level of pay that a file of weights named itself, this name."""
        if level in (UNKNOWN, NOT_ASKED):
            return self.wording("states", level)
        return self.wording("levels", part, level) if self.wording.has("levels", part, level) else level

    def fact_names(self, facts: Iterable[str], named: str = "") -> str:
        """Names of facts, such as those that are not known; `named` is the skill or wish concerned."""
        return ", ".join(self.wording("facts", fact, name=named) for fact in facts)

    def requirement(self, name: str) -> str:
        """A hard requirement by its name, such as `licence:B` or `language:en:B2`."""
        if self.wording.has("requirements", name):
            return self.wording("requirements", name)
        kind, *rest = name.split(":")
        if kind != "language":
            return self.wording("requirements", kind, value=":".join(rest))
        language, level = rest
        said = self.wording("languages", language) if self.wording.has("languages", language) else language
        return self.wording("requirements", "language", value=said, level=level)


def load_speech(lang: Lang) -> Speech:
    """Texts and names from the packaged files.

    Raises:
        TableError: a file is not of the expected shape.
    """
    return Speech(load_wording(lang), load_names(lang))
