"""`python -m ragstone`, where the command is not on the path."""

from ragstone.cli import main

main()
