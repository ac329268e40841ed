"""Analysis: projections of the store to networkx."""
