"""A handout painted on pages: as PDF, and to be looked at before it is written."""
