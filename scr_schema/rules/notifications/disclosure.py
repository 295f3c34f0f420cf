"""What disclosures are about."""

OF_SUICIDE = ("suicide-threat", "threat-to-end-life", "suicide-attempt", "suicidal-thoughts")
"""Kinds that tell of suicide: a threat of it, a thought of it or an attempt."""
