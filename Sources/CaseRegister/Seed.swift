enum SeedCaseRegister {}
