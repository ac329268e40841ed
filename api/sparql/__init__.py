"""The SPARQL 1.1 protocol: negotiation, the guard, processes that run queries and can be killed."""
