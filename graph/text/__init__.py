"""Texts: the readable words of a document, whose offsets every piece of evidence counts in."""
