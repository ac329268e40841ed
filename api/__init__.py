"""The HTTP side of After Action: SPARQL, questions, entity and graph pages, exports."""
