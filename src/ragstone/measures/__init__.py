"""A folder of measure folders, read into measures."""
