"""The published schemas: how they are made, where they lie, which versions there are."""
