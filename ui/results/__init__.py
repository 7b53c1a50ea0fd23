"""The views of Results: each one chart, its table twin, and what goes with it in words."""
