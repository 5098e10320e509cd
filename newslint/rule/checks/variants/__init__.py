"""The check `variants` and its siblings: one name spelt in two ways in one document."""
