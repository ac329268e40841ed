"""A language model behind an OpenAI-compatible endpoint as a reader of claims; off unless asked for."""
