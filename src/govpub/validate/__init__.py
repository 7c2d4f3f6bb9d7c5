"""Release → findings: one rule, one file, one ordered table."""
