"""Trainings and outcomes read by a small trained encoder, where no written rule speaks."""
