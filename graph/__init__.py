"""After Action: from documents and tables to cited claims, a graph, questions and pages."""
