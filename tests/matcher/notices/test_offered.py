"""What an offer tells before the answer: what refusing and silence lead to, by the case and the readings."""

import pytest

from matcher.law import acts
from matcher.notices.offered import refusing, sentences, silence
from matcher.offers.reading import Cases


@pytest.fixture
def consequences(office, cases, offer, at, law):
    """Of refusing and of silence, for an offer to S1."""

    def asked(under=law):
        life = Cases(cases._ledger, under).life("S1", at)
        refused = refusing(life.offers[-1], life, under)
        return refused, silence(refused, under)

    return asked


@pytest.mark.parametrize("reading", ["one_of_three", "ground_by_itself", "ground_on_three"])
def test_the_unemployed_are_told_of_three_refusals_and_of_silence(consequences, offer, under, reading):
    offer()
    assert consequences(under(A27=reading)) == ("counts", reading)


@pytest.mark.parametrize("verdict", [{"hours": "not_met"}, {}])
def test_work_that_is_not_known_to_be_suitable_has_no_consequence(consequences, offer, verdict):
    offer(verdict=verdict)
    assert consequences() == ("never_counts", "nothing")


def test_what_nobody_knows_counts_where_the_person_is_to_show_it(consequences, offer, under):
    offer(verdict={})
    assert consequences(under(A35="person"))[0] == "counts"


@pytest.mark.parametrize(
    ("reading", "silent"),
    [("not_a_refusal", "stays"), ("refusal", "becomes_unemployed"), ("not_found", "becomes_unemployed")],
)
def test_a_job_seeker_is_told_of_registration_as_unemployed(
    office, register, at, law, under, reading, silent
):
    office.do(acts.EnterPerson("S2", status="job_seeker", since=at), at, "specialist")
    office.do(acts.Offer("S2", "V1", verdict={}), at, "specialist")
    read = under(A12=reading)
    life = Cases(register, read).life("S2", at)
    refused = refusing(life.offers[0], life, read)
    assert (refused, silence(refused, read)) == ("becomes_unemployed", silent)


def test_how_many_refusals_count_already_is_told(office, cases, offer, at, law):
    offer("V2")
    office.do(acts.Refuse("S1", "V2"), at, "S1")
    offer("V1")
    life = cases.life("S1", at)
    told = dict(sentences(life.offers[1], life, law, "work", at))
    assert told["refusing", "counts"] == {"counted": 1}


def test_a_term_beyond_the_calendar_is_told_by_its_length(office, cases, offer, at, law):
    from datetime import datetime

    offer(via="portal", delivery="pending")
    life = cases.life("S1", at)
    late = datetime.fromisoformat("2027-12-30T10:00:00+05:00")
    told = dict(sentences(life.offers[0], life, law, "work", late))
    assert told["offers", "reply_term"] == {"days": 3}
