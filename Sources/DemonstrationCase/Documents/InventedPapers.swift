/// The papers of the demonstration case, all of them invented.
struct InventedPapers: Sendable {
  /// Whom they speak of.
  let cast: Cast

  /// Every paper, in order of the date it bears.
  var all: [DemonstrationMaterial.Document] {
    [
      wireDispatch, ministryStatement, fieldSketch, prisonerTestimony, persianTestimony,
      motherTestimony, nightjarReport, persianNews, expertsLetter, courierArticle,
    ]
  }

  /// Stands at the end of every paper in English.
  static let footer = """
    This paper is fictional. Vashmara does not exist; its people, places and deeds were invented to
    show how Inquest works.
    """

  /// Stands at the end of every paper in Persian.
  static let persianFooter = """
    این نوشته ساختگی است. کشوری به نام وشمارا وجود ندارد و همهٔ افراد، مکان‌ها و رویدادهای آن
    برای نمایش کار برنامهٔ اینکوئست ساخته شده‌اند.
    """
}
