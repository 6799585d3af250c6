"""Titles as shouted in ads to titles as written in a register; and what does not read like a title."""

import html
import re
import unicodedata

_KEPT_SYMBOLS = "№°"
_DROPPED = {"So", "Sk", "Cs", "Co", "Cn", "Cf", "Cc", "Me"}
_SHOUT = re.compile(r"[!*]+|\?{2,}")
_EDGES = " .,;:-–—_/|\\"
_WORD = re.compile(r"[^\W_]+")
_VOWEL = re.compile("[аәеёиіоөуұүыэюяaeiouy]", re.IGNORECASE)
_ABBREVIATIONS = {
    "IT", "AI", "UI", "UX", "ИТ", "QA", "HR", "BI", "IOS", "SEO", "ERP", "API", "ПТО", "ОТК", "ОТИЗ", "АЗС",
    "СТО", "МСФО", "АХО", "АСУ", "АСУТП", "ОТ", "ТБ", "ТОО", "АО", "ИП", "ЭКО", "УЗИ", "ЭКГ", "ТРЦ", "ТЦ",
}  # fmt: skip

_AGENT = re.compile(
    r"(?:тель|щик|щица|чик|чица|ник|ница|ист|истка|лог|ограф|атор|ятор|дитор|ктор|сор|ер|ёр|арь|ант|ент|евт"
    r"|вод|кар|вар|яр|терь|врач|сестра|няня|повар|юрист|швея|сушка|маляр|дворник|слесарь|стор)$"
)
_NOT_AGENT = re.compile(
    r"(?:контроль|мониторинг|ремонт|договор|разбор|набор|подбор|отбор|сбор|забор|выбор|товар|участник|документ"
    r"|инструмент|пациент|клиент|ассортимент|момент|эксперимент|менеджмент|характер|размер|замер|показатель"
    r"|завод|вывод|перевод|вариант|ребенок|компьютер|покупатель)$"
)


def clean_title(text: str | None) -> str | None:
    """A title without emoji, shouting and stray signs, capitals in sentence case; None if nothing is left.

    "ВОДИТЕЛЬ С ЛИЧНЫМ АВТО!!🚗" → "Водитель с личным авто"; abbreviations keep their capitals.
    """
    kept = "".join(_kept(char) for char in unicodedata.normalize("NFC", html.unescape(text or "")))
    words = " ".join(_SHOUT.sub(" ", kept).split()).strip(_EDGES)
    if not any(map(str.isalpha, words)):
        return None
    return _sentence_case(words) if _is_shouted(words) else words


def reads_like_title(clause: str) -> bool:
    """Whether a short clause names who works ("водитель автомобиля"), not what is done ("уборка").

    Deliberately narrow: at most five words, of which the first ends like a noun of a doer.
    """
    words = _WORD.findall(clause.lower())
    if not 1 <= len(words) <= 5 or any(any(map(str.isdigit, word)) for word in words):
        return False
    return bool(_AGENT.search(words[0])) and not _NOT_AGENT.search(words[0])


def _kept(char: str) -> str:
    if char in _KEPT_SYMBOLS:
        return char
    if "\ufe00" <= char <= "\ufe0f":  # selects how the emoji before it looks
        return ""
    return " " if unicodedata.category(char) in _DROPPED else char


def _is_shouted(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return len(letters) >= 5 and sum(map(str.isupper, letters)) > 0.7 * len(letters)


def _sentence_case(text: str) -> str:
    lowered = _WORD.sub(lambda match: _quiet(match, text), text)
    return lowered[0].upper() + lowered[1:]


def _quiet(match: re.Match[str], text: str) -> str:
    word = match[0]
    if len(word) == 1:
        letter_of_licence = re.search(r"(?:КАТ\.?|КАТЕГОРИ\w*|КЛАСС\w*)\W+(?:\w\W+)*$", text[: match.start()])
        return word if letter_of_licence else word.lower()
    short = word.upper() in _ABBREVIATIONS or not _VOWEL.search(word) or any(map(str.isdigit, word))
    return word if short else word.lower()
