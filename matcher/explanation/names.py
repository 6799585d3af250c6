"""Names of ids in one language: titles, groups, skills, wishes, places."""

from collections.abc import Mapping
from dataclasses import dataclass

from data.records.vocabulary import Lang
from data.reference.occupations import Occupations, load_occupations
from data.reference.places import Places, load_places
from data.reference.skills import load_skills
from data.reference.wishes import load_wishes


@dataclass(frozen=True, eq=False)
class Names:
    """What things are called. Every method raises `UnknownCode` for an id that no table has.

    Attributes:
        lang: the language of all names.
        occupations: titles and groups of ISCO-08.
        places: KATO.
        named: skills and wishes by id.
    """

    lang: Lang
    occupations: Occupations
    places: Places
    named: Mapping[str, str]

    def title(self, title: str) -> str:
        """The title with a capital letter."""
        label = self.occupations.title(title).labels[self.lang]
        return label[:1].upper() + label[1:]

    def isco(self, title: str) -> str:
        """The title's unit group of ISCO-08."""
        return self.occupations.title(title).isco

    def group(self, isco: str) -> str:
        """The name of a group of ISCO-08."""
        return self.occupations.group_name(isco, self.lang)

    def feature(self, feature: str) -> str:
        """A skill or a wish; an id that is in neither table is its own name."""
        return self.named.get(feature, feature)

    def place(self, place: str) -> str:
        """The place, with its region where it is not the region's own."""
        name, region = self.places.name(place, self.lang), self.places.region(place)
        if region in (place[:9], self.places.settlement(place)):
            return self.places.name(region, self.lang)
        return f"{name}, {self.places.name(region, self.lang)}"


def load_names(lang: Lang) -> Names:
    """Names from the packaged tables, which are read once per process.

    Raises:
        TableError: a table is not of the expected shape.
    """
    skills = {skill.id: skill.labels[lang] for skill in load_skills().skills}
    wishes = {wish.id: wish.labels[lang] for wish in load_wishes()}
    return Names(lang, load_occupations(), load_places(), {**skills, **wishes})
