"""Frozen values and their vocabulary. Standard library only."""
