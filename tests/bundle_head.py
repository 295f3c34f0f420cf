"""The least that the head of a bundle says, for tests that make bundles of their own."""

HEAD = {
    "record_type": "bundle",
    "schema_version": "1.0",
    "id": "fixture:bundle-1",
    "issuer": {"kind": "police"},
    "issued_at": "2024",
    "revision": 1,
    "marking": {"code": "unmarked"},
    "recipients": [],
    "purpose": "test",
    "contains": "synthetic",
    "complete": "yes",
}
