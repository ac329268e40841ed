"""RDF: claims as quads with provenance, rules that derive from them, SHACL reports."""
