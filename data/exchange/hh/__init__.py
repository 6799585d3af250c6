"""Vacancies of hh (HeadHunter): the API's JSON and the CSV files made from it."""
