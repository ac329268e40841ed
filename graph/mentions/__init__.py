"""Mentions: spans of a text that name a country, a unit, a person, a group, a programme, a date."""
