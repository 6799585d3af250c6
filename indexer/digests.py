"""Digests of what is indexed, to compare with the register at the same position (scoring.md § 8)."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from zlib import crc32

from indexer.entries import Entry, canonical
from scoring.codes import to_json

KEYS_PER_BUCKET = 4096


def bucket_of(key: int) -> int:
    """The bucket of a key: its neighbours by order of registration."""
    return key // KEYS_PER_BUCKET


def digest_of(entry: Entry) -> int:
    """32 bits over all that an index must hold of an entry."""
    return digest_of_canonical(Entry(entry.key, canonical(entry.codes), entry.available))


def digest_of_canonical(entry: Entry) -> int:
    """The same where the codes are canonical already, as those read back from an index are."""
    return crc32(to_json(entry.codes) + b"%d %d" % (entry.key, entry.available))


def by_bucket(entries: Iterable[Entry], digest: Callable[[Entry], int] = digest_of) -> dict[int, int]:
    """The sum of the digests in each bucket that has entries; independent of their order."""
    sums: defaultdict[int, int] = defaultdict(int)
    for entry in entries:
        sums[bucket_of(entry.key)] += digest(entry)
    return dict(sums)
