"""Fast entry: the answers of paper forms, typed into a grid of questions and people."""
