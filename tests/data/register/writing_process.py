"""Run as a program: `writing_process.py REGISTER BATCHES` writes batches of 500 people, telling each."""

import sys
from datetime import UTC, date, datetime

from data.records import Identity, Person
from data.register import PersonIntake, open_register

AT = datetime(2026, 3, 2, 4, 30, tzinfo=UTC)


def main(path: str, batches: str) -> None:
    who = Identity(name="Мысал")
    with open_register(path) as register:
        for turn in range(int(batches)):
            records = [Person(id=f"{turn}.{i}", registered_at=AT, source="x" * 500) for i in range(500)]
            intakes = [
                PersonIntake.of(r, who, b'{"c":%d}' % turn, True, AT.date(), date.max) for r in records
            ]
            register.write_people(intakes, AT)
            print(turn, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
