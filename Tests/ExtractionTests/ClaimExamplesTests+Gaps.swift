extension ClaimExamplesTests {
  /// Fair texts that are not yet read as they should be.
  static let gaps: [ClaimExample] = [
    .en(
      "ICF revealed its Top7 Intelligent Communities of 2022 on June 21. The list includes Binh Duong "
        + "(Vietnam), Curitiba (Brazil) and Durham Region (Canada).",
      "2022-06-22",
      "icf/top7/2022 br-curitiba announced on=2022-06-21",
      "icf/top7/2022 ca-durham-region announced on=2022-06-21",
      "icf/top7/2022 vn-binh-duong announced on=2022-06-21"
    )
    .because("a sentence that only makes an award known does not bring it into focus for the list after it"),
    .vi(
      "UNESCO công nhận Đà Lạt là thành phố sáng tạo trong lĩnh vực âm nhạc vào ngày 31/10/2023.",
      "2023-11-01",
      "unesco-creative-cities/music/2023 vn-da-lat announced on=2023-10-31"
    )
    .because("`UNESCO` with `thành phố sáng tạo` apart from it does not name the network"),
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
      "Eindhoven (Hà Lan), Cộng đồng thông minh của năm 2011 do ICF bình chọn, giúp Huế xây dựng đề án.",
      "2021-06-30",
      "icf/community-of-the-year/2011 nl-eindhoven past"
    )
    .because("`do ICF bình chọn` is passive: the place after it is not its object"),
    .en(
      "Osaka shares tenth place with Auckland in the Global Liveability Index 2023.",
      "2023-06-22",
      "eiu-liveability/ranking/2023 jp-osaka announced rank=10",
      "eiu-liveability/ranking/2023 nz-auckland announced rank=10"
    )
    .because("the place with which a rank is shared has none"),
    .vi(
      "Viên, chủ nhân Giải thưởng Thành phố thế giới Lý Quang Diệu 2020, chia sẻ kinh nghiệm với Đà Nẵng.",
      "2023-01-10",
      "lky-world-city-prize/laureate/2020 at-vienna past"
    )
    .because("`Viên` at the begin of a sentence is dropped as a word"),
    .en(
      "New Taipei City was crowned Intelligent Community of the Year 2026 on Tuesday, its first such title.",
      "2026-06-17",
      "icf/community-of-the-year/2026 tw-new-taipei-city announced ordinal=1 on=2026-06-16"
    )
    .because("`its first such title` counts nothing"),
    .en(
      "Applications for the UNESCO Creative Cities Network are open to Hue and Vinh.",
      "2023-02-15"
    )
    .because("`are` opens a list wherever places follow"),
  ]
}
