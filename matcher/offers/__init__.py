"""The office: acts are decided and written, and what follows from them is made visible."""
