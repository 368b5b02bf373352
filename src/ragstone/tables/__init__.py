"""The canonical tables, the store that keeps their rows, and the loading of extracts into it."""
