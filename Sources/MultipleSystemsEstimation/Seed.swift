enum SeedMultipleSystemsEstimation {}
