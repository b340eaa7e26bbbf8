extension ProgrammeExamplesTests {
  static let agreed: [ClaimExample] = [
    .en(
      "The Intelligent Community Forum named Binh Duong among the Smart21 Communities of 2023.",
      "2023-02-24",
      "icf/smart21/2023 vn-binh-duong announced"),
    .vi(
      "Đà Nẵng được VINASA trao Giải thưởng Thành phố thông minh Việt Nam năm 2030.",
      "2030-11-25",
      "vn-smart-city/smart-city/2030 vn-da-nang announced"),
    .en(
      "Granada joined the UNESCO Creative Cities Network as a City of Literature in 2023.",
      "2023-11-01",
      "unesco-creative-cities/literature/2023 es-granada announced"),
    .vi(
      "Sơn La gia nhập Mạng lưới thành phố học tập toàn cầu của UNESCO năm 2030.",
      "2030-02-15",
      "unesco-learning-cities/member/2030 vn-son-la announced"),
    .vi(
      "Vũng Tàu nhận Giải thưởng Thành phố du lịch sạch ASEAN năm 2030.",
      "2030-01-20",
      "asean-clean-tourist-city/clean-tourist-city/2030 vn-vung-tau announced"),
    .vi(
      "Long An xếp thứ 3 trong bảng xếp hạng Chỉ số năng lực cạnh tranh cấp tỉnh năm 2030.",
      "2031-04-12",
      "pci/ranking/2030 vn-long-an announced rank=3"),
    .vi(
      "Lạng Sơn đứng thứ 2 về Chỉ số chuyển đổi số năm 2030.",
      "2030-08-12",
      "dti/ranking/2030 vn-lang-son announced rank=2"),
    .en(
      "Thai Nguyen ranked fifth in the PAPI 2030.",
      "2031-05-12",
      "papi/ranking/2030 vn-thai-nguyen announced rank=5"),
    .vi(
      "Hải Phòng dẫn đầu Chỉ số cải cách hành chính năm 2030.",
      "2031-05-25",
      "par-index/ranking/2030 vn-hai-phong announced rank=1"),
    .vi(
      "Quảng Ninh đứng đầu Chỉ số hài lòng năm 2030.",
      "2031-05-25",
      "sipas/ranking/2030 vn-quang-ninh announced rank=1"),
    .en(
      "Vienna topped the Global Liveability Index 2030.",
      "2030-06-22",
      "eiu-liveability/ranking/2030 at-vienna announced rank=1"),
    .vi(
      "Hà Nội xếp thứ 88 trong Chỉ số thành phố thông minh IMD năm 2030.",
      "2030-04-10",
      "imd-smart-city/ranking/2030 vn-ha-noi announced rank=88"),
    .en(
      "Valencia in Spain was named European Green Capital 2024.",
      "2023-10-05",
      "european-green-city/green-capital/2024 es-valencia announced"),
    .vi(
      "Medellín giành Giải thưởng Thành phố thế giới Lý Quang Diệu năm 2030.",
      "2030-03-10",
      "lky-world-city-prize/laureate/2030 co-medellin announced"),
    .en(
      "Seoul won the City Award at the World Smart City Awards 2030.",
      "2030-11-06",
      "world-smart-city/city/2030 kr-seoul announced"),
    .vi(
      "Huế được trao Giải thưởng Thành phố thông minh ASOCIO năm 2030.",
      "2030-11-10",
      "asocio/smart-city/2030 vn-hue announced"),
  ]
}
