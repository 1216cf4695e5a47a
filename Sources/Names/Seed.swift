enum SeedNames {}
