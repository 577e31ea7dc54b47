"""Audits: many countries at once, in parallel processes, into a store that keeps every run."""
