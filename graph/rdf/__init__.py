"""Claims as RDF: IRIs, quads, derivation rules, the reference graph, the SHACL report."""
