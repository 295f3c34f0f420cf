"""Engines: libraries that judge a record by its schema, behind one protocol.

An engine is a parameter of the tests, not of the user: all give the same verdict and the same findings.
"""
