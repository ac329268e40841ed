"""Evaluation: how well extraction does on data whose facts are known.

Gold facts and extracted ones become the same records (`records`), are paired one to one (`pairing`, `names`),
counted (`scores`) and told apart by field, type, rule and half of the documents. Marks in BRAT folders and
our own briefs are measured likewise.
"""
