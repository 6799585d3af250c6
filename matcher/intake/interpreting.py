"""What a record's texts mean: titles, skills and places as concepts, looked up once, on entry."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from data.errors import UnknownCode
from data.records import Person, Vacancy
from data.reference.places import Places
from data.reference.skills import Skills
from scoring.encoding import Readings

if TYPE_CHECKING:
    from data.understanding.understander import Understander


class Interpreter:
    """Reads the texts of records. One for each process: it remembers what it has understood."""

    def __init__(self, understander: "Understander", skills: Skills, places: Places) -> None:
        self._understander = understander
        self._skills = skills
        self._places = places

    def unknown_place(self, code: str | None) -> UnknownCode | None:
        """What is wrong with a place's code; None where it is not stated, or KATO has it."""
        try:
            self._places.place_code(code, None)
        except UnknownCode as unknown:
            return unknown
        return None

    def people(self, batch: Sequence[Person]) -> list[Readings]:
        """The readings of people's texts, in their order."""
        texts = {text for person in batch for text in _titles(person)}
        self._learn(sorted(texts))
        return [self._person(person) for person in batch]

    def vacancies(self, batch: Sequence[Vacancy]) -> list[Readings]:
        """The readings of vacancies' texts; roles and duties decide where a title is vague."""
        titles = [vacancy.title for vacancy in batch]
        contexts = [_context(vacancy) for vacancy in batch]
        understood = self._understander.understand_titles(titles, contexts)
        return [
            Readings(
                titles={vacancy.title: one.title},
                skills=self._skill_ids((*vacancy.skills_must, *vacancy.skills_nice)),
                place=self._places.place_code(vacancy.place, vacancy.point),
                occupation=vacancy.occupation or one.isco,
            )
            for vacancy, one in zip(batch, understood, strict=True)
        ]

    def _learn(self, texts: Sequence[str]) -> None:
        self._titles = {one.text: one for one in self._understander.understand_titles(texts)}

    def _person(self, person: Person) -> Readings:
        known = {text: self._titles[text] for text in _titles(person)}
        wanted = known[person.wanted[0].title] if person.wanted else None
        return Readings(
            titles={text: one.title for text, one in known.items()},
            skills=self._skill_ids((*person.skills, *person.skills_lacking)),
            place=self._places.place_code(person.place, person.point),
            occupation=wanted.isco if wanted else None,
        )

    def _skill_ids(self, texts: Sequence[str]) -> dict[str, str | None]:
        return {text: self._skills.find(text) for text in texts}


def _titles(person: Person) -> tuple[str, ...]:
    return (*(w.title for w in person.wanted), *(job.title for job in person.history or ()))


def _context(vacancy: Vacancy) -> str:
    return "\n".join(filter(None, (*vacancy.roles, vacancy.duties, vacancy.requirements)))
