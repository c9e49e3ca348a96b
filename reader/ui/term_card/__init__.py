"""The card that explains a term: what it says, how it is drawn, when it opens."""
