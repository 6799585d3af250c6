"""Reference tables: occupations, skills, wishes and places, read from plain sorted files."""
