"""Run as a program: `reading_process.py REGISTER UPTO` follows the log to a position and checks it."""

import sys
import time

from data.register import open_register


def main(path: str, upto: str) -> None:
    position, rounds, give_up = 0, 0, time.monotonic() + 60
    with open_register(path) as register:
        print("open", flush=True)
        while position < int(upto) and time.monotonic() < give_up:
            now = register.position()
            read = [change.sequence for change in register.changes("people", position, now)]
            assert read == list(range(position + 1, now + 1)), (position, now, read[:3], read[-3:])
            assert sum(1 for _ in register.state("people", now)) == now
            assert now % 500 == 0, "a batch is seen whole or not at all"
            rounds += now > position
            position = now
    print(position, rounds)


if __name__ == "__main__":
    main(*sys.argv[1:])
