"""Bytes to documents, blocks, words and places. Knows no rule."""
