"""The period-conformance suite: traps that counting over months falls into, as data that any engine can be held to."""
