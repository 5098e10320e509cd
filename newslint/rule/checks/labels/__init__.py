"""Checks of section labels: garbled ones, mixed ones, their style, and the site's name behind a title."""
