"""What the weights of the learned reader and of `graph.claims.homes` are made from, and by which programs."""
