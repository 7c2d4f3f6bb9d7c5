"""Findings: selecting them and applying their edits."""
