"""`matcher certificate`: shown and verified from a file and from the register, in three languages."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from random import Random
from typing import get_args

import pytest

from data.law.suitable_work import asks, load_suitable_work
from data.register.ledger_rows import Fact
from matcher.cli.speech import CliSpeech
from matcher.law.certificate import Kept, Subject, as_file, freeze
from matcher.law.certificate.verifying import Code
from matcher.law.suitability.facts import NAMES
from tests.matcher.law.suitability.random_facts import SUITABLE

MADE_AT = datetime(2026, 6, 10, 7, tzinfo=UTC)
TOO_FAR = replace(SUITABLE, minutes=90, asked_on=None, limits=None)


def frozen(facts=TOO_FAR, policy="kazakhstan"):
    subject = Subject("P1", 1, "V1", MADE_AT)
    return freeze(subject, facts, load_suitable_work(None, policy), "0" * 64, Random(1).randbytes)


@pytest.fixture
def file(tmp_path):
    """Writes a certificate's file."""

    def write(made=None, without=()):
        made = made or frozen()
        facts = {name: fact for name, fact in made.facts.items() if name not in without}
        path = tmp_path / "certificate.json"
        path.write_bytes(as_file(Kept(made.body, made.sha256, facts)))
        return path

    return write


@pytest.fixture
def stored(program):
    """A certificate in the register, whose health facts may have been erased."""
    made = frozen()
    facts = {name: Fact(fact.salt, fact.value) for name, fact in made.facts.items()}
    with program.register.writing_ledger(MADE_AT) as writing:
        writing.put_certificate(made.sha256, made.body, facts, "person:P1")
    program.__exit__()
    return made.sha256


def test_each_criterion_with_fact_threshold_and_source(answer, file):
    told = answer("certificate", "show", file())
    assert (told["person"], told["vacancy"], told["outcome"]) == ("P1", "V1", "not_suitable")
    assert (told["failing"], told["unknown"]) == (["transport"], ["health"])
    way = told["criteria"][4]["asked"][0][0]
    assert (way["result"], way["facts"], way["threshold"]) == ("not_met", {"minutes": 90}, {"at_most": 60})
    assert set(way["set_by"]) == {"kk", "ru", "en"}


def test_single_changes_that_would_do_are_told(run, answer, file):
    path = file(frozen(replace(SUITABLE, minutes=90)))
    then = [change["then"] for change in answer("certificate", "show", path)["changes"]]
    assert {"minutes": 60} in then and {"remote": True} in then
    assert "the way, minutes: 60 (now the way, minutes: 90)" in run("certificate", "show", path).stdout
    assert answer("certificate", "show", file(frozen(SUITABLE)))["changes"] == []


def test_changes_of_what_was_erased_are_not_told(answer, file):
    path = file(frozen(replace(SUITABLE, minutes=90)), without=("minutes",))
    assert answer("certificate", "show", path)["changes"] == []


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("kk", ("Жұмыс лайықты емес: Жұмыс орнына көліктің қолайлығы.", "жол, минут: 90", "Жобаның ұсынысы")),
        (
            "ru",
            ("не подходящая: Транспортная доступность рабочего места.", "дорога, минут: 90", "Приказ № 214"),
        ),
        ("en", ("not suitable: Transport accessibility", "the way, minutes: 90", "2026-06-10 12:00")),
    ],
)
def test_it_is_shown_in_the_language(run, file, lang, words):
    shown = run("certificate", "show", file(), "--lang", lang).stdout
    assert [word for word in words if word not in shown] == []


def test_what_was_erased_is_told(run, answer, file):
    path = file(without=("minutes",))
    assert answer("certificate", "show", path)["criteria"][4]["asked"][0][0]["erased"] == ["minutes"]
    assert "the way, minutes: erased" in run("certificate", "show", path).stdout
    verified = run("certificate", "verify", path)
    assert verified.exit_code == 0
    assert "Erased facts: the way, minutes." in verified.stdout


def test_a_sound_one_is_judged_anew(answer, file):
    told = answer("certificate", "verify", file())
    assert told | {"sha256": ""} == {
        "sha256": "",
        "sound": True,
        "problems": [],
        "erased": [],
        "compared": True,
        "recomputed": True,
    }


def test_a_changed_byte_is_told_with_exit_code_1(run, answer, file):
    path = file()
    path.write_bytes(path.read_bytes().replace(b'"value":90', b'"value":50'))
    told = answer("certificate", "verify", path, code=1)
    assert told["problems"] == [{"code": "fact_changed", "about": "minutes"}]
    shown = run("certificate", "verify", path, "--lang", "ru")
    assert "Сертификат изменён" in shown.stdout
    assert "дорога, минут" in shown.stdout


def test_a_policy_that_is_not_at_hand_is_told(run, answer, file, tmp_path):
    path = file(frozen(SUITABLE, "examples/germany"))
    assert not answer("certificate", "verify", path, folder=tmp_path / "none")["compared"]
    assert "not at hand" in run("certificate", "verify", path, folder=tmp_path / "none").stdout


def test_a_policy_of_the_register_is_compared(answer, file, program):
    policy = load_suitable_work(None, "examples/germany")
    program.register.store_document("suitable_work", policy.canonical())
    program.__exit__()
    told = answer("certificate", "verify", file(frozen(SUITABLE, "examples/germany")))
    assert told["compared"] and told["recomputed"]


def test_one_of_the_register(answer, stored, tmp_path):
    out = tmp_path / "out.json"
    assert answer("certificate", "show", stored, "--out", out)["sha256"] == stored
    assert answer("certificate", "verify", stored)["recomputed"]
    assert answer("certificate", "verify", out)["sound"]


@pytest.mark.parametrize(
    ("given", "said"), [("f" * 64, "f" * 64), ("no.json", "no.json"), (__file__, "no file of a certificate")]
)
def test_what_is_none_is_an_error(run, given, said):
    result = run("certificate", "verify", given)
    assert result.exit_code == 2
    assert said in result.stderr and not result.stdout


def test_every_test_fact_and_problem_has_its_words():
    words = CliSpeech("en").words
    tests = [get_args(each.model_fields["test"].annotation)[0] for each in get_args(asks.Leaf)]
    wanted = [("certificate_tests", each) for each in tests]
    wanted += [("certificate_facts", each) for each in NAMES]
    wanted += [("certificate_problems", each) for each in get_args(Code)]
    wanted += [("certificate_groups", each) for each in get_args(asks.Nearness)]
    assert [path for path in wanted if not words.has(*path)] == []


@pytest.mark.parametrize("country", ["germany", "france", "switzerland"])
@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_certificates_of_other_laws_are_shown(run, file, country, lang):
    result = run("certificate", "show", file(frozen(SUITABLE, f"examples/{country}")), "--lang", lang)
    assert result.exit_code == 0
    assert json.loads(load_suitable_work(None, f"examples/{country}").canonical())["clause"] in result.stdout
