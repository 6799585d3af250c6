import pytest

from data.errors import TableError, UnknownCode
from data.reference.places import load_places
from data.reference.places.hierarchy import HEADER, check_rows

PLACES = load_places()


@pytest.mark.parametrize(
    ("code", "settlement", "district", "region"),
    [
        ("710000000", "710000000", "", "710000000"),  # Астана, a row of level oblast
        ("711210000", "710000000", "", "710000000"),  # its district Есиль
        ("351010000", "351010000", "351000000", "350000000"),  # Караганда, a row of level sub_district
        ("351013100", "351010000", "351000000", "350000000"),  # its district Казыбек би
        ("151011100", "151010000", "151000000", "150000000"),  # "район Астана" is one of Актобе's
        ("351000000", "351010000", "351000000", "350000000"),  # its administration holds nothing else
        ("471000000", "", "471000000", "470000000"),  # Актау's holds villages too
        ("103239100", "103239100", "103200000", "100000000"),  # a village
        ("103230000", "103230100", "103200000", "100000000"),  # a unit with this one village
        ("350000000", "", "", "350000000"),
    ],
)
def test_what_lies_in_what(code: str, settlement: str, district: str, region: str) -> None:
    assert (PLACES.settlement(code), PLACES.district(code), PLACES.region(code)) == (
        settlement,
        district,
        region,
    )


def test_a_cell_changes_nothing_in_the_hierarchy() -> None:
    assert PLACES.settlement("711210000@618,908") == "710000000"
    assert PLACES.under("351013100@544,967", "351010000")


def test_under() -> None:
    assert PLACES.under("351010000", "350000000")
    assert PLACES.under("711210000", "710000000")
    assert PLACES.under("351010000", "351010000")
    assert not PLACES.under("350000000", "351010000")
    assert not PLACES.under("151011100", "710000000")


@pytest.mark.parametrize(
    ("code", "urban"), [("710000000", True), ("351010000", True), ("711210000", True), ("103239100", False)]
)
def test_urban(code: str, urban: bool) -> None:
    assert PLACES.is_urban(code) is urban


@pytest.mark.parametrize("code", ["710000001", "71", "", "710000000@", "710000000@x,1", "710000000@618,908 "])
def test_an_unknown_code_names_near_ones(code: str) -> None:
    with pytest.raises(UnknownCode) as caught:
        PLACES.row(code)
    assert caught.value.code == code
    assert len(caught.value.near) == 3
    assert set(caught.value.near) <= set(PLACES.hierarchy.index)


def test_a_slip_of_one_digit_finds_the_code_meant() -> None:
    with pytest.raises(UnknownCode) as caught:
        PLACES.position("710000001")
    assert "710000000 (г. Астана)" in caught.value.cure


def test_misshapen_rows_are_named_together() -> None:
    with pytest.raises(TableError) as caught:
        check_rows([HEADER, ["1"], ["1", "2", "3", "4", "5", "6"], ["1", "2"]])
    assert list(caught.value.problems) == ["line 2: 1 columns instead of 6", "line 4: 2 columns instead of 6"]
