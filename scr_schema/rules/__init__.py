"""Rules: what the review teaches, as checks on records that have passed their schema.

One file a rule, named by its id. What JSON Schema can say of a record is said as JSON Schema and published.
"""
