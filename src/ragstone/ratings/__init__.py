"""Numbers in, words out: results, ratings, directions of travel, summaries. Pure."""
