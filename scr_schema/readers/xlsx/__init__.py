"""XLSX workbooks: from bytes to tables of printed cells."""
