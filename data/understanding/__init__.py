"""From what people write to what it means: raw text → ranked title concepts with a probability."""
