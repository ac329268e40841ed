"""Ready questions: SPARQL files, plain English mapped onto them, and their answers."""
