"""The agenda of a workshop before it begins: its items, what each of them is about, and who will be there."""
