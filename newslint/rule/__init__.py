"""Rules: files to models, the registry, and the checks that judge."""
