"""Teaching with an article: what is hidden until it is asked for, and the steps of a lesson."""
