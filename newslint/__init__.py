"""newslint: a linter for published, scraped and machine-rewritten news and web prose."""

__version__ = "0.1.0"
