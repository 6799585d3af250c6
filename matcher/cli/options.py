"""Options and arguments that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

from data.records.vocabulary import Lang

LangOption = Annotated[
    Lang, typer.Option("--lang", envvar="MATCHER_LANG", help="Language of the answer: kk, ru or en.")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Answer in JSON, as docs/json.md describes it.")]
AsOfOption = Annotated[
    str | None,
    typer.Option("--as-of", help="The moment asked about, ISO 8601, in Kazakhstan's time; else now."),
]
CountOption = Annotated[
    int | None, typer.Option("--number", "-n", min=1, max=1000, help="Rows of the list; else by the policy.")
]
AfterOption = Annotated[
    str | None, typer.Option("--after", help="Cursor that the page before named: list what follows it.")
]
ExplainOption = Annotated[bool, typer.Option("--explain", help="Give every reason of every row.")]
WeightsArgument = Annotated[
    list[Path] | None, typer.Argument(help="Files of weights; none: those in force.", show_default=False)
]
