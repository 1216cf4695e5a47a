enum SeedTransparencyLog {}
