"""`matcher certificate show|verify`: the certificate of suitability that was frozen with an offer."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from data.errors import InputError, NotFound, NotInitialised
from matcher.cli.exit_codes import ExitCode
from matcher.cli.options import JsonOption, LangOption
from matcher.cli.terminal import Terminal

if TYPE_CHECKING:
    from data.law.suitable_work import SuitableWork
    from matcher.law.certificate import Kept

app = typer.Typer(no_args_is_help=True, help="Certificates of suitability: show one, or compute it anew.")
CertificateArgument = Annotated[
    str, typer.Argument(metavar="SHA256|FILE", help="SHA-256 of a certificate of the register, or its file.")
]
_SHA256 = re.compile("[0-9a-f]{64}")


@app.command()
def show(
    context: typer.Context,
    certificate: CertificateArgument,
    out: Annotated[Path | None, typer.Option("--out", help="Write it to this file besides.")] = None,
    lang: LangOption = "en",
    as_json: JsonOption = False,
) -> None:
    """Show a certificate: verdict, facts, thresholds and who set them.

    What was erased is told as erased. Nothing is verified: matcher certificate verify does.
    """
    with Terminal(context, lang, as_json) as terminal:
        from matcher.cli.certified import certificate_shown, shown
        from matcher.law.certificate import as_file

        kept = kept_certificate(terminal, certificate)
        answer = shown(kept, policy_of(terminal, kept))
        if out is not None:
            out.write_bytes(as_file(kept))
        terminal.answer(answer, certificate_shown(answer, terminal.say))


@app.command()
def verify(
    context: typer.Context,
    certificate: CertificateArgument,
    lang: LangOption = "en",
    as_json: JsonOption = False,
) -> None:
    """Compute a certificate anew, and tell every byte that does not agree.

    After an erasure it verifies as before and says what was erased. The exit code is 1 where something does
    not agree.
    """
    with Terminal(context, lang, as_json) as terminal:
        from matcher.cli.certified import certificate_verified, verified

        kept = kept_certificate(terminal, certificate)
        answer = verified(kept, policy_of(terminal, kept))
        terminal.answer(answer, certificate_verified(answer, terminal.say))
        terminal.end(ExitCode.DONE if answer.sound else ExitCode.PARTLY)


def kept_certificate(terminal: Terminal, certificate: str) -> "Kept":
    """From the register where it is a SHA-256, else from a file."""
    from matcher.law.certificate import Kept, of_file

    if _SHA256.fullmatch(certificate):
        stored = terminal.program.register.certificate(certificate)
        return Kept(stored.body, stored.sha256, stored.facts)
    try:
        return of_file(Path(certificate).read_bytes(), certificate)
    except OSError as error:
        reason = error.strerror or str(error)
        raise InputError(
            terminal.say("certificate", "no_file", file=certificate, reason=reason), ""
        ) from error


def policy_of(terminal: Terminal, kept: "Kept") -> "SuitableWork | None":
    """The version that the certificate names: the one in force, else from the register's documents."""
    from data.law.suitable_work import SuitableWork, load_suitable_work
    from matcher.law.certificate.body import policy_named

    digest = policy_named(kept.body)
    if digest is None:
        return None
    in_force = load_suitable_work(terminal.program.in_force)
    if in_force.sha256 == digest:
        return in_force
    try:
        return SuitableWork.model_validate_json(terminal.program.register.document(digest))
    except (NotFound, NotInitialised):
        return None
