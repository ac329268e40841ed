"""Tables and curated records: rows that people keep become claims, each with its source."""
