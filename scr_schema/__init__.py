"""Records of serious case reviews: models, JSON Schemas, rules and a validator."""
