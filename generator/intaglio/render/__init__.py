"""Pages to files: the templates, the gates that text passes, and the formatting."""
