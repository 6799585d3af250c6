"""`matcher demo`: the whole job on files of one's own."""

import pytest


@pytest.fixture
def told(answer, files, tmp_path):
    return answer("demo", "--vacancies", files.vacancies, "--people", files.people, "--out", tmp_path / "out")


def test_every_step_answers(told, tmp_path, home):
    assert told["home"] == str(home / "sample")
    assert [one["written"] for one in told["imported"]] == [60, 300]
    assert told["day"]["people"]["selected"] == told["day"]["people"]["open"]
    assert told["report"]["file"] == str(tmp_path / "out" / "report.html")
    assert set(told["seconds"]) == {"import", "index", "day", "select", "report"}


def test_it_shows_a_full_list_of_an_understood_vacancy(told, answer, home):
    shortlist = told["shortlist"]
    assert len(shortlist["listed"]) == shortlist["wanted"]
    kept = answer("select", shortlist["id"], folder=home / "sample")
    assert kept["listed"] == shortlist["listed"]


def test_in_words_from_the_first_row_read_to_the_page(run, files, tmp_path, told):
    shown = run(
        "demo", "--vacancies", files.vacancies, "--people", files.people, "--out", tmp_path / "out"
    ).stdout
    assert "Vacancies: 60 read" in shown
    assert f"Candidates for vacancy {told['shortlist']['id']}," in shown
    assert "report.html" in "".join(shown.split())


def test_the_users_own_register_is_left_alone(told, answer, run, home):
    before = (home / "register.sqlite").read_bytes()
    assert answer("index", "status")["position"] == 360
    assert (home / "register.sqlite").read_bytes() == before


def test_a_file_that_is_not_there(run):
    assert run("demo", "--people", "no/such.jsonl").exit_code == 2
