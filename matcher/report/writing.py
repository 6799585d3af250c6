"""A shortlist's report as a file."""

from pathlib import Path

from data.errors import InputError
from data.records.vocabulary import Lang
from matcher.report.assembling import assemble
from matcher.report.building import build
from matcher.report.speech import load_page_speech
from matcher.selection.desk import Desk
from matcher.selection.run_day import DayReport
from matcher.selection.select import Selection


def write_report(
    desk: Desk, selection: Selection, lang: Lang, path: Path, day: DayReport | None = None
) -> None:
    """Write the report of a vacancy's shortlist; folders are made, an older file is replaced.

    Raises:
        InputError: the file cannot be written.
    """
    page = build(assemble(desk, selection, load_page_speech(lang, desk.calendar.zone), day))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page, encoding="utf-8")
    except OSError as error:
        raise InputError(f"{path} cannot be written: {error.strerror}.", "Give another file.") from error
