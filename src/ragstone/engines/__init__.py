"""The databases that count: a thin door to each, and nothing of what is counted."""
