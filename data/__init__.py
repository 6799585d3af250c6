"""What a person, a vacancy and an employer are, what they refer to, and where they are kept."""
