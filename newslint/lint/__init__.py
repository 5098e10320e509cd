"""The one way from a document to its findings."""
