"""What helps to read the page: pinyin, other characters, its menu, the way to notes and back."""
