"""What leaves the program and comes back: annotations, cards and class packs as files."""
