"""Table models of lists that grow."""
