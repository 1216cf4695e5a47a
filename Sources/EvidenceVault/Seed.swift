enum SeedEvidenceVault {}
