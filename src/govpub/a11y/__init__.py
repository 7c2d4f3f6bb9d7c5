"""HTML → patches that make it more accessible."""
