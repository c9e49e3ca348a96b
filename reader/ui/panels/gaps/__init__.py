"""The panel of the gaps: what looks like a term and is not explained."""
