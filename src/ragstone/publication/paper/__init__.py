"""The committee's paper: first as values made from what was published, then set out as PDF, Word and Excel."""
