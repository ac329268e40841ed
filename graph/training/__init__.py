"""Learning names and posts from texts that researchers annotated, and reading with what was learnt."""
