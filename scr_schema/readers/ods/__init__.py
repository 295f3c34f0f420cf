"""OpenDocument spreadsheets: from bytes to tables of printed cells."""
