"""`matcher import FILE`: rows of a file into the register, refusals with their cure."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from matcher.cli.exit_codes import ExitCode
from matcher.cli.options import AsOfOption, JsonOption, LangOption
from matcher.cli.speech import CliSpeech
from matcher.cli.terminal import Terminal

if TYPE_CHECKING:
    from rich.console import RenderableType

    from matcher.cli.answers.intake import Imported
    from matcher.intake.report import ImportReport

_SHOWN = 5
"""Reasons, rejects, notes and groups that are shown in words; --json has more, the file of rejects all."""


def import_(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="File of vacancies, people or employers.")],
    format_: Annotated[
        str | None,
        typer.Option("--format", help="jsonl, hh-csv, hh-json, trudvsem-csv; else by its content."),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Read and report, write nothing.")] = False,
    processes: Annotated[
        int,
        typer.Option("--processes", min=1, max=64, help="Processes that read a large file of our own lines."),
    ] = 2,
    as_of: AsOfOption = None,
    lang: LangOption = "en",
    as_json: JsonOption = False,
) -> None:
    """Import a file into the register; docs/formats.md describes the formats.

    A row is written, or refused with line, field, problem and cure; the rest goes on, and the exit code is
    1. A broken import of a large file of our own lines goes on where it stopped.
    """
    with Terminal(context, lang, as_json) as terminal:
        from matcher.intake.importing import Import, import_file

        program, moment = terminal.program, terminal.moment(as_of)
        asked = Import(file, format_, moment, program.day(moment), processes, program.settings.home)
        register = None if dry_run else program.register
        with terminal.progress(terminal.say("import", "progress", file=file.name)) as told:
            found = import_file(register, program.make_encoder(moment), program.places.find, asked, told)
        answer = imported(found, dry_run)
        terminal.answer(answer, shown(answer, terminal.say))
        terminal.end(ExitCode.PARTLY if answer.rejected else ExitCode.DONE)


def imported(report: "ImportReport", dry_run: bool) -> "Imported":
    """The report as `--json` prints it."""
    from matcher.cli.answers.intake import Imported

    return Imported(
        report.file,
        report.format,
        dry_run,
        report.resumed_at,
        report.written,
        report.rejected,
        dict(sorted(report.counts.items())),
        dict(report.reasons.most_common()),
        report.rejects,
        str(report.rejects_file) if report.rejects_file else None,
        dict(report.notes.most_common()),
        report.duplicates,
    )


def shown(answer: "Imported", say: CliSpeech) -> Iterator["RenderableType"]:
    """The report in words."""
    number = say.number
    yield say("import", "file", file=answer.file, format=answer.format)
    if answer.resumed_at > 1:
        yield say("import", "resumed", line=number(answer.resumed_at))
    yield from _read(answer, say)
    yield say("import", "dry_run" if answer.dry_run else "written", n=number(answer.written))
    if answer.duplicates:
        copies = sum(len(group.ids) - 1 for group in answer.duplicates)
        yield say("import", "duplicates", groups=number(len(answer.duplicates)), copies=number(copies))
    if not answer.rejected:
        return
    yield say("import", "rejected", n=number(answer.rejected))
    for reason, count in list(answer.reasons.items())[:_SHOWN]:
        yield f"  {number(count):>7}  {reason}"
    for reject in answer.rejects[:_SHOWN]:
        yield say(
            "import",
            "reject",
            line=number(reject.line),
            field=reject.field,
            problem=reject.problem,
            cure=reject.cure,
        )
    if answer.rejects_file:
        yield say("import", "rejects_file", file=answer.rejects_file)


def _read(answer: "Imported", say: CliSpeech) -> Iterator[str]:
    for kind in ("employer", "vacancy", "person"):
        counts = {
            name.partition(".")[2]: say.number(n)
            for name, n in answer.counts.items()
            if name.startswith(kind)
        }
        if counts.get("read", "0") != "0":
            yield say("import", kind, **counts)
