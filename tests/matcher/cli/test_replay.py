"""`matcher replay` as an auditor calls it."""

from datetime import timedelta

import pytest


def test_a_list_is_replayed_by_the_number_that_select_told(answer, run, ids):
    number = answer("select", ids[0])["shortlist"]
    told = answer("replay", number, "--whole")
    assert (told["same"], told["certificate"]) == (True, None)
    assert told["shortlist"]["stored"] == told["shortlist"]["digest"]
    assert run("replay", number).exit_code == 0


def test_a_certificate_comes_out_byte_for_byte(answer, ids, program, at):
    sha256 = answer("offer", *ids)["certificate"]
    told = answer("replay", sha256)
    assert (told["same"], told["certificate"]["digest"]) == (True, sha256)
    program.register.erase_person(ids[1], at + timedelta(days=1))
    told = answer("replay", sha256)
    assert (told["same"], told["certificate"]["digest"]) == (True, None)
    assert "education" in told["certificate"]["erased"]


def test_what_differs_ends_with_one(answer, run, ids, program):
    number = answer("select", ids[0])["shortlist"]
    with program.register._writing() as connection:
        connection.exec_driver_sql(f"UPDATE shortlists SET plan_hash = 'ff' WHERE id = {number}")
    told = answer("replay", number, code=1)
    assert (told["same"], told["shortlist"]["problems"]) == (False, ["plan"])
    assert "The plan compiled again is another one." in run("replay", number).stdout


@pytest.mark.parametrize("made", ["abc", "0", "f" * 63])
def test_neither_list_nor_certificate_is_bad_input(run, made):
    assert run("replay", made).exit_code == 2


@pytest.mark.parametrize(("lang", "said"), [("kk", "бірдей"), ("ru", "Совпадает"), ("en", "The same")])
def test_a_replay_is_told_in_three_languages(answer, run, ids, lang, said):
    number = answer("select", ids[0])["shortlist"]
    assert said in run("replay", number, "--lang", lang).stdout
