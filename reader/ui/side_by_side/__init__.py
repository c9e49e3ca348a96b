"""Two articles beside each other: which is read, how both scroll, how one enters the other."""
