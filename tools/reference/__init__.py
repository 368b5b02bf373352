"""The pages of docs/reference/ that are made from the code and data that they tell of, one module a kind of page."""
