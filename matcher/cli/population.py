"""`matcher population`: people, vacancies and employers made by chance, as files to import."""

from pathlib import Path
from typing import Annotated

import typer

from matcher.cli.options import AsOfOption, JsonOption, LangOption
from matcher.cli.terminal import Terminal


def population(
    context: typer.Context,
    out: Annotated[Path, typer.Option("--out", help="Folder of the files.")],
    resumes: Annotated[int, typer.Option("--resumes", min=0, help="Number of people.")] = 20_000,
    vacancies: Annotated[int, typer.Option("--vacancies", min=0, help="Number of vacancies.")] = 400,
    seed: Annotated[int, typer.Option("--seed", min=0, help="The same seed gives the same files.")] = 1,
    processes: Annotated[int, typer.Option("--processes", min=1, max=64, help="Processes that work.")] = 2,
    gzip: Annotated[bool, typer.Option("--gzip", help="Compress the files.")] = False,
    as_of: AsOfOption = None,
    lang: LangOption = "en",
    as_json: JsonOption = False,
) -> None:
    """Generate people, vacancies and employers as files to import; docs/population.md says by which figures.

    Without --as-of they are seen at a fixed moment, so that a seed gives the same files on every day.
    """
    with Terminal(context, lang, as_json) as terminal:
        from data.population import Request, generate
        from matcher.cli.answers.intake import Generated, GeneratedFile

        moment = None if as_of is None else terminal.moment(as_of)
        request = Request(resumes, vacancies, seed, moment, processes, gzip)
        with terminal.progress(terminal.say("population", "progress")) as told:
            written = generate(request, out, told)
        counts = (written.employer_count, written.vacancy_count, written.people_count)
        files = (GeneratedFile(str(p), n) for p, n in zip(written.paths, counts, strict=True))
        answer = Generated(seed, request.moment, tuple(files))
        say = terminal.say
        lines = (say("population", "file", file=f.file, n=say.number(f.records)) for f in answer.files)
        terminal.answer(answer, lines)
