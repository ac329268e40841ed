"""Claims: what one source states, in types that say who, whom, when, how surely and in which words."""
