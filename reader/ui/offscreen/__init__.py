"""What commands take of Qt without a window on the screen: a picture, a PDF, a check-up."""
