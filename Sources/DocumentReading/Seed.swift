enum SeedDocumentReading {}
