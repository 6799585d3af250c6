"""For analysts: what other weights would do to a shortlist. The one place that imports pandas."""
