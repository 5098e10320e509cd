"""The checks: one module a kind of rule, the `extends:` of its file."""
