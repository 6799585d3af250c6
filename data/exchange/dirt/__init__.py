"""What people really write: pay in words, HTML, emoji, capitals, demands hidden in prose."""
