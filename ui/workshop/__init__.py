"""The workshop on two screens: what the room sees, and the presenter's console."""
