import json

import pytest

from benchmarks import growth, imports, index, shortlist
from benchmarks.__main__ import main
from benchmarks.readme import README, with_figures
from benchmarks.results import Result, kept_results
from benchmarks.targets import Target, load_targets

THE_ISSUES = {
    "shortlist": {
        "differences": "≤ 0", "median_ratio_full_scan": "≥ 30", "median_ratio_polars": "≥ 40",
        "median_ms": None, "p95_ms": None,
    },
    "growth": {"median_1m_over_100k": "≤ 4"},
    "index": {"bytes_per_person": "≤ 90", "build_s_per_million": "≤ 1.5", "open_ms": "≤ 50"},
    "import": {"resumes_per_s": "≥ 4000"},
    "start": {"warm_s": "≤ 1.5", "cold_s": "≤ 6"},
    "register": {"fold_events_per_s": "≥ 100000", "eligibility_ms": "≤ 1", "tick_100k_offers_s": "≤ 60"},
}  # fmt: skip
"""Names and bounds that were agreed before anything was measured."""


def test_targets_are_those_agreed():
    targets = load_targets()
    assert [*targets] == [*THE_ISSUES]
    for benchmark, agreed in THE_ISSUES.items():
        figures = targets[benchmark].figures
        assert {name: figures[name].written for name in agreed} == agreed


@pytest.mark.parametrize(
    ("target", "value", "met"),
    [
        (Target(unit="s", at_most=4), 4.0, True), (Target(unit="s", at_most=4), 4.1, False),
        (Target(unit="s", at_least=4), 4.0, True), (Target(unit="s", at_least=4), 3.9, False),
        (Target(unit="s"), 3.9, None),
    ],
)  # fmt: skip
def test_a_target_says_whether_it_is_met(target, value, met):
    assert target.met(value) is met


def test_no_target_has_two_bounds():
    with pytest.raises(ValueError, match="not both"):
        Target(unit="s", at_least=1, at_most=2)


@pytest.mark.parametrize(
    ("name", "measure"),
    [("shortlist", shortlist.measure), ("growth", growth.measure), ("index", index.measure)],
)
def test_a_benchmark_of_a_search_tells_every_figure_and_no_difference(name, measure, world):
    told(name, measure(world))


def test_import_tells_every_figure_and_no_difference(kept):
    told("import", imports.measure(2_000, kept))


def told(name, values):
    result = json.loads(Result.of(name, values).json)
    assert [*result] == ["benchmark", "machine", "differences", "figures"]
    assert result["benchmark"] == name
    assert result["differences"] == 0
    assert [figure["name"] for figure in result["figures"]] == [*load_targets()[name].figures]
    for figure in result["figures"]:
        assert [*figure] == ["name", "value", "unit", "target", "met"]
        assert figure["value"] > 0 or figure["name"] == "differences"
        assert (figure["met"] is None) == (figure["target"] is None)


def test_a_value_that_no_target_names_is_an_error():
    with pytest.raises(KeyError, match="speed of growth"):
        Result.of("growth", {"speed": 1})


def test_the_command_alone_lists_the_benchmarks(capsys):
    assert main([]) == 0
    listed = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    assert listed == [*load_targets()]


def test_kept_results_name_what_the_targets_name():
    for name, result in kept_results().items():
        targets = load_targets()[name].figures
        assert {f["name"]: f["target"] for f in result["figures"]} == {
            n: t.written for n, t in targets.items()
        }


def test_the_readme_has_the_table_of_the_last_runs():
    text = README.read_text("utf-8")
    assert with_figures(text) == text, "run `python -m benchmarks readme`"
    with pytest.raises(ValueError, match="no markers"):
        with_figures("nothing")
