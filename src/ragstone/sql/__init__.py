"""One SELECT that DuckDB, PostgreSQL, Spark and SQL Server take as it stands: held to that, read, and changed.

Nothing here runs SQL or knows what a measure is.
"""
