"""Content, fonts, icons and samples, found through importlib.resources."""
