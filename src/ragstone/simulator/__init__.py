"""A made-up council that writes extracts, in the shape in which a council's case system would."""
