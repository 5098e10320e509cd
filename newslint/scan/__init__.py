"""Many phrases, one pass over the text."""
