"""Other ways to the same shortlist, as a good engineer would write them: what the engine is compared with."""
