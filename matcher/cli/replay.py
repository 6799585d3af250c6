"""`matcher replay SHORTLIST|CERTIFICATE`: computes a stored list or certificate anew, byte for byte."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from data.errors import InputError
from matcher.cli.exit_codes import ExitCode
from matcher.cli.options import JsonOption, LangOption
from matcher.cli.speech import CliSpeech
from matcher.cli.terminal import Terminal

if TYPE_CHECKING:
    from matcher.cli.answers.replays import CertificateReplayed, ListReplayed, Replayed

_SHA256 = re.compile("[0-9a-f]{64}")
_NUMBER = re.compile("[1-9][0-9]{0,17}")


def replay(
    context: typer.Context,
    made: Annotated[
        str,
        typer.Argument(
            metavar="SHORTLIST|CERTIFICATE", help="Number of a list, or SHA-256 of a certificate."
        ),
    ],
    whole: Annotated[
        bool, typer.Option("--whole", help="Score everybody of that time, to see that nobody was left out.")
    ] = False,
    lang: LangOption = "en",
    as_json: JsonOption = False,
) -> None:
    """Compute a stored list, or the certificate of an offer, anew; the exit code is 1 where it differs.

    A list: weights and dictionary from their stored documents, the plan compiled again, each row scored again
    by the codes of that time. Whoever was erased is shown as erased, and the list still verifies.
    """
    with Terminal(context, lang, as_json) as terminal:
        if _SHA256.fullmatch(made):
            answer = _certificate(terminal, made)
        elif _NUMBER.fullmatch(made):
            answer = _list(terminal, int(made), whole)
        else:
            raise InputError(terminal.say("replay", "neither", made=made), "")
        terminal.answer(answer, _shown(answer, terminal.say))
        terminal.end(ExitCode.DONE if answer.same else ExitCode.PARTLY)


def _list(terminal: Terminal, number: int, whole: bool) -> "Replayed":
    from matcher.cli.answers.replays import ListReplayed, Replayed, RowReplayed
    from matcher.selection.replaying import replay as replay_list

    found = replay_list(terminal.program.register, number, whole)
    made = found.made
    rows = (RowReplayed(row.rank, row.id, row.points, row.stint, row.state) for row in found.rows)
    told = ListReplayed(
        number, made.side, made.subject_id, made.as_of, made.position, made.plan_hash, made.weights_sha,
        made.dictionary_sha, made.digest, found.digest, tuple(rows), found.subject_erased, whole,
        found.problems,
    )  # fmt: skip
    return Replayed(not found.problems and found.digest == made.digest, told, None)


def _certificate(terminal: Terminal, sha256: str) -> "Replayed":
    from hashlib import sha256 as digest_of

    from matcher.cli.answers.replays import CertificateReplayed, Replayed
    from matcher.cli.certificate import kept_certificate, policy_of
    from matcher.law.certificate.refreezing import refrozen

    kept = kept_certificate(terminal, sha256)
    policy = policy_of(terminal, kept)
    found = kept.verify(policy)
    problems = tuple(f"{one.code} {one.about}".strip() for one in found.problems)
    if problems or found.erased or policy is None:
        told = CertificateReplayed(sha256, None, found.erased, problems)
        return Replayed(not problems, None, told)
    digest = digest_of(refrozen(kept.body, kept.facts, policy)).hexdigest()
    return Replayed(digest == sha256, None, CertificateReplayed(sha256, digest, (), ()))


def _shown(answer: "Replayed", say: CliSpeech) -> Iterator[str]:
    made: str | None = None
    if answer.shortlist is not None:
        yield from _list_shown(answer.shortlist, say)
        made = answer.shortlist.digest
    if answer.certificate is not None:
        yield from _certificate_shown(answer.certificate, say)
        made = answer.certificate.digest or answer.certificate.certificate
    yield say("replay", "same" if answer.same else "not_same", sha256=made)


def _list_shown(answer: "ListReplayed", say: CliSpeech) -> Iterator[str]:
    yield say(
        "replay", "list", shortlist=answer.shortlist, id=answer.id, moment=say.moment(answer.as_of),
        position=say.number(answer.position),
    )  # fmt: skip
    for row in answer.rows:
        who = say("replay", "erased") if row.id is None else row.id
        state = "" if row.state != "differs" else f" ({say('replay', 'differs')})"
        yield f"{row.rank}. {who}: {say.number(row.points)}{state}"
    if answer.subject_erased:
        yield say("replay", "subject_erased")
    yield from (say("replay_problems", problem) for problem in answer.problems)


def _certificate_shown(answer: "CertificateReplayed", say: CliSpeech) -> Iterator[str]:
    if answer.erased:
        yield say("replay", "facts_erased", facts=", ".join(answer.erased))
    yield from answer.problems
