"""How often each fault strikes: three times in `make test`, fifty times in `make endure`."""

import os

SEEDS = range(1, int(os.environ.get("MATCHER_ENDURE", "3")) + 1)
