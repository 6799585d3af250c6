"""`matcher policy propose|approve|list`: weights, readings and policies come into force by two people."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from data.errors import InputError
from matcher.cli.act import AtOption
from matcher.cli.options import AsOfOption, JsonOption, LangOption
from matcher.cli.speech import CliSpeech
from matcher.cli.terminal import Terminal

if TYPE_CHECKING:
    from data.packaged import Text
    from matcher.activation.versions import Version
    from matcher.cli.answers.versions import VersionTold

app = typer.Typer(no_args_is_help=True, help="Versions of weights, readings, terms and policies.")

KindArgument = Annotated[
    str, typer.Argument(metavar="KIND", help="weights, readings, terms, offers or suitable_work.")
]
ByOption = Annotated[str, typer.Option("--by", help="Who does it.")]


@app.command()
def propose(
    context: typer.Context,
    kind: KindArgument,
    file: Annotated[Path, typer.Argument(help="The whole file.")],
    by: ByOption,
    effective_from: Annotated[
        str | None, typer.Option("--from", help="The first day on which it is to hold; else today.")
    ] = None,
    at: AtOption = None,
    lang: LangOption = "en",
    as_json: JsonOption = False,
) -> None:
    """Propose a version from a day: matcher policy propose weights new.yaml --from 2026-07-01 --by analyst-1.

    The file is checked as it would be read, and kept whole by its SHA-256. It holds only once another person
    has approved it.
    """
    with Terminal(context, lang, as_json) as terminal:
        from matcher.activation.activating import propose as propose_version

        moment = _moment(terminal, at)
        day = moment.date() if effective_from is None else _day(effective_from)
        register = terminal.program.register
        version = propose_version(register, kind, _text(file), day, by, moment)
        _answer(version, terminal, moment)


@app.command()
def approve(
    context: typer.Context,
    kind: KindArgument,
    sha256: Annotated[str, typer.Argument(help="SHA-256 of the version, or its beginning.")],
    by: ByOption,
    at: AtOption = None,
    lang: LangOption = "en",
    as_json: JsonOption = False,
) -> None:
    """Approve a version that another person proposed; it holds from its day, or from now if that has begun.

    With new readings, terms or caps the next selection or tick puts all cases anew.
    """
    with Terminal(context, lang, as_json) as terminal:
        from matcher.activation.activating import approve as approve_version

        moment = _moment(terminal, at)
        version = approve_version(terminal.program.register, kind, sha256, by, moment)
        _answer(version, terminal, moment)


@app.command("list")
def list_(
    context: typer.Context,
    as_of: AsOfOption = None,
    lang: LangOption = "en",
    as_json: JsonOption = False,
) -> None:
    """List every version, who proposed and approved it, which is in force; else the packaged one is."""
    with Terminal(context, lang, as_json) as terminal:
        from matcher.activation.versions import all_versions, in_force
        from matcher.cli.answers.versions import VersionsListed

        moment = _moment(terminal, as_of)
        found = all_versions(terminal.program.register, terminal.program.calendar.zone)
        told = [
            version_told(version, version is in_force(of_kind, moment))
            for of_kind in found.values()
            for version in of_kind
        ]
        terminal.answer(VersionsListed(moment, tuple(told)), _listed(told, terminal.say))


def version_told(version: "Version", in_force: bool) -> "VersionTold":
    """A version as `--json` prints it."""
    from matcher.cli.answers.versions import VersionTold

    return VersionTold(
        version.kind, version.sha256, version.effective_from, version.proposed_by, version.proposed_at,
        version.approved_by, version.approved_at, version.in_force_from, in_force,
    )  # fmt: skip


def _answer(version: "Version", terminal: Terminal, moment: datetime) -> None:
    begun = version.in_force_from is not None and version.in_force_from <= moment
    told = version_told(version, begun)
    terminal.answer(told, [_line(told, terminal.say)])


def _listed(versions: "list[VersionTold]", say: CliSpeech) -> Iterator[str]:
    if not versions:
        yield say("policy", "none")
    yield from (_line(version, say) for version in versions)


def _line(version: "VersionTold", say: CliSpeech) -> str:
    state = "proposed" if version.approved_by is None else "in_force" if version.in_force else "approved"
    since = "" if version.in_force_from is None else say.moment(version.in_force_from)
    return say(
        "policy", state, kind=version.kind, sha256=version.sha256[:12], proposed_by=version.proposed_by,
        approved_by=version.approved_by, day=version.effective_from, since=since,
    )  # fmt: skip


def _moment(terminal: Terminal, at: str | None) -> datetime:
    return terminal.moment(at).astimezone(terminal.program.calendar.zone)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise InputError(f"{text!r} is no day.", "Write it as 2026-07-01.") from error


def _text(path: Path) -> "Text":
    from data.packaged import Text

    try:
        return Text(path.read_text("utf-8"), str(path))
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} cannot be read: {error}.", "Name a file in UTF-8.") from error
