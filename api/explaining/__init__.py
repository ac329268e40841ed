"""Explaining a text that a visitor sends: read in a process of its own, shown, and kept nowhere."""
