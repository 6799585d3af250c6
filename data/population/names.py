"""Names and contacts, put together by chance from lists of common names."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from data.population.parameters import Parameters

_NO_PATRONYMIC = ("а", "я", "о", "и", "ә", "е", "у")


@dataclass(frozen=True, slots=True)
class Names:
    """Lists of names by language, with the parameters of `names.yaml`."""

    given: dict[tuple[str, bool], Sequence[str]]
    surnames: dict[str, Sequence[str]]
    streets: Sequence[str]
    russian: dict[str, float]
    patronymic: float
    phone_prefix: str
    mail_domain: str

    def full_name(self, lang: str, female: bool, chance: random.Random) -> str:
        """Surname, given name and mostly a patronymic of somebody who writes in `lang`."""
        people = "ru" if chance.random() < self.russian[lang] else "kk"
        surname = _of_sex(_one_of(self.surnames[people], chance), female)
        parts = [surname, _one_of(self.given[people, female], chance)]
        father = _one_of(self.given[people, False], chance)
        if chance.random() < self.patronymic and not father.endswith(_NO_PATRONYMIC):
            own = people == "kk" and chance.random() < 0.6
            parts.append(_kazakh_patronymic(father, female) if own else _russian_patronymic(father, female))
        return " ".join(parts)

    def phone(self, chance: random.Random) -> str:
        """A number of ten digits after +7 that no operator gives out."""
        return f"{self.phone_prefix}{int(chance.random() * 10_000_000):07}"

    def mail(self, name: str) -> str:
        """An address of a domain that receives no mail."""
        return f"{name}@{self.mail_domain}"

    def street(self, chance: random.Random) -> str:
        """Street and house, sometimes with a flat."""
        house = 1 + int(chance.random() * 120)
        written = f"ул. {_one_of(self.streets, chance)}, {house}"
        return written if chance.random() < 0.5 else f"{written}, кв. {1 + int(chance.random() * 90)}"


def load_names(names: Parameters) -> Names:
    """The lists of `names.yaml`."""
    return Names(
        given={
            (lang, female): names.words(f"{lang}_{'female' if female else 'male'}")
            for lang in ("kk", "ru")
            for female in (False, True)
        },
        surnames={lang: names.words(f"{lang}_surnames") for lang in ("kk", "ru")},
        streets=names.words("streets"),
        russian=names.shares("russian_names"),
        patronymic=names.number("patronymic"),
        phone_prefix=names.text("phone_prefix"),
        mail_domain=names.text("mail_domain"),
    )


def _of_sex(surname: str, female: bool) -> str:
    return f"{surname}а" if female and surname.endswith(("ов", "ев", "ёв", "ин", "ын")) else surname


def _kazakh_patronymic(father: str, female: bool) -> str:
    return f"{father}{'қызы' if female else 'ұлы'}"


def _russian_patronymic(father: str, female: bool) -> str:
    if father.endswith("ий"):
        return f"{father[:-2]}ь{'евна' if female else 'евич'}"
    if father.endswith(("й", "ь")):
        return f"{father[:-1]}{'евна' if female else 'евич'}"
    return f"{father}{'овна' if female else 'ович'}"


def _one_of(texts: Sequence[str], chance: random.Random) -> str:
    return texts[int(chance.random() * len(texts))]
