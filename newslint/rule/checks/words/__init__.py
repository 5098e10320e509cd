"""Checks of single words: misspellings, unknown words, confusions, articles, dialects."""
