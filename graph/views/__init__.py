"""Views: the graph page and the export formats, made from a store."""
