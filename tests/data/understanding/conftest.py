"""The packaged pipeline, and a table of a few titles for what stands before the fitted model."""

from types import MappingProxyType

import pytest

from data.reference.occupations import Occupations, Title, load_occupations
from data.understanding.lookup import Lookup
from data.understanding.nearest import Nearest, load_nearest
from data.understanding.settings import load_settings
from data.understanding.understander import Understander

_ROWS = [
    ("T1", "5120", "cook", "Повар", "Аспаз", "", ""),
    ("T2", "7512", "confectioner", "Кондитер", "Кондитер маманы", "", ""),
    ("T3", "5223", "shop assistant", "Продавец", "Сатушы", "продавец-консультант", ""),
    ("T4", "5230", "cashier", "Кассир", "Кассир маманы", "", ""),
    ("T5", "5230", "seller-cashier", "Продавец-кассир", "Сатушы-кассир", "", "T3+T4"),
    ("T6", "7212", "welder", "Сварщик", "Дәнекерлеуші", "электрогазосварщик", ""),
    ("T7", "1211", "chief accountant", "Главный бухгалтер", "Бас бухгалтер", "", ""),
    ("T8", "2411", "accountant", "Бухгалтер", "Есепші", "", ""),
    ("T9", "1219", "manager", "Менеджер", "Менеджер маманы", "", ""),
    ("T10", "3322", "sales manager", "Менеджер по продажам", "Сату менеджері", "", ""),
    ("U1", "8322", "driver", "Водитель", "Жүргізуші", "машинист", ""),
    ("U2", "8311", "locomotive driver", "Машинист локомотива", "Локомотив машинисі", "машинист", ""),
]


def _title(code: str, isco: str, en: str, ru: str, kk: str, forms: str, parts: str) -> Title:
    labels = MappingProxyType({"kk": kk, "ru": ru, "en": en})
    ru_forms = tuple(forms.split("|")) if forms else ()
    return Title(
        code,
        isco,
        labels,
        MappingProxyType({"kk": (), "ru": ru_forms, "en": ()}),
        tuple(parts.split("+")) if parts else (),
    )


@pytest.fixture(scope="session")
def small() -> Lookup:
    titles = tuple(_title(*row) for row in _ROWS)
    occupations = Occupations(titles, {}, {t.id: place for place, t in enumerate(titles)})
    return Lookup.of(occupations, load_settings().stages)


@pytest.fixture(scope="session")
def lookup() -> Lookup:
    return Lookup.of(load_occupations(), load_settings().stages)


@pytest.fixture(scope="session")
def nearest(lookup: Lookup) -> Nearest:
    return load_nearest(lookup)


@pytest.fixture(scope="session")
def understander(lookup: Lookup, nearest: Nearest) -> Understander:
    return Understander(lookup, load=lambda _: nearest)
