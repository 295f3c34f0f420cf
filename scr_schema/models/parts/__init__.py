"""Shared parts: what several records are made of."""
