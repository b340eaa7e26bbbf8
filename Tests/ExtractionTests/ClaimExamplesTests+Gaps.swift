extension ClaimExamplesTests {
  /// Fair texts that are not yet read as they should be.
  static let gaps: [ClaimExample] = [
    .vi(
      "Viên giữ ngôi đầu trong Chỉ số thành phố đáng sống 2022 của EIU, Copenhagen đứng thứ hai.",
      "2022-06-23",
      "eiu-liveability/ranking/2022 at-vienna announced rank=1",
      "eiu-liveability/ranking/2022 dk-copenhagen announced rank=2"
    )
    .because("`Viên` at the begin of a sentence is dropped as a word"),
    .en(
      "Binh Duong was the first province in Vietnam to be named a Top7 Intelligent Community of 2021.",
      "2021-06-30",
      "icf/top7/2021 vn-binh-duong announced ordinal=1"
    )
    .because(
      "`Top7 Intelligent Community` in the singular is no name of the award, and `was the first` reads "
        + "as a rank"),
    .vi(
      "Viên, chủ nhân Giải thưởng Thành phố thế giới Lý Quang Diệu 2020, chia sẻ kinh nghiệm với Đà Nẵng.",
      "2023-01-10",
      "lky-world-city-prize/laureate/2020 at-vienna past"
    )
    .because("`Viên` at the begin of a sentence is dropped as a word"),
  ]
}
