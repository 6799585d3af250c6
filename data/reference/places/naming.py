"""How names of places are written: the words for what a place is, and the bare name below them.

`г. Астана`, `Астана қ.` and `АСТАНА` have one key. Kazakh letters are folded to their Russian neighbours,
because people write Kazakh names on Russian keyboards.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

PlaceKind = Literal[
    "region", "district", "city", "city_district", "town", "village", "station", "spot", "unit"
]
"""What a name says that it names; `spot`: a wintering place, farm or the like; `unit`: an administrative unit
over several settlements (rural district, city administration)."""

_WORDS: dict[PlaceKind, str] = {
    "region": "область обл облысы",
    "district": "район рн ауданы ауд",
    "city": "город гор г қала қаласы қ ќ",
    "town": "поселок пос п пгт кент кенті к",
    "village": "село с аул а ауыл ауылы деревня дер",
    "station": "станция ст разъезд рзд",
    "spot": "зимовка қыстауы точка мекені ферма уч участок кр крес отг поселье",
    "unit": "округ округі администрация әкімдігі сельский ауылдық аульный",
}
_KINDS: dict[str, PlaceKind] = {word: kind for kind, words in _WORDS.items() for word in words.split()}
_FILLING = frozenset(("им", "имени", "атын", "атындағы"))
_UNIT = re.compile(r"(?<!\w)(?:[гпср]\.\s?а|[са]\.\s?о|[қка]\.\s?ә|с/о|г/а|р\.\s?а)(?!\w)\.?")
_TOKEN = re.compile(r"[^\W_]+")
_FOLD = str.maketrans("әғқңөұүһіёїјќў", "агкноуухиеийку")


@dataclass(frozen=True, slots=True)
class WrittenName:
    """A name as somebody wrote it: the key of its bare name, and the kind if it is said."""

    key: str
    kind: PlaceKind | None


def read_name(text: str) -> WrittenName:
    """Split a name into kind and bare name; blanks and hyphens do not matter."""
    lower = text.casefold().replace("ё", "е").replace("р-н", " район ")
    rest = _UNIT.sub(" ", lower)
    kind: PlaceKind | None = "unit" if rest != lower else None
    bare: list[str] = []
    for token in _TOKEN.findall(rest):
        said = _KINDS.get(token)
        if said is None and token not in _FILLING:
            bare.append(token)
        kind = kind or said
    return WrittenName("".join(bare).translate(_FOLD), kind)


_TITLE_WORDS = re.compile(
    r"(?<!\w)(?:г\.\s?а|[псг]\.\s?а|с\.\s?о|р\.\s?а|г|с|п|ст|рзд|им)\.\s?|(?<!\w)(?:район|область)(?!\w)",
    re.IGNORECASE,
)
_LATIN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh",
    "з": "z", "и": "i", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o",
    "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts",
    "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu",
    "я": "ya", "ә": "a", "ғ": "g", "қ": "k", "ң": "n", "ө": "o", "ұ": "u", "ү": "u",
    "һ": "h", "і": "i", "ќ": "k", "ў": "u",
}  # fmt: skip
_KIND_EN = {"region": "region", "district": "district", "city_district": "district"}


def english_name(name_ru: str, kind: PlaceKind) -> str:
    """The Russian name in Latin letters, without `г.` or `с.`: `Алгинский район` → `Alginskiy district`."""
    bare = " ".join(_TITLE_WORDS.sub(" ", name_ru).replace('"', "").split())
    latin = "".join(_latin_letters(bare))
    return f"{latin} {_KIND_EN[kind]}" if kind in _KIND_EN else latin


def _latin_letters(text: str) -> Iterator[str]:
    for letter in text:
        latin = _LATIN.get(letter.casefold(), letter)
        yield latin.capitalize() if letter.isupper() else latin


@cache
def streets() -> re.Pattern[str]:
    """Words by which a part of an address is known to name no place."""
    words = (
        "улица|ул|ул-ца|көшесі|көш|проспект|пр|пр-т|пр-кт|просп|даңғылы|даңғыл|переулок|пер|шоссе|трасса|бульвар|"
        "дом|үй|здание|строение|корпус|литер|кв|квартира|пәтер|этаж|подъезд|офис|кабинет|каб|бц|тц|трц|жк|жм|"
        "мкр|мкрн|мкр-н|микрорайон|ықшамаудан|шағынаудан|квартал|площадь|пл|станок|метро"
    )
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
