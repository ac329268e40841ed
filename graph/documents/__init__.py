"""Documents: a file as it was found, with what is known of it before it is read."""
