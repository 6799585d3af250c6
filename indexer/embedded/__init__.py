"""The embedded engine: an immutable epoch on disk, what changed since in memory, one compiled kernel."""
