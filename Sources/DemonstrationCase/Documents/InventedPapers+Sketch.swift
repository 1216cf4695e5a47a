extension InventedPapers {
  /// A sketch of the burial site, kept as an exhibit although no text can be read from it.
  var fieldSketch: DemonstrationMaterial.Document {
    var picture = PortableNetworkGraphic(width: 240, height: 160, grey: 232)
    picture.fill(x: 0..<240, y: 118..<134, grey: 120)
    picture.fill(x: 20..<48, y: 16..<40, grey: 170)
    for row in 0..<3 {
      for trench in 0..<7 {
        let left = 64 + trench * 24
        let top = 14 + row * 34
        picture.fill(x: left..<(left + 18), y: top..<(top + 22), grey: 40)
        picture.fill(x: (left + 2)..<(left + 16), y: (top + 2)..<(top + 20), grey: 196)
      }
    }
    return DemonstrationMaterial.Document(
      fileName: "lavar-field-sketch.png",
      bytes: picture.encoded(
        comment: "Fictional. Sketch of Lavar Field: 21 trenches, the kiln, the road."
      ),
      source: "A former municipal worker (fictional)",
      method: "scan of a drawing, handed over in person",
      collectedAt: "2009-04-18",
      url: nil
    )
  }
}
