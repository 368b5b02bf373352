"""Working days, snapshot days, and the calendar as rows."""
