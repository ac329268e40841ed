"""Claims of Spanish and French texts: one engine of rules, and two tables of words."""
