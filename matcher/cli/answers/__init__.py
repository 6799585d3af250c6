"""What each command answers: the schema of `--json` (docs/json.md is generated from here).

Names are permanent, English and the same in every language; fields may be added, none is renamed or removed.
"""
