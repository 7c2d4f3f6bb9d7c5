"""Text to Release."""
