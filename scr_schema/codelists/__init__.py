"""The closed code lists of the contract: one definition each, as an enum and as a published file."""
