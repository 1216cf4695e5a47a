enum SeedGazetteer {}
