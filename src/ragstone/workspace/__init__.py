"""The council's own files, read into values and held against each other."""
