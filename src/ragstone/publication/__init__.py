"""From what may be seen to what is read: pages, CSV and JSON. Takes a Published, and nothing else."""
