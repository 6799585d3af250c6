"""`matcher act`, `case` and `eligible` as a specialist calls them."""

from datetime import timedelta

import pytest

from matcher.law.acts import Offer

MET = dict.fromkeys(("training", "experience", "health", "hours", "transport"), "met")


@pytest.fixture
def offered(program, at, ids):
    """A pair of which the person, unemployed, was offered the vacancy; the register is closed again."""
    vacancy = ids[0]
    person = next(
        change.subject_id
        for change in program.register.latest("people")
        if change.available and program.cases.life(change.subject_id, at).status == "unemployed"
    )
    program.office.do(Offer(person, vacancy, via="phone", verdict=MET), at, "officer")
    program.office.do(Offer(person, vacancy, by="portal", verdict=MET), at, "portal")
    program.__exit__()
    return person, vacancy


def test_an_act_is_recorded_and_shows_in_the_case(run, answer, offered, at):
    person, vacancy = offered
    told = answer("act", "refuse", f"person={person}", f"vacancy={vacancy}", "via=phone", "--by", person)
    assert told["events"] == [{"stream": f"person:{person}", "kind": "refuse"}]
    case = answer("case", person)
    assert case["status"] == "unemployed"
    assert [(one["by"], one["standing"]) for one in case["offers"]] == [
        ("centre", "refused"), ("portal", "refused"),
    ]  # fmt: skip


def test_a_case_tells_why_each_refusal_counts_or_not(answer, offered):
    person, _ = offered
    centre, portal = answer("case", person)["offers"]
    assert (centre["why"], centre["counts"]) == ("not_answered", False)
    assert (portal["why"], portal["counts"]) == ("not_answered", False)
    assert [term["name"] for term in portal["terms"]] == []


def test_readings_that_a_count_rests_on_are_named(answer, at, offered):
    person, _ = offered
    later = at + timedelta(days=14)
    told = answer("case", person, now=later)["offers"][0]
    assert told["standing"] == "unanswered"
    assert (told["why"], told["counts"]) == ("silence", False)
    assert told["rests_on"]["A27"] == "ground_on_three"


def test_what_was_known_and_what_is_asked_about_are_two_moments(answer, offered, at):
    person, _ = offered
    before = (at - timedelta(hours=1)).isoformat()
    assert answer("case", person, "--moment", before)["offers"] == []
    assert answer("case", person, "--as-of", before)["offers"] == []


def test_an_act_that_is_turned_down_says_its_clause_and_changes_nothing(run, ids, program):
    vacancy, person = ids
    result = run("act", "send_resume", f"person={person}", f"vacancy={vacancy}")
    assert (result.exit_code, result.stdout) == (3, "")
    [line] = result.stderr.splitlines()
    assert "has not agreed" in line
    assert line.endswith("(order-214:73)")
    assert program.register.events(f"person:{person}") == []


def test_wrong_arguments_are_told_together(run, ids):
    result = run("act", "accept", "vacancy=V", "via=mail", "when=now")
    assert result.exit_code == 2
    [line] = result.stderr.splitlines()
    assert all(part in line for part in ("person: is missing", "via: 'mail'", "when: no such argument"))
    assert run("act", "accept", "V1").exit_code == 2


def test_an_offer_of_the_centre_goes_with_a_certificate(run, ids):
    vacancy, person = ids
    result = run("act", "offer", f"person={person}", f"vacancy={vacancy}")
    assert result.exit_code == 2
    assert f"matcher offer {vacancy} {person}" in result.stderr


def test_a_repeated_request_changes_nothing(answer, run, program, offered):
    person, _ = offered
    request = ("act", "complain", f"person={person}", "about=inaction", "--key", "r1")
    assert answer(*request) == answer(*request)
    events = program.register.events(f"person:{person}")
    assert [event.kind for event in events].count("complain") == 1
    assert run(*request[:3], "about=offer", "--key", "r1").exit_code == 3


def test_eligible_names_every_reason_with_its_clause(answer, offered):
    person, vacancy = offered
    assert answer("eligible", person)["may_be_offered"] is True
    told = answer("eligible", person, vacancy)
    assert (told["reasons"], told["clauses"]) == (["offered"], ["order-214:71"])


@pytest.mark.parametrize(("lang", "said"), [("kk", "жұмыссыз"), ("ru", "безработный"), ("en", "unemployed")])
def test_a_case_is_told_in_three_languages(run, offered, lang, said):
    result = run("case", offered[0], "--lang", lang)
    assert result.exit_code == 0, result.stderr
    assert said in result.stdout
    assert offered[1] in result.stdout


def test_an_offer_tells_its_verdict_and_certificate(answer, run, ids, program, at):
    vacancy = ids[0]
    person = next(
        change.subject_id
        for change in program.register.latest("people")
        if change.available and program.cases.life(change.subject_id, at).status == "unemployed"
    )
    program.__exit__()
    told = answer("offer", vacancy, person, "--via", "phone", "--by", "officer-7")
    assert set(told["verdict"]) == {"training", "experience", "health", "hours", "transport"}
    for named, result in (("failing", "not_met"), ("unknown", "unknown")):
        assert set(told[named]) == {name for name, found in told["verdict"].items() if found == result}
    assert run("certificate", "verify", told["certificate"]).exit_code == 0
    [offer] = answer("case", person)["offers"]
    assert (offer["certificate"], offer["suitable"]) == (told["certificate"], told["suitable"])
    refused = run("offer", vacancy, person)
    assert (refused.exit_code, refused.stdout) == (3, "")
    assert "order-214:71" in refused.stderr


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_cases_and_answers_are_told_in_every_language(run, offered, lang):
    person, vacancy = offered
    for command in (("eligible", person), ("eligible", person, vacancy), ("case", person)):
        done = run(*command, "--lang", lang)
        assert done.exit_code == 0, done.output
        assert person in done.output
