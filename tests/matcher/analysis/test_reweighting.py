"""Other weights from a weights file: exact points, kept proportions, the file's own errors."""

from datetime import date
from fractions import Fraction

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from data.errors import TableError, UnknownCode
from data.packaged import Packaged
from matcher.analysis.reweighting import Reweighting, as_yaml, criteria_points, rescaled, reweighted
from matcher.loading import DEFAULT_WEIGHTS
from scoring.weights import TOTAL, compiled, parsed


@pytest.fixture(scope="module")
def file():
    return parsed(Packaged().read(DEFAULT_WEIGHTS).text, "default")


@given(st.lists(st.integers(0, 5000), min_size=1, max_size=12).filter(any))
def test_rescaled_adds_up_and_is_never_off_by_one(shares):
    points = rescaled({place: Fraction(share) for place, share in enumerate(shares)})
    assert sum(points.values()) == TOTAL
    for place, share in enumerate(shares):
        assert abs(points[place] - Fraction(share * TOTAL, sum(shares))) < 1


def test_of_equal_remainders_the_first_is_rounded_up():
    assert rescaled(dict.fromkeys("abc", Fraction(1)), 8) == {"a": 3, "b": 3, "c": 2}


def test_the_largest_remainder_is_rounded_up():
    # Quotas 4.7, 2.9, 2.4: two seats are left after 4, 2, 2.
    assert rescaled({"a": Fraction(47), "b": Fraction(29), "c": Fraction(24)}, 10) == {"a": 5, "b": 3, "c": 2}


def test_the_points_of_the_file_give_the_file(file):
    assert reweighted(file, Reweighting(criteria_points(file))) == file
    assert reweighted(file, Reweighting({})) == file


def test_a_raised_criterion_lowers_the_others_alike(file):
    # 10,000 + 1,200 shares: what has 3,000 is worth 3,000 x 10,000 / 11,200.
    points = criteria_points(reweighted(file, Reweighting({"pay": 2400})))
    assert (points["pay"], points["profession"], sum(points.values())) == (2143, 2679, TOTAL)


def test_parts_of_a_criterion_and_shares_of_levels_keep_their_proportion(file):
    parts = reweighted(file, Reweighting({"experience": 8500, "wishes": 200})).parts
    assert parts["experience.years"].points / parts["experience.recency"].points == pytest.approx(
        1100 / 400, 1e-3
    )
    assert parts["experience.years"].levels == file.parts["experience.years"].levels


def test_a_criterion_without_points_is_shared_out_evenly(file):
    silent = reweighted(file, Reweighting({"qualification": 0}))
    again = reweighted(silent, Reweighting({"qualification": 3000})).parts
    points = [again[f"qualification.{part}"].points for part in ("level", "grade", "field")]
    assert max(points) - min(points) <= 1
    assert min(points) > 0


def test_unknown_and_floor(file):
    changed = compiled(reweighted(file, Reweighting({}, unknown=25, floor=False)))
    assert changed.unknown == 25
    assert set(changed.floor.values()) == {"none"}
    assert set(changed.floor) == set("0123456789")


def test_what_is_no_weights_file_is_refused_as_a_file_is(file):
    with pytest.raises(TableError) as caught:
        reweighted(file, Reweighting({"pay": -50, "skills": 100}, unknown=140), "mine")
    told = "\n".join(caught.value.problems)
    assert caught.value.file == "mine"
    assert "parts.pay.points" in told
    assert "unknown.share" in told


def test_all_zero_is_found_by_the_sum(file):
    nothing = reweighted(file, Reweighting(dict.fromkeys(criteria_points(file), 0)))
    with pytest.raises(TableError, match="add up to 0"):
        compiled(nothing)


def test_an_unknown_criterion_is_named(file):
    with pytest.raises(UnknownCode, match="haste") as caught:
        reweighted(file, Reweighting({"haste": 1}))
    assert caught.value.kind == "criterion"


def test_the_written_file_is_the_next_version_and_runs_alike(file):
    changed = reweighted(file, Reweighting({"pay": 2000}, unknown=30, floor=False))
    text = as_yaml(changed, date(2026, 5, 1), file)
    again = parsed(text, "new.yaml")
    assert (again.version, again.effective_from) == (file.version + 1, date(2026, 5, 1))
    assert compiled(again).document == compiled(changed).document
    assert _reasons(again.model_dump()) == _reasons(file.model_dump())


def test_the_head_of_the_written_file_says_what_was_changed(file):
    changed = reweighted(file, Reweighting({"pay": 1201, "wishes": 199}, unknown=30))
    head = [line for line in as_yaml(changed, date(2026, 5, 1), file).splitlines() if line.startswith("#")]
    assert head[0].startswith(f"# After {file.id} version {file.version}")
    assert [line.split() for line in head[1:]] == [
        ["#", "parts.pay.points:", "1200", "->", "1201"],
        ["#", "parts.wishes.points:", "200", "->", "199"],
        ["#", "unknown.share:", "40", "->", "30"],
    ]
    assert "nothing" in as_yaml(file, date(2026, 5, 1), file).splitlines()[1]


def test_each_reason_stands_on_a_line_of_its_own(file):
    text = as_yaml(file, date(2026, 5, 1), file)
    assert yaml.safe_load(text)["parts"] == yaml.safe_load(Packaged().read(DEFAULT_WEIGHTS).text)["parts"]
    assert "      same_title: {share: 100, why: The very work that is offered.}" in text.splitlines()


def _reasons(tree):
    if not isinstance(tree, dict):
        return []
    return [value for key, one in tree.items() for value in ([one] if key == "why" else _reasons(one))]
