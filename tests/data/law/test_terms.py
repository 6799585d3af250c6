"""Numbers of the order agree with its Kazakh words."""

import re

import pytest
import yaml

from data.errors import TableError
from data.law.terms import FILE, load_counts, load_numbers, load_terms
from data.packaged import Packaged

NUMBERS = load_numbers(Packaged())
KAZAKH = {"бір": 1, "екі": 2, "үш": 3, "бес": 5, "отыз": 30}
SPELLED = re.compile(r"\b(бір|екі|үш|бес|отыз)\b")
BY_WHOM = {"reply_job_seeker", "reply_unemployed", "turn_to_employer", "come_to_centre", "come_to_workplace"}


def words_of(number):
    also = getattr(number, "also", None)
    return [number.words.kk] + ([] if also is None else [also.words.kk])


@pytest.mark.parametrize("number", [*NUMBERS.terms, *NUMBERS.counts], ids=lambda number: number.name)
def test_the_number_is_the_one_that_the_order_spells(number):
    value = getattr(number, "number", None) or number.working_days or number.calendar_days
    for words in words_of(number):
        assert {KAZAKH[found] for found in SPELLED.findall(words)} == {value} or f"{value} (" in words


def test_a_term_counts_calendar_days_only_where_the_order_says_so():
    for term in NUMBERS.terms:
        assert ("күнтізбелік" in term.words.kk) == bool(term.calendar_days)


def test_what_a_person_receives():
    assert {name for name, term in load_terms(Packaged()).items() if term.receiver == "person"} == BY_WHOM


def test_three_refusals():
    assert load_counts(Packaged()) == {"refusals_of_suitable_work": 3}


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda terms: terms[0].update(calendar_days=3), "counts either working_days or calendar_days"),
        (lambda terms: terms[0].update(working_days=0), "counts either working_days or calendar_days"),
        (lambda terms: terms[0].update(name="plan"), "named twice: plan"),
        (lambda terms: terms[0].update(receiver="employer"), "terms.0.receiver"),
    ],
)
def test_a_wrong_file_is_refused(tmp_path, change, problem):
    written = yaml.safe_load(Packaged().read(FILE).text)
    change(written["terms"])
    path = tmp_path / FILE
    path.parent.mkdir(parents=True)
    path.write_text(yaml.safe_dump(written, allow_unicode=True), "utf-8")
    with pytest.raises(TableError) as error:
        load_numbers(Packaged(tmp_path))
    assert problem in str(error.value)
