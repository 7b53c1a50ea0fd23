"""The interview runner: the guide section by section, its times, and what is said, each note on disk at once."""
