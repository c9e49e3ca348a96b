"""Each promise of speed and memory as a command; README.md here lists them."""
