"""Measurements against other tools. Nothing here is asserted by a test."""
