"""The packaged policies, their overlay, and all problems at once."""

from pathlib import Path

import pytest
import yaml

from data.errors import InputError, TableError
from data.packaged import Packaged
from data.policies import Policies

FILES = ("hard_requirements", "pay")


@pytest.fixture
def overlay(tmp_path):
    """Writes a policy file, changed, into a policy folder."""

    def write(name, change):
        raw = yaml.safe_load(Packaged().read(f"policies/{name}.yaml").text)
        change(raw)
        (tmp_path / "policies").mkdir(exist_ok=True)
        (tmp_path / "policies" / f"{name}.yaml").write_text(yaml.safe_dump(raw), encoding="utf-8")
        return Packaged(tmp_path)

    return write


def test_a_policy_folder_replaces_a_file_as_a_whole(overlay):
    source = overlay("pay", lambda raw: raw["currencies"]["tenge"].update(USD=520))
    loaded = Policies.load(source)
    assert loaded.pay.currencies.tenge["USD"] == 520
    assert loaded.hard == Policies.load().hard


def test_all_problems_of_a_file_are_said_at_once(overlay):
    def spoil(raw):
        del raw["kinds"]["age"]
        raw["kinds"]["licence"]["exclude"][0]["occupations"] = ["drivers"]
        raw["version"] = 0
        raw["colour"] = "blue"

    with pytest.raises(TableError) as caught:
        Policies.load(overlay("hard_requirements", spoil))
    wrong = {problem.partition(":")[0] for problem in caught.value.problems}
    assert {"version", "colour", "kinds.licence.exclude.0.occupations.0"} <= wrong
    assert caught.value.file.endswith("hard_requirements.yaml")


@pytest.mark.parametrize(
    ("name", "change", "said"),
    [
        ("hard_requirements", lambda raw: raw["kinds"].pop("age"), "missing: age"),
        ("hard_requirements", lambda raw: raw["kinds"]["licence"]["exclude"][0]["values"].append("Z"), "'Z'"),
        ("hard_requirements", lambda raw: raw["kinds"]["licence"]["exclude"][0].pop("law"), "law"),
        ("pay", lambda raw: raw["month"]["days"].pop("2/2"), "missing: 2/2"),
        ("pay", lambda raw: raw["bounds"]["most"].pop("9"), "missing: 9"),
        ("pay", lambda raw: raw["currencies"]["tenge"].update(usd=5), "usd"),
        ("pay", lambda raw: raw["currencies"]["tenge"].update(USD=0), "USD"),
    ],
)
def test_a_wrong_policy_is_named(overlay, name, change, said):
    with pytest.raises(TableError, match=said):
        Policies.load(overlay(name, change))


def test_a_file_that_is_no_yaml_is_named(tmp_path):
    (tmp_path / "policies").mkdir()
    (tmp_path / "policies" / "pay.yaml").write_text("a: [", encoding="utf-8")
    with pytest.raises(TableError, match=r"pay\.yaml"):
        Policies.load(Packaged(tmp_path))


def test_a_policy_folder_that_is_not_there_is_an_error():
    with pytest.raises(InputError, match="no policy folder"):
        Policies.load(Packaged(Path("nowhere")))
