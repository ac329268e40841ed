"""Routes: each reads its request, asks one or two functions, and answers in the format that was asked for."""
