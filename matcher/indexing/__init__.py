"""The index as a consumer of the change log: following it, and comparing the two."""
