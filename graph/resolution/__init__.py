"""Resolution: which entity a name stands for."""
