"""Word documents: from bytes to the cells of their tables."""
