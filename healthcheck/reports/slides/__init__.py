"""Slides that can be edited: ``deck`` says what stands on them, ``telling`` puts it together, ``writing`` sets it."""
