"""The views that cohorts read, a folder each: view.sql, view.toml (a sentence a column), examples.toml."""
