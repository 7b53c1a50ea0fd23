"""The practices of the source: each with how both sides see it, as a tree, as a map, and one by one in a drawer."""
