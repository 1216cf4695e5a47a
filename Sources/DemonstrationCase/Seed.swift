enum SeedDemonstrationCase {}
