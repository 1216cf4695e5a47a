enum SeedStatistics {}
