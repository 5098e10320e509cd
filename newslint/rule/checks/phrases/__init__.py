"""Checks of set phrases: one word swapped for another, and known tortured phrases."""
