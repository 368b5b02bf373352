"""What may be seen of an edition, and by whom."""
