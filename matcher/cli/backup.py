"""`matcher backup` and `matcher restore`: the register in one file, and a register from one."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from matcher.cli.exit_codes import ExitCode
from matcher.cli.options import JsonOption, LangOption
from matcher.cli.speech import CliSpeech
from matcher.cli.terminal import Terminal

if TYPE_CHECKING:
    from data.register.backup import Restored
    from matcher.cli.answers.backups import BackupMade, BackupRestored


def backup(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="The file to be made; nothing is overwritten.")],
    lang: LangOption = "en",
    as_json: JsonOption = False,
) -> None:
    """Write the whole register into one file, also while it is at work: all that is committed at one moment.

    The file is of one form for SQLite and PostgreSQL, and can be restored to either.
    """
    with Terminal(context, lang, as_json) as terminal:
        from data.register.backup import back_up
        from matcher.cli.answers.backups import BackupMade

        made = back_up(terminal.program.register, file)
        answer = BackupMade(str(made.file), made.size, made.position, made.events)
        terminal.answer(answer, _made(answer, terminal.say))


def restore(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="A file that `matcher backup` made.")],
    verify: Annotated[
        bool, typer.Option("--verify", help="Check first that it adds up, and fold all cases anew.")
    ] = False,
    lang: LangOption = "en",
    as_json: JsonOption = False,
) -> None:
    """Make the register of a backup where there is none; build the index anew afterwards.

    With --verify a backup that does not add up is not restored; its problems are told, the exit code is 1.
    """
    with Terminal(context, lang, as_json) as terminal:
        from data.register.backup import restore as restore_backup
        from matcher.offers.refolding import refold

        program = terminal.program
        fold = refold(program.law) if verify else None
        answer = _answer(file, restore_backup(file, program.settings.register_url, verify, fold))
        terminal.answer(answer, _restored(answer, terminal.say))
        terminal.end(ExitCode.DONE if answer.restored else ExitCode.PARTLY)


def _answer(file: Path, done: "Restored") -> "BackupRestored":
    from matcher.cli.answers.backups import BackupCheck, BackupRestored

    found = done.verification.checks if done.verification else ()
    checks = tuple(BackupCheck(check.name, check.looked_at, check.problems) for check in found)
    return BackupRestored(str(file), done.place, done.restored, done.position, done.events, checks)


def _made(answer: "BackupMade", say: CliSpeech) -> Iterator[str]:
    position, events = say.number(answer.position), say.number(answer.events)
    yield say("backup", "made", file=answer.file, bytes=say.number(answer.bytes))
    yield say("backup", "goes_to", position=position, events=events)


def _restored(answer: "BackupRestored", say: CliSpeech) -> Iterator[str]:
    for check in answer.checks:
        name, looked_at = say("backup", "checks", check.name), say.number(check.looked_at)
        yield say("backup", "problems" if check.problems else "sound", check=name, looked_at=looked_at)
        yield from (f"  - {problem}" for problem in check.problems)
    if not answer.restored:
        yield say("backup", "not_restored", file=answer.file)
        return
    yield say("backup", "restored", register=answer.register)
    position, events = say.number(answer.position), say.number(answer.events)
    yield say("backup", "goes_to", position=position, events=events)
    yield say("backup", "next")
