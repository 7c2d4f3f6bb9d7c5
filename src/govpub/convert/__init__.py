"""Script conversion of text, HTML and releases."""
