"""Records beside each other: what rules across them know of each."""
