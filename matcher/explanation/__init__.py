"""Why a pair earned its points: records → sentences, and records → Vega-Lite spec → picture (DESIGN § 4)."""
