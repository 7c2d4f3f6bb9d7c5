"""Release → page."""
