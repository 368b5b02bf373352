"""From definitions and records to figures: puts calendar, tables, vocabulary and ledger together on an engine."""
