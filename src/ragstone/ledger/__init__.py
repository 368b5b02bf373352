"""Counted once, read at any period: cohort rows become changes by area and month, and changes become figures."""
