"""Charts as SVG text: small, the same in every output, and legible without colour."""
