"""The policy's files: what they say, all that is wrong with one at once, and the document that is stored."""

from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest
import yaml

from data.errors import TableError
from data.law.suitable_work import SuitableWork, alternatives, load_suitable_work
from data.packaged import Packaged
from data.reference.places.hierarchy import read_rows

NAMES = ("kazakhstan", "examples/germany", "examples/france", "examples/switzerland")
FOLDER = Path("law/suitable_work")


@pytest.fixture
def spoilt(tmp_path):
    """Writes a policy, changed, into a policy folder and reads it."""

    def load(change, name="kazakhstan"):
        raw = yaml.safe_load(Packaged().read(f"{FOLDER}/{name}.yaml").text)
        change(raw)
        file = tmp_path / FOLDER / f"{name}.yaml"
        file.parent.mkdir(parents=True)
        file.write_text(yaml.safe_dump(raw), encoding="utf-8")
        return load_suitable_work(Packaged(tmp_path), name)

    return load


def test_every_packaged_file_is_one_of_those_that_are_tested():
    packaged = Path(str(files("data"))) / FOLDER
    found = {str(file.relative_to(packaged).with_suffix("")) for file in packaged.rglob("*.yaml")}
    assert found == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_each_threshold_says_who_set_it_and_why(name):
    policy = load_suitable_work(None, name)
    asks = [
        ask
        for place in (policy.criteria, *policy.regions.values())
        for criterion in policy.asked
        for stage in getattr(place, criterion) or ()
        for each in stage.asks
        for ask in alternatives(each)
    ]
    assert asks and all(len(ask.why) >= 8 for ask in asks)
    assert all(len(said) >= 8 for ask in asks for said in ask.set_by_in_words().values())
    assert all({"set_by", "why", "test"}.isdisjoint(ask.bounds()) for ask in asks)


@pytest.mark.parametrize("name", NAMES)
def test_the_stored_document_is_the_policy(name):
    policy = load_suitable_work(None, name)
    again = SuitableWork.model_validate_json(policy.canonical())
    assert again == policy and again.sha256 == policy.sha256


def test_another_threshold_is_another_document(spoilt):
    def change(raw):
        raw["criteria"]["transport"][0]["asks"][0]["any_of"][0]["at_most"] = 61

    assert spoilt(change).sha256 != load_suitable_work().sha256


def test_kazakhstan_asks_the_five_criteria_of_the_order_in_its_order():
    assert load_suitable_work().asked == ("training", "experience", "health", "hours", "transport")


def test_a_region_is_one_of_kato():
    codes = [row.code for row in read_rows()]
    for prefix, region in load_suitable_work().regions.items():
        assert any(code.startswith(prefix) for code in codes), region.name


def test_the_stage_and_the_region_that_hold():
    policy = load_suitable_work()

    def at(months, place):
        return [
            (found.stage.after_months, found.region)
            for found in [policy.in_force("transport", months, place)]
        ]

    assert at(5, "751110000") == [(0, "75")]
    assert at(6, "751110000") == [(6, "75")]
    assert at(99, "351010000") == at(0, None) == [(0, "")]
    assert policy.in_force("training", 6, "751110000").region == ""


def test_the_longest_prefix_goes_before(spoilt):
    def change(raw):
        stages = raw["criteria"]["transport"]
        raw["regions"] = {
            "75": {"name": "a", "transport": stages},
            "7511": {"name": "b", "transport": stages},
            "751110": {"name": "c", "health": raw["criteria"]["health"]},
        }

    policy = spoilt(change)
    assert policy.in_force("transport", 0, "751110000").region == "7511"
    assert policy.in_force("health", 0, "751110000").region == "751110"
    assert policy.in_force("transport", 0, "751210000").region == "75"


def test_all_problems_of_a_file_are_said_at_once(spoilt):
    def change(raw):
        del raw["criteria"]["health"]
        raw["criteria"]["transport"][0]["asks"][0]["any_of"][0]["at_most"] = 0
        raw["criteria"]["training"][1]["after_months"] = 0
        raw["criteria"]["hours"][0]["asks"][0]["test"] = "mood"
        del raw["criteria"]["experience"][0]["asks"][0]["set_by"]
        raw["regions"]["Almaty"] = {"name": "Алматы"}
        raw["version"] = 0
        raw["surprise"] = 1

    with pytest.raises(TableError) as told:
        spoilt(change)
    said = "\n".join(told.value.problems)
    words = ["criteria.health", "at_most", "one after the other", "mood", "set_by", "Almaty", "version"]
    assert [word for word in (*words, "surprise") if word not in said] == []


def test_a_stage_that_asks_nothing_says_why(spoilt):
    with pytest.raises(TableError, match="say why"):
        spoilt(lambda raw: raw["criteria"].update(hours=[{"asks": []}]))


def test_stages_begin_with_none(spoilt):
    with pytest.raises(TableError, match="first stage begins after 0 months"):
        spoilt(lambda raw: raw["criteria"]["training"][0].update(after_months=1))


def test_pay_is_no_criterion_of_the_order(spoilt):
    pay = yaml.safe_load(Packaged().read(f"{FOLDER}/examples/germany.yaml").text)["criteria"]["pay"]
    with pytest.raises(TableError, match="pay is none of them"):
        spoilt(lambda raw: raw["criteria"].update(pay=pay))


def test_the_example_of_france_ends():
    assert load_suitable_work(None, "examples/france").effective_to == date(2018, 12, 31)
