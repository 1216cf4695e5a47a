enum SeedCaseModel {}
