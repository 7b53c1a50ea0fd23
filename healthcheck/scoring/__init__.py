"""Pure functions from answers to numbers: no I/O, no clock, no randomness without a seed."""
