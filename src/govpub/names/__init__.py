"""Persons, roles and places: what read, validate and convert know of names."""
