enum SeedInquestWeb {}
