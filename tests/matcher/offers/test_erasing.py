"""What stays of an event once its person is erased."""

from matcher.offers.erasing import kept


def test_what_tells_of_the_person_beside_the_case_goes():
    body = {
        "person": "S1", "born": "2009-11-10", "place": "village", "has": {"licence": ["C"]},
        "asks": {"pay": 1}, "facts": {"sentence": "none"}, "status": "unemployed",
    }  # fmt: skip
    assert kept("enter_person", body) == {
        "person": "S1", "born": "2009-01-01", "place": "village", "facts": {"sentence": "none"},
        "status": "unemployed",
    }  # fmt: skip


def test_what_somebody_wrote_is_not_kept_that_somebody_wrote_is():
    body = {"person": "S1", "vacancy": "V1", "why": "the child of S1 was ill"}
    assert kept("find_not_counting", body) == {"person": "S1", "vacancy": "V1", "why": "erased"}


def test_a_fact_stays_without_its_source():
    body = {"fact": "studies", "value": "student", "source": "school 17"}
    assert kept("state_fact", body) == {"fact": "studies", "value": "student"}
