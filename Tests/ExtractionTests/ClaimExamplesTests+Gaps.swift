extension ClaimExamplesTests {
  /// Fair texts that are not yet read as they should be.
  static let gaps: [ClaimExample] = [
    .en(
      "ICF revealed its Top7 Intelligent Communities of 2022 on June 21. The list includes Binh Duong "
        + "(Vietnam), Curitiba (Brazil) and Durham Region (Canada).",
      "2022-06-22",
      "icf/top7/2022 br-curitiba announced on=2022-06-21",
      "icf/top7/2022 ca-durham-region announced on=2022-06-21",
      "icf/top7/2022 vn-binh-duong announced on=2022-06-21")
      .because("a sentence that only makes an award known does not bring it into focus for the list after it"),
    .vi(
      "Tại lễ trao Giải thưởng Thành phố thông minh Việt Nam 2023 do VINASA tổ chức, Đà Nẵng được vinh "
        + "danh ở hạng mục Thành phố đáng sống.",
      "2023-11-30",
      "vn-smart-city/livable-city/2023 vn-da-nang announced")
      .because("the award that only names the ceremony is claimed beside the category"),
    .vi(
      "UNESCO công nhận Đà Lạt là thành phố sáng tạo trong lĩnh vực âm nhạc vào ngày 31/10/2023.",
      "2023-11-01",
      "unesco-creative-cities/music/2023 vn-da-lat announced on=2023-10-31")
      .because("`UNESCO` with `thành phố sáng tạo` apart from it does not name the network"),
    .en(
      "Sa Dec and Vinh became members of the UNESCO Global Network of Learning Cities in 2020.",
      "2020-09-24",
      "unesco-learning-cities/member/2020 vn-sa-dec announced",
      "unesco-learning-cities/member/2020 vn-vinh announced")
      .because("a name that is also a word is dropped although a place stands beside it in the same list"),
    .vi(
      "Quảng Ninh dẫn đầu bảng xếp hạng PCI 2023 với 71,25 điểm, tiếp theo là Long An và Hải Phòng.",
      "2024-05-09",
      "pci/ranking/2023 vn-hai-phong announced rank=3",
      "pci/ranking/2023 vn-long-an announced rank=2",
      "pci/ranking/2023 vn-quang-ninh announced rank=1")
      .because("two places after `tiếp theo là` get one rank instead of the next two"),
    .en(
      "Vienna topped the Economist Intelligence Unit's Global Liveability Index 2023, followed by "
        + "Copenhagen and Melbourne.",
      "2023-06-22",
      "eiu-liveability/ranking/2023 at-vienna announced rank=1",
      "eiu-liveability/ranking/2023 au-melbourne announced rank=3",
      "eiu-liveability/ranking/2023 dk-copenhagen announced rank=2")
      .because("two places after `followed by` get one rank instead of the next two"),
    .vi(
      "Viên giữ ngôi đầu trong Chỉ số thành phố đáng sống 2022 của EIU, Copenhagen đứng thứ hai.",
      "2022-06-23",
      "eiu-liveability/ranking/2022 at-vienna announced rank=1",
      "eiu-liveability/ranking/2022 dk-copenhagen announced rank=2")
      .because("`Viên` at the begin of a sentence is dropped as a word"),
    .vi(
      "Ngày 14/2/2023, Diễn đàn Cộng đồng thông minh thế giới (ICF) công bố danh sách Smart21 năm 2023, "
        + "trong đó có Huế của Việt Nam.",
      "2023-02-15",
      "icf/smart21/2023 vn-hue announced on=2023-02-14")
      .because("`trong đó có` opens no list"),
    .vi(
      "Huế là đại diện duy nhất của Việt Nam trong Smart21 năm 2020.",
      "2019-10-30",
      "icf/smart21/2020 vn-hue announced")
      .because("the only one of a country is taken for the first time it was there"),
    .en(
      "Binh Duong was the first province in Vietnam to be named a Top7 Intelligent Community of 2021.",
      "2021-06-30",
      "icf/top7/2021 vn-binh-duong announced ordinal=1")
      .because("`Top7 Intelligent Community` in the singular is no name of the award, and `was the first` reads "
        + "as a rank"),
    .vi(
      "Eindhoven (Hà Lan), Cộng đồng thông minh của năm 2011 do ICF bình chọn, giúp Huế xây dựng đề án.",
      "2021-06-30",
      "icf/community-of-the-year/2011 nl-eindhoven past")
      .because("`do ICF bình chọn` is passive: the place after it is not its object"),
    .en(
      "Not only did Hue win the Vietnam Smart City Award 2022, it also took the Livable City category.",
      "2022-11-25",
      "vn-smart-city/livable-city/2022 vn-hue announced",
      "vn-smart-city/smart-city/2022 vn-hue announced")
      .because("`not only` is taken for a negation, and the base form `win` after `did` wants its subject"),
    .vi(
      "Huế không chỉ vào Smart21 năm 2022 mà còn lọt Top 7 ICF năm 2022.",
      "2022-06-22",
      "icf/smart21/2022 vn-hue announced",
      "icf/top7/2022 vn-hue announced")
      .because("`không chỉ` is taken for a negation"),
    .en(
      "The prize for Smart Governance and Management City at the Vietnam Smart City Awards 2022 went to Hai Phong.",
      "2022-11-25",
      "vn-smart-city/governance/2022 vn-hai-phong announced")
      .because("of a category and the awards at which it is given the latter is claimed"),
    .en(
      "Osaka shares tenth place with Auckland in the Global Liveability Index 2023.",
      "2023-06-22",
      "eiu-liveability/ranking/2023 jp-osaka announced rank=10",
      "eiu-liveability/ranking/2023 nz-auckland announced rank=10")
      .because("the place with which a rank is shared has none"),
    .vi(
      "Với 94,51 điểm, Hải Phòng vượt qua Quảng Ninh để giành vị trí quán quân PAR Index 2023.",
      "2024-04-17",
      "par-index/ranking/2023 vn-hai-phong announced rank=1")
      .because("the place that was overtaken gets the rank of the one that overtook it"),
    .en(
      "Three Vietnamese cities - Hanoi, Hoi An and Da Lat - are now in the UNESCO Creative Cities Network.",
      "2023-11-01",
      "unesco-creative-cities/member/2023 vn-da-lat announced",
      "unesco-creative-cities/member/2023 vn-ha-noi announced",
      "unesco-creative-cities/member/2023 vn-hoi-an announced")
      .because("`are now in` is no verb phrase of membership"),
    .en(
      "Bristol held the European Green Capital title in 2015.",
      "2023-01-10",
      "european-green-city/green-capital/2015 gb-bristol past")
      .because("`held` the title is no verb of winning"),
    .vi(
      "Viên, chủ nhân Giải thưởng Thành phố thế giới Lý Quang Diệu 2020, chia sẻ kinh nghiệm với Đà Nẵng.",
      "2023-01-10",
      "lky-world-city-prize/laureate/2020 at-vienna past")
      .because("`Viên` at the begin of a sentence is dropped as a word"),
    .en(
      "New Taipei City was crowned Intelligent Community of the Year 2026 on Tuesday, its first such title.",
      "2026-06-17",
      "icf/community-of-the-year/2026 tw-new-taipei-city announced ordinal=1 on=2026-06-16")
      .because("`its first such title` counts nothing"),
    .en(
      "Applications for the UNESCO Creative Cities Network are open to Hue and Vinh.",
      "2023-02-15")
      .because("`are` opens a list wherever places follow"),
    .vi(
      "Liệu Vilnius có trở thành Thủ đô xanh châu Âu?",
      "2023-02-15")
      .because("a question is taken for a statement"),
  ]
}
