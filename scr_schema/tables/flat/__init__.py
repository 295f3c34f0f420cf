"""Any record as rows of a flat table, and back without loss."""
