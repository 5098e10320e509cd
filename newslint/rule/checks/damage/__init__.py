"""Checks for damage: what copying, converting and rewriting broke in a text."""
