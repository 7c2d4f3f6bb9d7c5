"""The command line: one file for each command, thin adapters over the public API; the only place with click."""

from .main import main

__all__ = ["main"]
