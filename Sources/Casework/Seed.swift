enum SeedCasework {}
