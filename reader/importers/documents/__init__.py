"""Documents that are no plain text: web pages, Word documents, EPUB books, PDFs."""
