"""`matcher notices` and the delivery that `matcher tick` and `matcher work` begin."""

from datetime import timedelta

import pytest

from matcher.law.acts import Offer
from matcher.law.suitability.verdict import CRITERIA

MET = dict.fromkeys(CRITERIA, "met")


@pytest.fixture
def person(program, at, ids):
    """Somebody unemployed in a town, with a pending offer by phone; the register is closed again."""
    found = next(
        change.subject_id
        for change in program.register.latest("people")
        if change.available and is_unemployed_in_town(program.cases.life(change.subject_id, at))
    )
    program.office.do(Offer(found, ids[0], via="phone", delivery="pending", verdict=MET), at, "specialist")
    program.__exit__()
    return found


def is_unemployed_in_town(life):
    return (life.status, life.place) == ("unemployed", "town")


def test_a_call_is_made_by_the_words_of_the_notice_and_recorded(answer, person, at):
    [offered] = answer("notices", "list", person)["notices"]
    assert (offered["kind"], offered["state"], offered["channels"]) == ("offer", "waiting", ["phone"])
    number = offered["number"]
    shown = answer("notices", "show", number)
    assert shown["notice"] == offered
    assert "51" in shown["text"]
    in_vain = answer("notices", "called", number, "--not-reached", "--by", "o-7")
    assert [one["outcome"] for one in in_vain["attempts"]] == ["no_answer"]
    told = answer("notices", "called", number, "--by", "o-7", now=at + timedelta(hours=1))
    assert (told["state"], told["receipt"]) == ("told", "o-7")
    assert answer("notices", "show", number)["text"] == shown["text"]
    case = answer("case", person, now=at + timedelta(hours=2))
    assert [term["name"] for term in case["offers"][-1]["terms"]] == ["reply"]


def test_a_notice_in_words(run, person, answer):
    number = answer("notices", "list", person)["notices"][0]["number"]
    for lang in ("kk", "ru", "en"):
        result = run("notices", "list", person, "--lang", lang)
        assert result.exit_code == 0, result.stderr
        assert str(number) in result.stdout
    shown = run("notices", "show", number, "--lang", "en")
    assert shown.stdout.startswith(f"No. {number}, ")
    assert "a person has to tell it" not in shown.stdout, "the carriers had no try yet"


def test_who_may_not_tell_and_what_is_not_there(run, person, answer):
    number = answer("notices", "list", person)["notices"][0]["number"]
    refused = run("notices", "handed", number, "--via", "akim")
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "Tell it by phone" in refused.stderr
    assert run("notices", "show", 999).exit_code == 2


def test_a_tick_tells_what_the_cabinet_can(answer, program, ids, at):
    person = next(
        change.subject_id
        for change in program.register.latest("people")
        if change.available and is_unemployed_in_town(program.cases.life(change.subject_id, at))
    )
    program.office.do(Offer(person, ids[0], delivery="pending", via="portal", verdict=MET), at, "o")
    program.__exit__()
    ticked = answer("tick", now=at + timedelta(minutes=1))
    assert (ticked["told"], ticked["copies"], ticked["in_vain"]) == (1, 0, 0)
    [offered] = answer("notices", "list", person)["notices"]
    assert (offered["state"], offered["attempts"][0]["channel"]) == ("told", "cabinet")
    assert answer("tick", now=at + timedelta(minutes=2))["told"] == 0
