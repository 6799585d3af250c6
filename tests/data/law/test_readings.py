"""The open questions: all are answered, other answers are reachable, wrong ones are told together."""

from datetime import date

import pytest
import yaml

from data.errors import TableError
from data.law.clauses import Clause
from data.law.readings import FILE, NAMES, load_readings
from data.packaged import Packaged

FILE_OF_READINGS = load_readings(Packaged())
READINGS = FILE_OF_READINGS.in_force


@pytest.fixture
def overlay(tmp_path):
    """The packaged file, changed; what loading it gives."""

    def overlay(change):
        written = yaml.safe_load(Packaged().read(FILE).text)
        change(written)
        path = tmp_path / FILE
        path.parent.mkdir(exist_ok=True)
        path.write_text(yaml.safe_dump(written, allow_unicode=True), "utf-8")
        return load_readings(Packaged(tmp_path))

    return overlay


def test_there_are_35_questions_in_order():
    assert list(FILE_OF_READINGS.questions) == list(NAMES) == [f"A{n:02}" for n in range(1, 36)]
    assert list(READINGS.as_dict()) == list(NAMES)


def test_the_day_of_the_event_is_not_counted():
    assert READINGS.A01 == "not_counted"


@pytest.mark.parametrize(("name", "question"), FILE_OF_READINGS.questions.items())
def test_a_question_cites_clauses_and_speaks_three_languages(name, question):
    assert [str(Clause.parse(clause)) for clause in question.clause] == list(question.clause)
    for words in (question.question, *question.alternatives.values()):
        assert all((words.kk.strip(), words.ru.strip(), words.en.strip()))
        assert len({words.kk, words.ru, words.en}) == 3
    assert question.effective_from >= date(2023, 7, 1)


@pytest.mark.parametrize(("question", "reading"), [(q, name) for q, names in NAMES.items() for name in names])
def test_every_reading_is_reachable_by_the_file_alone(overlay, question, reading):
    def change(written):
        written["questions"][question]["reading"] = reading

    assert overlay(change).in_force == READINGS.with_(**{question: reading})


def test_a_changed_copy_leaves_the_rest():
    changed = READINGS.with_(A27="one_of_three", A20="posting")
    assert changed.as_dict() == READINGS.as_dict() | {"A27": "one_of_three", "A20": "posting"}
    assert READINGS.A27 == "ground_on_three"


def test_wrong_names_are_told_together_with_those_allowed():
    with pytest.raises(TableError) as error:
        READINGS.with_(A27="never", A36="yes", A20="post")
    assert error.value.problems == [
        "A27: not 'never', but one_of_three, ground_by_itself, ground_on_three",
        "A36: there is no such question; there are A01 to A35",
    ]


def test_a_wrong_file_tells_all_its_problems(overlay):
    def change(written):
        questions = written["questions"]
        del questions["A05"]
        questions["A27"]["reading"] = "never"
        del questions["A31"]["alternatives"]["any"]

    with pytest.raises(TableError) as error:
        overlay(change)
    [problem] = error.value.problems
    assert "A05: missing" in problem
    assert "A27: not 'never', but one_of_three, ground_by_itself, ground_on_three" in problem
    assert "A31: alternatives are to be all_three, any" in problem
