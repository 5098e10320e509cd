"""Checks for what machines leave in a text: their own phrases, markup, broken encoding, hidden characters."""
