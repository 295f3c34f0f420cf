"""From paths to a report: read, judge, locate."""
