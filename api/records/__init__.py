"""What pages show of the graph, read from a view: entities, events, claims, sources."""
