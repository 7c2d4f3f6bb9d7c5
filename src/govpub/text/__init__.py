"""What is known of text itself: encodings, positions, character classes, dates and numerals."""
