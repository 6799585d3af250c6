import pytest

from data.reference.places import load_places
from data.reference.places.naming import read_name

PLACES = load_places()


@pytest.mark.parametrize(
    ("place", "kk", "ru", "en"),
    [
        ("710000000", "Астана қ.", "г. Астана", "Astana"),
        ("351010000@544,967", "Қарағанды қ.", "г. Караганда", "Karagandy"),
        ("350000000", "Қарағанды облысы", "Карагандинская область", "Karaganda region"),
        ("153200000", "Алға ауданы", "Алгинский район", "Alginskiy district"),
        ("103239400", "Борлы а.", "с. Борлы", "Borly"),
    ],
)
def test_names_in_three_languages(place: str, kk: str, ru: str, en: str) -> None:
    assert [PLACES.name(place, "kk"), PLACES.name(place, "ru"), PLACES.name(place, "en")] == [kk, ru, en]


def test_every_row_has_an_english_name_in_latin_letters() -> None:
    for row in PLACES.hierarchy.rows:
        name = PLACES.name(row.code, "en")
        assert name
        assert not any("Ѐ" <= letter <= "ӿ" for letter in name), (row, name)


@pytest.mark.parametrize(
    ("text", "key", "kind"),
    [
        ("г. Астана", "астана", "city"),
        ("Астана қ.", "астана", "city"),
        ("АСТАНА", "астана", None),
        ("Қарағанды", "караганды", None),
        ("р-н Абая", "абая", "district"),
        ("Карааульский с.о.", "карааульский", "unit"),
        ("Кызыл-Орда", "кызылорда", None),
    ],
)
def test_a_written_name_is_split_into_kind_and_key(text: str, key: str, kind: str | None) -> None:
    name = read_name(text)
    assert (name.key, name.kind) == (key, kind)
