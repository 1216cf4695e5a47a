enum SeedRecordLinkage {}
