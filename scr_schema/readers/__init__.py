"""Readers: from bytes to records, or to the faults that stop them from being read."""
