"""What is said, in three languages."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.records.vocabulary import Lang, names
from matcher.explanation.changes import change_sentences
from matcher.explanation.sentences import (
    headline,
    note_sentence,
    question,
    reason_rows,
    reason_sentence,
    requirement_sentences,
)
from scoring.codes import Stint
from scoring.counterfactual import changes
from scoring.encoding.encoded import Note
from scoring.pair import score
from tests.scoring.test_compiling import pairs
from tests.scoring.test_worked_pair import title_id

PROFESSION = {
    "kk": "Мамандық: керегі Дәнекерлеуші (7212); бары Газбен кесуші (7212), осы жұмысты іздейді – сол "
    "топтағы басқа мамандық, 2 250 / 3 000",
    "ru": "Профессия: нужен Сварщик (7212); есть Газорезчик (7212), ищет эту работу — другая профессия "
    "той же группы, 2 250 из 3 000",
    "en": "Profession: asked Welder (7212); has Gas cutter (7212), wants this work – another profession of "
    "the same group, 2,250 of 3,000",
}
UNKNOWN = {
    "kk": "Міндетті дағды: Аргон-доғалы дәнекерлеу (TIG) – белгісіз, әзірге 280 / 700, 0–700 болуы мүмкін",
    "ru": "Обязательный навык: Аргонодуговая сварка (TIG) — неизвестно, пока 280 из 700, может быть 0–700",
    "en": "Skill that is required: TIG welding – not known, 280 of 700 so far, could be 0–700",
}


def plain(text):
    return text.replace("\u00a0", " ")


@pytest.fixture(scope="module")
def cutter(pair, dictionary):
    vacancy, person = pair
    return vacancy, replace(
        person, stints=(Stint(title_id(dictionary, "7212", "газорезчик"), True, 2, "up_to_6"),)
    )


@pytest.mark.parametrize("lang", names(Lang))
def test_a_reason_of_the_same_group(lang, cutter, explained, speeches):
    found = explained(*cutter)
    near = next(one for one in found if one.part == "profession")
    said = plain(reason_sentence(near, speeches[lang]))
    assert near.level == "same_group"
    assert said == PROFESSION[lang]


@pytest.mark.parametrize("lang", names(Lang))
def test_an_unknown_skill_says_what_it_could_be(lang, pair, explained, speeches):
    said = [plain(reason_sentence(one, speeches[lang])) for one in explained(*pair)]
    assert UNKNOWN[lang] in said


def test_what_is_not_asked_is_said_so(pair, explained, speeches):
    said = [plain(reason_sentence(one, speeches["ru"])) for one in explained(*pair)]
    assert "Уровень образования: в вакансии не указано — 200 из 500" in said


def test_no_experience_needed_is_not_asked_for(pair, explained, speeches):
    vacancy, person = pair
    found = explained(replace(vacancy, years=0), person)
    years = next(one for one in found if one.part == "experience.years")
    assert plain(reason_sentence(years, speeches["ru"])) == (
        "Стаж в профессии: опыт не требуется; есть 2 года — стажа достаточно, 1 100 из 1 100"
    )


def test_the_headline_names_strengths_and_the_best_question(pair, explained, speeches):
    assert headline(explained(*pair), speeches["en"]) == (
        "Strong: profession (the same profession), pay (within the offer). "
        "Ask: exact address, time of travel accepted, readiness to move (up to +480)."
    )


def test_the_headline_names_a_weakness(pair, explained, speeches):
    vacancy, person = pair
    said = headline(explained(replace(vacancy, pay=100_000), person), speeches["en"])
    assert "Weakest: pay (out of range of the offer)" in said


def test_requirements(pair, weights, dictionary, speeches):
    hard = score(*pair, weights, dictionary).hard
    assert requirement_sentences(hard, speeches["en"]) == ("Driving licence, category B: not known, ask",)


def test_changes(pair, weights, dictionary, speeches):
    found = changes(*pair, weights, dictionary)
    said = [plain(one) for one in change_sentences(found, speeches["en"])]
    assert "Candidate: TIG welding (if confirmed): +420" in said
    assert "Candidate: years in the profession, 2 years → 3 years: +330" in said
    assert "Vacancy: years in the profession, 3 years → 2 years: +330" in said


def test_a_change_that_lists_says_so(pair, weights, dictionary, speeches):
    vacancy, person = pair
    found = changes(vacancy, replace(person, not_met=("licence:B",)), weights, dictionary)
    said = change_sentences(found, speeches["en"], listed=False)
    assert said[0] == "Candidate: driving licence, category B (if confirmed) – would be listed"
    assert "Vacancy: without the requirement “driving licence, category B” – would be listed" in said


def test_notes_name_periods_titles_and_skills(speeches):
    assert note_sentence(Note("pay_period_converted", ("hour", "164")), speeches["ru"]).endswith("час, 164.")
    assert note_sentence(Note("skills_left_out", ("S0002",)), speeches["en"]).endswith("TIG welding.")
    assert "T" not in note_sentence(Note("stints_left_out", ("T70001",)), speeches["ru"])


@given(data=st.data(), lang=st.sampled_from(names(Lang)))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_everything_can_be_said_of_anybody(data, lang, weights, dictionary, explained, speeches):
    vacancy, person = data.draw(pairs(dictionary))
    found, speech = explained(vacancy, person), speeches[lang]
    rows = reason_rows(found, speech)
    assert len(rows) == len(found)
    asked = [question(fact, "", speech) for one in found for fact in one.unknown]
    moved = change_sentences(changes(vacancy, person, weights, dictionary), speech)
    said = [row.sentence for row in rows] + asked + list(moved) + [headline(found, speech)]
    assert not any("{" in text or "None" in text or "=" in text for text in said)
