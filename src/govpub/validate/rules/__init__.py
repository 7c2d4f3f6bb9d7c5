"""The rules: one rule, one file. `validate/table.py` holds their order; a rule's docstring is its manual."""
