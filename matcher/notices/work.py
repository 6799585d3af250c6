"""A vacancy in words, as a notice tells of it."""

from collections.abc import Iterator
from contextlib import suppress

from data.errors import NotFound
from data.records import Vacancy
from data.register import Register


def work_in_words(register: Register, vacancy: str) -> str:
    """Title, employer, address and pay as the employer registered them; without a record its id."""
    try:
        record = register.vacancy(vacancy)
    except NotFound:
        return vacancy
    return ", ".join(_parts(register, record))


def _parts(register: Register, record: Vacancy) -> Iterator[str]:
    yield record.title
    if record.employer is not None:
        with suppress(NotFound):  # a mere number of the employer tells a reader nothing
            yield register.employer(record.employer).name
    if record.address is not None:
        yield record.address
    if record.pay is not None:
        ends = [f"{end:g}" for end in (record.pay.lower, record.pay.upper) if end is not None]
        yield f"{'–'.join(dict.fromkeys(ends))} {record.pay.currency}"
    yield f"№ {record.id}"
