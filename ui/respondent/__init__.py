"""Respondent mode: the full window handed to the person who answers."""
