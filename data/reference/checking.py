"""Guards the curated tables: what a linguist's edit may not break. Run by the tests and before a release."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from data.reference import occupations, skills, wishes
from data.reference.letters import alphabet_problems, blank_problems
from data.reference.occupations import LANGS, Occupations, Title
from data.reference.skills import Skill, skill_key
from data.reference.tables import read_rows

SHARED_FORMS = f"{occupations.FOLDER}/shared_forms.tsv"
"""The notes: forms that stand under several titles on purpose, with the titles' ids and the reason."""
SHARED_COLUMNS = ("form", "ids", "note")
UNIT_GROUPS = 436
"""ISCO-08, ILO 2012."""


def problems() -> list[str]:
    """All problems of the tables of occupations, skills and wishes; empty when they are in order."""
    known = occupations.load_occupations()
    notes = {row[0]: frozenset(row[1].split("+")) for row in read_rows(SHARED_FORMS, SHARED_COLUMNS)}
    return [
        *order_problems(),
        *group_problems(known),
        *title_problems(known),
        *shared_problems(known.titles, notes),
        *skill_problems(skills.load_skills().skills, known.groups),
        *(p for wish in wishes.load_wishes() for p in _label_problems(wish.id, wish.labels)),
    ]


def order_problems() -> Iterator[str]:
    """Files whose rows do not ascend by their first cell, and ids that stand twice."""
    tables = {
        **{f"{occupations.FOLDER}/{f}": occupations.GROUP_COLUMNS for f in occupations.GROUP_FILES},
        **{f"{occupations.FOLDER}/{f}": occupations.TITLE_COLUMNS for f in occupations.TITLE_FILES},
        SHARED_FORMS: SHARED_COLUMNS,
        skills.FILE: skills.COLUMNS,
        wishes.FILE: wishes.COLUMNS,
    }
    for path, columns in tables.items():
        keys = [row[0] for row in read_rows(path, columns)]
        yield from (f"{path}: {b} follows {a}" for a, b in pairwise(keys) if a >= b)


def group_problems(known: Occupations) -> Iterator[str]:
    """Unit groups that lack, that have no parent, a name in each language, or a title."""
    units = [code for code in known.groups if len(code) == 4]
    if len(units) != UNIT_GROUPS:
        yield f"{len(units)} unit groups instead of {UNIT_GROUPS}"
    with_title = {title.isco for title in known.titles}
    for code, group in known.groups.items():
        if len(code) > 1 and code[:-1] not in known.groups:
            yield f"group {code}: its parent {code[:-1]} lacks"
        if len(code) == 4 and code not in with_title:
            yield f"group {code}: no title"
        yield from _label_problems(f"group {code}", group.labels)


def title_problems(known: Occupations) -> Iterator[str]:
    """Titles whose group or parts are not known, that stand twice, or whose texts are badly written."""
    for repeated, times in Counter(title.id for title in known.titles).items():
        if times > 1:
            yield f"{repeated}: stands {times} times"
    for title in known.titles:
        if len(title.isco) != 4 or title.isco not in known.groups:
            yield f"{title.id}: no unit group {title.isco}"
        yield from (f"{title.id}: no part {part}" for part in title.parts if part not in known.places)
        if len(title.parts) == 1 or title.id in title.parts:
            yield f"{title.id}: a hybrid has at least two parts, other than itself"
        yield from _label_problems(title.id, title.labels)
        yield from _form_problems(title.id, title.forms)


def shared_problems(titles: Iterable[Title], notes: Mapping[str, frozenset[str]]) -> Iterator[str]:
    """Forms under several titles of different unit groups without a note, and notes that no longer hold.

    The same form in one unit group is a problem too: then the two titles are one.
    """
    holders: dict[str, list[Title]] = {}
    for title in titles:
        for text in dict.fromkeys(skill_key(text) for text in title.written()):
            holders.setdefault(text, []).append(title)
    for text, several in holders.items():
        ids = frozenset(title.id for title in several)
        if len(ids) > 1 and notes.get(text) != ids:
            yield f"{text!r} stands under {', '.join(f'{t.id} ({t.isco})' for t in several)} without a note"
    for text, ids in notes.items():
        if {title.id for title in holders.get(text, ())} != ids:
            yield f"{SHARED_FORMS}: {text!r} does not stand under {'+'.join(sorted(ids))}"


def skill_problems(known: Sequence[Skill], groups: Mapping[str, object]) -> Iterator[str]:
    """Skills without a known group, with a name that another has too, or whose texts are badly written."""
    owner: dict[str, str] = {}
    for skill in known:
        if not skill.groups:
            yield f"{skill.id}: no group"
        for group in skill.groups:
            if len(group) not in (3, 4) or group not in groups:
                yield f"{skill.id}: no minor or unit group {group}"
        for text in skill.written():
            if owner.setdefault(skill_key(text), skill.id) != skill.id:
                yield f"{skill.id}: {text!r} stands under {owner[skill_key(text)]} too"
        yield from _label_problems(skill.id, skill.labels)
        yield from _form_problems(skill.id, skill.forms)


def _label_problems(where: str, labels: Mapping[str, str]) -> Iterator[str]:
    for lang in LANGS:
        if not labels[lang]:
            yield f"{where}: no name in {lang}"
        yield from _text_problems(where, lang, labels[lang])


def _form_problems(where: str, forms: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    for lang, texts in forms.items():
        for text in texts:
            yield from _text_problems(where, lang, text)
            if not text:
                yield f"{where}: an empty form in {lang}"
        yield from (f"{where}: {text!r} stands twice" for text, n in Counter(texts).items() if n > 1)


def _text_problems(where: str, lang: str, text: str) -> Iterator[str]:
    yield from (f"{where}: {text!r} {what}" for what in blank_problems(text))
    yield from (f"{where}: {text!r} ({lang}) {what}" for what in alphabet_problems(text, lang))
