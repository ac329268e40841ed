"""Who serves where: officers by name, their ranks, their titles and roles, and the bodies they serve in."""
