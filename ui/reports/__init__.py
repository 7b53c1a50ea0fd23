"""The parts of the page on which reports are made ready and handed out."""
