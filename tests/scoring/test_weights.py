"""A weights file tells all its problems at once, by name."""

import pytest
import yaml

from data.errors import TableError
from data.packaged import Packaged
from matcher.loading import DEFAULT_WEIGHTS
from scoring.weights import compiled, parsed


@pytest.fixture
def written():
    return yaml.safe_load(Packaged().read(DEFAULT_WEIGHTS).text)


def problems_of(written):
    with pytest.raises(TableError) as caught:
        compiled(parsed(yaml.safe_dump(written, sort_keys=False), "mine.yaml"), "mine.yaml")
    assert caught.value.file == "mine.yaml"
    return "\n".join(caught.value.problems)


def test_all_problems_at_once(written):
    written["parts"]["pay"]["points"] = 1300
    del written["parts"]["profession"]["levels"]["major"]
    written["floor"]["by_major"]["7"] = "cousins"
    written["parts"]["haste"] = {"points": 0, "why": "No such part exists."}
    told = problems_of(written)
    for piece in (
        "add up to 10100",
        "parts.profession.levels",
        "by_major.7: 'cousins'",
        "parts.haste: no such",
    ):
        assert piece in told


def test_levels_must_fall(written):
    written["parts"]["schedule"]["levels"]["compatible"]["share"] = 0
    written["parts"]["schedule"]["levels"]["different"]["share"] = 50
    assert "parts.schedule.levels: shares must fall" in problems_of(written)


def test_levels_must_fall_by_what_they_mean_and_not_as_they_are_written(written):
    levels = written["parts"]["schedule"]["levels"]
    written["parts"]["schedule"]["levels"] = dict(reversed(levels.items()))
    compiled(parsed(yaml.safe_dump(written, sort_keys=False), "mine.yaml"), "mine.yaml")
    same, different = levels["same"]["share"], levels["different"]["share"]
    levels["same"]["share"], levels["different"]["share"] = different, same
    assert "parts.schedule.levels: shares must fall" in problems_of(written)


def test_pay_bands_must_grow(written):
    written["parts"]["pay"]["levels"]["over"]["up_to"] = 105
    assert "parts.pay.levels: each but the last needs a growing up_to" in problems_of(written)


def test_a_wrong_field_is_named_before_anything_is_added_up(written):
    written["unknown"]["share"] = 140
    written["parts"]["pay"]["point"] = 3
    told = problems_of(written)
    assert "unknown.share" in told
    assert "parts.pay.point" in told


def test_only_what_has_an_effect_is_in_the_hash(written):
    def sha():
        return compiled(parsed(yaml.safe_dump(written, sort_keys=False), "w"), "w").sha256

    before = sha()
    written["version"], written["parts"]["pay"]["why"] = 7, "Another reason that changes no points."
    assert sha() == before
    written["parts"]["pay"]["levels"]["close"]["up_to"] = 111
    assert sha() != before


def test_no_file_without_reasons(written):
    written["parts"]["wishes"]["why"] = ""
    assert "parts.wishes.why" in problems_of(written)
