"""What the room sees in a workshop: steps, each with a scene that is built from what it may show and nothing else."""
