"""The page of one vacancy: who was selected and why, what was not known, where people live."""
