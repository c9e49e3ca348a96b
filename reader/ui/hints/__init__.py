"""The hints of the very first start."""
