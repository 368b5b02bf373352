"""What was issued: frozen, named by its own bytes, kept for ever, with what happened to it beside it."""
