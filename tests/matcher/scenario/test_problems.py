"""Every kind of problem is told with its place and the names allowed there."""

import pytest

TIME = '"2026-11-04T10:00:00+05:00"'


def event(rest, at=TIME):
    return {"events": f"[{{at: {at}, {rest}}}]"}


def person(values):
    return {"setup": f"{{persons: {{S1: {{{values}}}}}}}"}


def vacancy(values):
    return {"setup": f"{{persons: {{S1: {{}}}}, employers: {{E1: {{}}}}, vacancies: {{V1: {{{values}}}}}}}"}


def check(values):
    return {"checks": f"[{{{values}}}]"}


ONE_PROBLEM = {
    "a key of the document": ({"when": "now"}, "when", "unknown_key", "setup"),
    "no id": ({"id": ""}, "", "missing", "id"),
    "no title": ({"title": ""}, "", "missing", "title"),
    "no checks": ({"checks": ""}, "", "missing", "checks"),
    "an id with a blank": ({"id": "T 1"}, "id", "wrong_type", ""),
    "an id with an underscore": ({"id": "T_1"}, "id", "wrong_type", ""),
    "an id that is a number": ({"id": "12"}, "id", "unquoted", ""),
    "a title that is a list": ({"title": "[a]"}, "title", "wrong_type", ""),
    "clauses that are no list": ({"clauses": "order-214:12"}, "clauses", "wrong_type", ""),
    "a clause without quotes": ({"clauses": "[51.2]"}, "clauses[0]", "unquoted", ""),
    "a question": ({"readings": "{A36: post}"}, "readings.A36", "unknown_key", "A35"),
    "a reading": ({"readings": "{A20: posts}"}, "readings.A20", "unknown_name", "posting"),
    "readings that are a list": ({"readings": "[A20]"}, "readings", "wrong_type", ""),
    "a part of the setup": (
        {"setup": "{persons: {S1: {}}, people: {}}"}, "setup.people", "unknown_key", "persons"),
    "a key of a person": (person("age: 30"), "setup.persons.S1.age", "unknown_key", "born"),
    "a place": (person("place: city"), "setup.persons.S1.place", "unknown_name", "village"),
    "a status": (
        person(f"status: employed, since: {TIME}"), "setup.persons.S1.status", "unknown_name", "unemployed"),
    "a status without its beginning": (person("status: unemployed"), "setup.persons.S1", "missing", ""),
    "refusals without their beginning": (person("refusals: 1"), "setup.persons.S1", "missing", ""),
    "refusals below nothing": (
        person(f"status: unemployed, since: {TIME}, refusals: -1"),
        "setup.persons.S1.refusals", "too_small", ""),
    "refusals that are true": (
        person(f"status: unemployed, since: {TIME}, refusals: true"),
        "setup.persons.S1.refusals", "wrong_type", ""),
    "a representative who is text": (
        person('representative: "true"'), "setup.persons.S1.representative", "unknown_name", "true"),
    "a birthday without quotes": (person("born: 2010-11-04"), "setup.persons.S1.born", "unquoted", ""),
    "a birthday that is no day": (person('born: "2010-02-30"'), "setup.persons.S1.born", "wrong_type", ""),
    "a fact": (person("facts: {married: true}"), "setup.persons.S1.facts.married", "unknown_key", "employed"),
    "a fact's value": (
        person("facts: {studies: pupil}"), "setup.persons.S1.facts.studies", "unknown_name", "no_answer"),
    "a fact that is 1": (
        person("facts: {employed: 1}"), "setup.persons.S1.facts.employed", "unknown_name", "no_answer"),
    "contributions that are no list": (
        person("facts: {contributions: medical}"),
        "setup.persons.S1.facts.contributions", "wrong_type", "no_answer"),
    "a contribution": (
        person("facts: {contributions: [medical, pensions]}"),
        "setup.persons.S1.facts.contributions[1]", "unknown_name", "pension"),
    "what a person has": (person("has: {car: true}"), "setup.persons.S1.has.car", "unknown_key", "licence"),
    "a name without quotes": ({"setup": "{persons: {1: {}, S1: {}}}"}, "setup.persons.1", "unquoted", ""),
    "an employer's kind": (
        {"setup": "{persons: {S1: {}}, employers: {E1: {kind: bank}}}"},
        "setup.employers.E1.kind", "unknown_name", "national_bank"),
    "a vacancy's employer": (vacancy("employer: E2"), "setup.vacancies.V1.employer", "no_such", "E1"),
    "a vacancy's kind": (vacancy("kind: clerk"), "setup.vacancies.V1.kind", "unknown_name", "judge"),
    "no posts": (vacancy("posts: 0"), "setup.vacancies.V1.posts", "too_small", ""),
    "half a post": (vacancy("posts: 0.5"), "setup.vacancies.V1.posts", "wrong_type", ""),
    "the same as nothing": (vacancy("same_as: V9"), "setup.vacancies.V1.same_as", "no_such", "V1"),
    "the same as itself": (vacancy("same_as: V1"), "setup.vacancies.V1.same_as", "circle", ""),
    "a requirement": (
        vacancy("requires: {age: 30}"), "setup.vacancies.V1.requires.age", "unknown_key", "licence"),
    "no act": (event("person: S1"), "events[0]", "missing", "act"),
    "an act": (event("act: aply, person: S1"), "events[0].act", "unknown_name", "apply"),
    "no time": ({"events": "[{act: verify_papers, person: S1}]"}, "events[0]", "missing", "at"),
    "a time without quotes": (
        event("act: verify_papers, person: S1", "2026-11-04T10:00:00+05:00"),
        "events[0].at", "unquoted", ""),
    "a short time without quotes": (
        event("act: verify_papers, person: S1", "2026-11-04T10:00+05:00"), "events[0].at", "unquoted", ""),
    "a time without offset": (
        event("act: verify_papers, person: S1", '"2026-11-04T10:00:00"'), "events[0].at", "no_offset", ""),
    "a time with a bad offset": (
        event("act: verify_papers, person: S1", '"2026-11-04T10:00:00+25:00"'),
        "events[0].at", "wrong_type", ""),
    "a time that is a date": (
        event("act: verify_papers, person: S1", '"2026-11-04"'), "events[0].at", "wrong_type", ""),
    "a time that no clock shows": (
        event("act: verify_papers, person: S1", '"2026-11-04T25:00:00+05:00"'),
        "events[0].at", "wrong_type", ""),
    "a missing argument": (event("act: apply, person: S1"), "events[0]", "missing", "channel"),
    "an argument of another act": (
        event("act: deliver, person: S1, vacancy: V1, via: phone"),
        "events[0].via", "unknown_key", "vacancy"),
    "an argument's value": (
        event("act: apply, person: S1, channel: akim"), "events[0].channel", "unknown_name", "assistant"),
    "a person who is not there": (
        event("act: verify_papers, person: S9"), "events[0].person", "no_such", "S2"),
    "a vacancy that is not there": (event("act: select, vacancy: S1"), "events[0].vacancy", "no_such", "V1"),
    "the value of another fact": (
        event("act: state_fact, person: S1, fact: employed, value: student"),
        "events[0].value", "unknown_name", "no_answer"),
    "a form without number": (
        event('act: request_form, person: S1, form: "5"'), "events[0].form", "unknown_name", "9"),
    "a form that is none": (
        event("act: request_form, person: S1, form: 7"), "events[0].form", "unknown_name", "6"),
    "a ground without quotes": (
        event("act: send_information, person: S1, ground: 51.2"), "events[0].ground", "unquoted", "51.7"),
    "a ground that is none": (
        event('act: send_information, person: S1, ground: "51.8"'),
        "events[0].ground", "unknown_name", "51.7"),
    "a verdict": (
        event("act: offer, person: S1, vacancy: V1, verdict: {pay: met}"),
        "events[0].verdict.pay", "unknown_key", "health"),
    "an event that is text": ({"events": "[apply]"}, "events[0]", "wrong_type", ""),
    "events that are no list": ({"events": "{}"}, "events", "wrong_type", ""),
    "a check of nothing": (check("is: applied"), "checks[0]", "no_kind", "deadline"),
    "a check of two things": (check("state: S1, bar: S1"), "checks[0]", "two_kinds", "deadline"),
    "a check about nobody": (check("state: S9, is: applied"), "checks[0].state", "no_such", "S1"),
    "a check about a vacancy": (check("state: V1, is: applied"), "checks[0].state", "no_such", "S1"),
    "half a pair": (check("offer: S1, is: sent"), "checks[0].offer", "wrong_type", ""),
    "a pair of people": (check("offer: [S1, S2], is: sent"), "checks[0].offer[1]", "no_such", "V1"),
    "an expected value": (check("state: S1, is: seeker"), "checks[0].is", "unknown_name", "job_seeker"),
    "an expected key": (check("state: S1, posts: 1"), "checks[0].posts", "unknown_key", "is"),
    "a deadline": (check("deadline: payout, of: S1"), "checks[0].deadline", "unknown_name", "reply"),
    "a deadline of nobody": (check("deadline: reply"), "checks[0]", "missing", "of"),
    "a deadline of a person": (check("deadline: reply, of: S1"), "checks[0].of", "wrong_type", ""),
    "a deadline of a pair": (check("deadline: plan, of: [S1, V1]"), "checks[0].of", "wrong_type", "S1"),
    "a deadline of a vacancy": (check("deadline: selection, of: S1"), "checks[0].of", "no_such", "V1"),
    "an expected time without quotes": (
        check("deadline: plan, of: S1, due: 2026-11-04T18:30:00+05:00"), "checks[0].due", "unquoted", "none"),
    "provisional no": (
        check("deadline: plan, of: S1, provisional: false"), "checks[0].provisional", "unknown_name", "true"),
    "a day of a form": (
        check("form: 9, of: S1, is: valid, valid_until: 2026-11-04"),
        "checks[0].valid_until", "unquoted", ""),
    "a ground of the check without quotes": (
        check("ground: 51.2, of: S1"), "checks[0].ground", "unquoted", "51.1"),
    "a clause beyond the order": (
        check('registration: S1, is: refused, ground: "82"'), "checks[0].ground", "wrong_type", ""),
    "a question to rest on": (
        check('ground: "51.2", of: S1, rests_on: [A77]'), "checks[0].rests_on[0]", "unknown_name", "A27"),
    "a criterion": (
        check("suitable: [S1, V1], failing: [pay]"), "checks[0].failing[0]", "unknown_name", "hours"),
    "a list that is text": (check("employer_sees: V1, is: S1"), "checks[0].is", "wrong_type", ""),
    "a person left out": (
        check("candidates: V1, left_out: {S9: licence}"), "checks[0].left_out.S9", "no_such", "S1"),
    "a notice to a vacancy": (
        check("notice: interview, to: V1, is: sent"), "checks[0].to", "no_such", "E1"),
    "an event that is not there": (check("error: 1, is: none"), "checks[0].error", "no_index", "0"),
    "an event before the first": (check("error: -1, is: none"), "checks[0].error", "no_index", "0"),
    "an error": (check("error: 0, is: refused"), "checks[0].is", "unknown_name", "no_consent"),
    "an as_of without offset": (
        check('state: S1, as_of: "2026-11-04T10:00"'), "checks[0].as_of", "no_offset", ""),
    "an outcome beside an expectation": (
        check("state: S1, is: applied, accept: []"), "checks[0].accept", "instead", ""),
    "an outcome tied to nothing": (
        check("state: S1, accept: [{is: applied}]"), "checks[0].accept[0]", "missing", "when"),
    "an outcome's question": (
        check("state: S1, accept: [{when: {A0: post}}]"),
        "checks[0].accept[0].when.A0", "unknown_key", "A01"),
    "an outcome's reading": (
        check("state: S1, accept: [{when: {A20: [post, x]}}]"),
        "checks[0].accept[0].when.A20[1]", "unknown_name", "posting"),
    "an outcome's value": (
        check("state: S1, accept: [{when: {A20: post}, is: x}]"),
        "checks[0].accept[0].is", "unknown_name", "applied"),
    "checks that are text": ({"checks": "none"}, "checks", "wrong_type", ""),
}  # fmt: skip


@pytest.mark.parametrize(("parts", "place", "wrong", "allowed"), ONE_PROBLEM.values(), ids=list(ONE_PROBLEM))
def test_one_problem_is_told_at_its_place(problems, document, parts, place, wrong, allowed):
    [problem] = problems(**parts)
    assert (problem.place, problem.wrong) == (place, wrong)
    assert not allowed or allowed in problem.allowed
    keys = [line.partition(":")[0] for line in document(**parts).splitlines()]
    assert problem.line == (keys.index(problem.path[0]) + 1 if problem.path else 1)
