"""Our own format: one JSON object a line, `{"kind": …, "record": {…}, "identity": {…}?}`, plain or gzip."""

from data.exchange.jsonl.blocks import Block, Checkpoint, blocks, read_block
from data.exchange.jsonl.lines import read, recognises, to_line

__all__ = ["Block", "Checkpoint", "blocks", "read", "read_block", "recognises", "to_line"]
