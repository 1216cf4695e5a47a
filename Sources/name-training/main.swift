import Foundation

// Fits the weights of name comparison: name-training UNITS.tsv SPELLINGS.tsv PARTS.tsv > WEIGHTS.tsv
// UNITS.tsv and SPELLINGS.tsv have the columns key, role, latin, count; PARTS.tsv is copied.
// scripts/train-names makes the tables and calls this.
let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count == 3 else {
  FileHandle.standardError.write(Data("Call scripts/train-names, which has the arguments.\n".utf8))
  exit(64)
}
let tables = try arguments.map { try String(contentsOfFile: $0, encoding: .utf8) }
let training = Training(
  TrainingName.names(inTable: tables[0], weight: 1)
    + TrainingName.names(inTable: tables[1], weight: 2)
)
let model = training.fit(seed: 1367) { step in
  FileHandle.standardError.write(Data((step + "\n").utf8))
}
let file = WeightsFile(model: model, features: training.features)
let remarks = [
  "Weights of name comparison, in 1/128 nat (docs/methods/names.md). Made by scripts/train-names",
  "from the development split of Wikidata name units (CC0), \(training.names.count) names, and",
  "scripts/names/arabic-spellings.tsv; lines that start with part are set by hand.",
]
print(file.text(remarks: remarks, parts: tables[2]), terminator: "")
