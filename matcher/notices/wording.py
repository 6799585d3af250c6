"""A notice in words: in the person's language, else in Kazakh and Russian, one after the other."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from data.records.vocabulary import Lang
from matcher.explanation.wording import Wording, load_texts

FOLDER = Path(__file__).with_name("texts")
BOTH: tuple[Lang, ...] = ("kk", "ru")
"""Where nobody said in which language to write: the state's language and the one used beside it."""

Sentence = tuple[tuple[str, str], Mapping[str, Any]]
"""The path of a text and its values."""


@dataclass(frozen=True, slots=True)
class Said:
    """A notice in words."""

    subject: str
    text: str


def said(kind: str, sentences: Iterable[Sentence], work: str, lang: Lang | None, zone: ZoneInfo) -> Said:
    """What a notice says.

    Args:
        kind: of the notice.
        sentences: paths of texts with their values; moments are told in `zone`, None is an end of a term
            that lies beyond the calendar.
        work: the vacancy in words, for the subject.
        lang: the person's language; None: not known.
        zone: of Kazakhstan.
    """
    wordings = [Wording(one, load_texts(FOLDER)) for one in ((lang,) if lang is not None else BOTH)]
    told = list(sentences)
    subjects = (wording("subjects", kind, work=work) for wording in wordings)
    texts = (
        " ".join(wording(*path, **_values(values, wording, zone)) for path, values in told)
        for wording in wordings
    )
    return Said(" / ".join(subjects), "\n\n".join(texts))


def _values(values: Mapping[str, Any], wording: Wording, zone: ZoneInfo) -> dict[str, str]:
    return {name: _value(value, wording, zone) for name, value in values.items()}


def _value(value: Any, wording: Wording, zone: ZoneInfo) -> str:
    if isinstance(value, datetime):
        return f"{value.astimezone(zone):%d.%m.%Y %H:%M}"
    if value is None:
        return wording("terms", "end")
    if isinstance(value, tuple):
        return "; ".join(_ground(each, wording) for each in value)
    return str(value)


def _ground(clause: str, wording: Wording) -> str:
    name = clause if wording.has("grounds", clause) else "other"
    return f"{wording('grounds', name)} ({clause})"
