"""Ragstone: from a council's case records to the scorecard its committee reads."""
