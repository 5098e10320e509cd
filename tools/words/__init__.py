"""Builders of the word tables of the pack `typos`."""
