"""What the formats of offices share: a safe look into their packages, and XML in a stream."""
