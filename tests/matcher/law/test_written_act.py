"""Acts as somebody wrote them."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from data.errors import InputError, UnknownCode
from matcher.law.acts import ACTS, Accept, EnterPerson, Offer, SendInformation, SetVisit, StateFact
from matcher.law.written_act import act_written

ZONE = ZoneInfo("Asia/Almaty")


@pytest.mark.parametrize(
    ("name", "given", "act"),
    [
        ("accept", {"person": "P", "vacancy": "V", "via": "phone"}, Accept("P", "V", "phone")),
        ("send_information", {"person": "P", "ground": "51.2"}, SendInformation("P", "51.2")),
        (
            "state_fact",
            {"person": "P", "fact": "employed", "value": "false"},
            StateFact("P", "employed", False),
        ),
        (
            "state_fact",
            {"person": "P", "fact": "papers", "value": "untrue"},
            StateFact("P", "papers", "untrue"),
        ),
        ("set_visit", {"person": "P", "until": "2026-03-27"}, SetVisit("P", date(2026, 3, 27))),
        (
            "offer",
            {"person": "P", "vacancy": "V", "verdict": '{"pay": "met"}'},
            Offer("P", "V", verdict={"pay": "met"}),
        ),
    ],
)
def test_text_becomes_the_act(name, given, act):
    assert act_written(name, given, ZONE) == act


def test_a_moment_without_a_zone_is_of_the_zone_that_is_given():
    act = act_written("enter_person", {"person": "P", "since": "2026-03-02T10:00"}, ZONE)
    assert act == EnterPerson("P", since=datetime(2026, 3, 2, 10, tzinfo=ZONE))


def test_everything_that_is_wrong_is_told_at_once_with_what_is_allowed():
    with pytest.raises(InputError) as raised:
        act_written("refuse", {"vacancy": "V", "via": "mail", "tempo": "1"}, ZONE)
    told = raised.value.problem
    assert told.count("person: is missing") == told.count("tempo: no such argument") == 1
    assert "via: 'mail' is not right" in told
    assert raised.value.cure == (
        "It takes person, vacancy, [via=portal|phone|in_person|assistant|akim], "
        "[reason=temporary|pay|health|distance|other]."
    )


def test_an_unknown_act_names_the_near_ones():
    with pytest.raises(UnknownCode, match="send_resume") as raised:
        act_written("sent_resume", {}, ZONE)
    assert raised.value.near[0] == "send_resume"


@pytest.mark.parametrize("name", ACTS)
def test_every_act_tells_what_it_needs(name):
    with pytest.raises(InputError, match=r"(person|vacancy): is missing"):
        act_written(name, {}, ZONE)
