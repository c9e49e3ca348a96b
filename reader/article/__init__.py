"""What a text is: its characters, paragraphs, heading and date."""
