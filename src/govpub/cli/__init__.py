"""The command line: one file for each command, thin adapters over the public API."""
