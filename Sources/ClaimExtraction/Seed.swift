enum SeedClaimExtraction {}
