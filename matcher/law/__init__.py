"""The law: who may be offered work, and by when (order No. 214)."""
