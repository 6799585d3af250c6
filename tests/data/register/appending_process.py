"""Run as a program: `appending_process.py REGISTER NAME ROUNDS` appends to streams that others append to too.

Each round decides on what was read before the transaction, as two specialists at once do, and asks again
where somebody else was quicker. It tells how often that was, and how many commands it did. All read the first
version before any begins, so somebody is too late; `q` goes through the commands from the end.
"""

import sys
from datetime import UTC, datetime

from data.register import ConcurrentChange, NewEvent, Register, open_register

AT = datetime(2026, 3, 2, 4, 30, tzinfo=UTC)


def append(register: Register, stream: str, version: int, name: str) -> int:
    """Appends one event, and returns how often somebody else was quicker."""
    refused = 0
    while True:
        try:
            with register.writing_ledger(AT) as writing:
                writing.append(stream, version, [NewEvent(f"{version + 1}", AT, {})], name)
        except ConcurrentChange:
            refused += 1
            version = register.version(stream)
        else:
            return refused


def command(register: Register, key: str, name: str) -> bool:
    """Does what the key asks for unless it was done, and tells whether it was done now."""
    with register.writing_ledger(AT) as writing:
        if writing.command(key, "d") is not None:
            return False
        writing.append(f"vacancy:{key}", 0, [NewEvent("post_vacancy", AT, {})], name)
        writing.keep_command(key, "d", name.encode())
    return True


def main(place: str, name: str, rounds: str) -> None:
    refused = done = 0
    with open_register(place) as register:
        version = register.version("person:0")
        print("open", flush=True)
        sys.stdin.readline()
        keys = range(int(rounds)) if name != "q" else reversed(range(int(rounds)))
        for turn, key in enumerate(keys):
            refused += append(register, f"person:{turn % 2}", version, name)
            done += command(register, str(key), name)
            version = register.version(f"person:{(turn + 1) % 2}")
    print(refused, done)


if __name__ == "__main__":
    main(*sys.argv[1:])
