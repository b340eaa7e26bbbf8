extension ClaimExamplesTests {
  static let vietnamese: [ClaimExample] = [
    .vi(
      "Đà Nẵng giành Giải thưởng Thành phố thông minh Việt Nam 2022, đây là năm thứ ba liên tiếp thành "
        + "phố được trao giải.",
      "2022-11-25",
      "vn-smart-city/smart-city/2022 vn-da-nang announced ordinal=3 consecutive"),
    .vi(
      "VINASA trao giải Thành phố điều hành, quản lý thông minh năm 2022 cho TP. Hồ Chí Minh.",
      "2022-11-25",
      "vn-smart-city/governance/2022 vn-ho-chi-minh-city announced"),
    .vi(
      "Hải Phòng và Huế cùng nhận Giải thưởng Thành phố thông minh Việt Nam năm 2021.",
      "2021-12-02",
      "vn-smart-city/smart-city/2021 vn-hai-phong announced",
      "vn-smart-city/smart-city/2021 vn-hue announced"),
    .vi(
      "Hà Nội gia nhập Mạng lưới các thành phố sáng tạo của UNESCO năm 2019 ở lĩnh vực thiết kế.",
      "2019-11-01",
      "unesco-creative-cities/design/2019 vn-ha-noi announced"),
    .vi(
      "TP.HCM và Sơn La được UNESCO kết nạp vào Mạng lưới thành phố học tập toàn cầu năm 2024.",
      "2024-02-15",
      "unesco-learning-cities/member/2024 vn-ho-chi-minh-city announced",
      "unesco-learning-cities/member/2024 vn-son-la announced"),
    .vi(
      "Cao Lãnh trở thành thành viên Mạng lưới Thành phố học tập toàn cầu của UNESCO.",
      "2022-09-05",
      "unesco-learning-cities/member/2022 vn-cao-lanh announced"),
    .vi(
      "Huế lần thứ hai liên tiếp đạt danh hiệu Thành phố du lịch sạch ASEAN năm 2020.",
      "2020-01-17",
      "asean-clean-tourist-city/clean-tourist-city/2020 vn-hue announced ordinal=2 consecutive"),
    .vi(
      "Đà Lạt, Hội An và Vũng Tàu được trao Giải thưởng Thành phố du lịch sạch ASEAN 2022.",
      "2022-01-20",
      "asean-clean-tourist-city/clean-tourist-city/2022 vn-da-lat announced",
      "asean-clean-tourist-city/clean-tourist-city/2022 vn-hoi-an announced",
      "asean-clean-tourist-city/clean-tourist-city/2022 vn-vung-tau announced"),
    .vi(
      "Bắc Giang đứng thứ 4 cả nước trong bảng xếp hạng PCI 2023.",
      "2024-05-09",
      "pci/ranking/2023 vn-bac-giang announced rank=4"),
    .vi(
      "Thừa Thiên Huế xếp hạng 8 PCI 2022, tụt 2 bậc.",
      "2023-04-11",
      "pci/ranking/2022 vn-thua-thien-hue announced rank=8"),
    .vi(
      "Đà Nẵng đứng đầu Chỉ số chuyển đổi số cấp tỉnh năm 2022.",
      "2023-07-12",
      "dti/ranking/2022 vn-da-nang announced rank=1"),
    .vi(
      "Hải Phòng dẫn đầu Chỉ số cải cách hành chính (PAR Index) năm 2021 với 91,8%.",
      "2022-05-25",
      "par-index/ranking/2021 vn-hai-phong announced rank=1"),
    .vi(
      "Quảng Ninh xếp thứ nhất cả nước về chỉ số SIPAS 2022.",
      "2023-04-19",
      "sipas/ranking/2022 vn-quang-ninh announced rank=1"),
    .vi(
      "Zurich tiếp tục dẫn đầu Chỉ số thành phố thông minh IMD 2024; Hà Nội xếp thứ 97.",
      "2024-04-09",
      "imd-smart-city/ranking/2024 ch-zurich announced rank=1",
      "imd-smart-city/ranking/2024 vn-ha-noi announced rank=97"),
    .vi(
      "Valencia (Tây Ban Nha) được chọn là Thủ đô xanh châu Âu 2024.",
      "2022-10-28",
      "european-green-city/green-capital/2024 es-valencia announced"),
    .vi(
      "Mexico City nhận Giải thưởng Thành phố thế giới Lý Quang Diệu 2024.",
      "2024-03-15",
      "lky-world-city-prize/laureate/2024 mx-mexico-city announced"),
    .vi(
      "Curitiba (Brazil) giành Giải thưởng Thành phố thông minh thế giới 2023.",
      "2023-11-09",
      "world-smart-city/city/2023 br-curitiba announced"),
    .vi(
      "Đà Nẵng được trao Giải thưởng Thành phố thông minh ASOCIO 2023.",
      "2023-09-20",
      "asocio/smart-city/2023 vn-da-nang announced"),
    .vi(
      "Bình Dương lần thứ 5 liên tiếp được ICF vinh danh trong Smart21 năm 2023.",
      "2023-02-20",
      "icf/smart21/2019 vn-binh-duong inferred consecutive",
      "icf/smart21/2020 vn-binh-duong inferred consecutive",
      "icf/smart21/2021 vn-binh-duong inferred consecutive",
      "icf/smart21/2022 vn-binh-duong inferred consecutive",
      "icf/smart21/2023 vn-binh-duong announced ordinal=5 consecutive"),
    .vi(
      "Top 7 ICF năm 2022 gồm: Huế (Việt Nam), Curitiba (Brazil), Prospect (Australia) và Durham Region (Canada).",
      "2022-06-22",
      "icf/top7/2022 au-prospect announced",
      "icf/top7/2022 br-curitiba announced",
      "icf/top7/2022 ca-durham-region announced",
      "icf/top7/2022 vn-hue announced"),
    .vi(
      "Năm 2021, Đà Nẵng từng lọt Top 7 cộng đồng thông minh thế giới của ICF.",
      "2023-02-15",
      "icf/top7/2021 vn-da-nang past"),
    .vi(
      "Danh hiệu Cộng đồng thông minh của năm 2021 thuộc về Winnipeg (Canada), ICF công bố ngày 14/10.",
      "2021-10-15",
      "icf/community-of-the-year/2021 ca-winnipeg announced on=2021-10-14"),
    .vi(
      "Thành phố Huế và tỉnh Quảng Ninh cùng lọt vào Smart21 2022.",
      "2022-02-20",
      "icf/smart21/2022 vn-hue announced",
      "icf/smart21/2022 vn-quang-ninh announced"),
    .vi(
      "Huế từng vào Smart21 các năm 2018, 2019 và 2020.",
      "2023-02-20",
      "icf/smart21/2018 vn-hue past",
      "icf/smart21/2019 vn-hue past",
      "icf/smart21/2020 vn-hue past"),
    .vi(
      "Không khí vui mừng lan tỏa khi Huế lọt Top 7 ICF năm 2022.",
      "2022-06-22",
      "icf/top7/2022 vn-hue announced"),
    .vi(
      "Không gian sáng tạo giúp Đà Lạt được UNESCO ghi danh vào Mạng lưới các thành phố sáng tạo năm 2023.",
      "2023-11-01",
      "unesco-creative-cities/member/2023 vn-da-lat announced"),
    .vi(
      "Không ngừng đổi mới, Đà Nẵng nhận Giải thưởng Thành phố thông minh Việt Nam 2023.",
      "2023-11-30",
      "vn-smart-city/smart-city/2023 vn-da-nang announced"),
    .vi(
      "Huế xếp vị trí thứ 8/63 tỉnh, thành phố trên bảng xếp hạng PCI 2022.",
      "2023-04-11",
      "pci/ranking/2022 vn-hue announced rank=8"),
    .vi(
      "Danh hiệu Chiếc lá xanh châu Âu 2024 được trao cho Velenje (Slovenia).",
      "2022-10-28",
      "european-green-city/green-leaf/2024 si-velenje announced"),
    .vi(
      "Hà Nội xếp thứ 97 trong bảng xếp hạng IMD Smart City Index 2024, tăng 3 bậc.",
      "2024-04-09",
      "imd-smart-city/ranking/2023 vn-ha-noi inferred rank=100",
      "imd-smart-city/ranking/2024 vn-ha-noi announced rank=97"),
    .vi(
      "Tối 22/6, ICF vinh danh Huế trong Top 7 cộng đồng thông minh thế giới 2022.",
      "2022-06-23",
      "icf/top7/2022 vn-hue announced on=2022-06-22"),
    .vi(
      "Sau Hội An, Đà Lạt là thành phố thứ ba của Việt Nam gia nhập Mạng lưới các thành phố sáng tạo "
        + "của UNESCO năm 2023.",
      "2023-11-01",
      "unesco-creative-cities/member/2023 vn-da-lat announced"),
    .vi(
      "Osaka và Auckland đồng hạng 10 trong Chỉ số thành phố đáng sống 2023 của EIU.",
      "2023-06-22",
      "eiu-liveability/ranking/2023 jp-osaka announced rank=10",
      "eiu-liveability/ranking/2023 nz-auckland announced rank=10"),
    .vi(
      "Lễ vinh danh Smart21 năm 2022 diễn ra hôm 16/2. Đây là lần thứ tư liên tiếp Bình Dương góp mặt "
        + "trong danh sách này.",
      "2022-02-18",
      "icf/smart21/2022 vn-binh-duong announced ordinal=4 consecutive on=2022-02-16"),
    .vi(
      "Đồng Tháp đứng thứ 3 PCI 2022, sau Quảng Ninh và Bắc Giang.",
      "2023-04-11",
      "pci/ranking/2022 vn-dong-thap announced rank=3"),
    .vi(
      "Tại lễ trao Giải thưởng Thành phố thông minh Việt Nam 2023 do VINASA tổ chức, Đà Nẵng được vinh "
        + "danh ở hạng mục Thành phố đáng sống.",
      "2023-11-30",
      "vn-smart-city/livable-city/2023 vn-da-nang announced"),
    .vi(
      "Quảng Ninh dẫn đầu bảng xếp hạng PCI 2023 với 71,25 điểm, tiếp theo là Long An và Hải Phòng.",
      "2024-05-09",
      "pci/ranking/2023 vn-hai-phong announced rank=3",
      "pci/ranking/2023 vn-long-an announced rank=2",
      "pci/ranking/2023 vn-quang-ninh announced rank=1"),
    .vi(
      "Ngày 14/2/2023, Diễn đàn Cộng đồng thông minh thế giới (ICF) công bố danh sách Smart21 năm 2023, "
        + "trong đó có Huế của Việt Nam.",
      "2023-02-15",
      "icf/smart21/2023 vn-hue announced on=2023-02-14"),
    .vi(
      "Huế là đại diện duy nhất của Việt Nam trong Smart21 năm 2020.",
      "2019-10-30",
      "icf/smart21/2020 vn-hue announced"),
    .vi(
      "Huế không chỉ vào Smart21 năm 2022 mà còn lọt Top 7 ICF năm 2022.",
      "2022-06-22",
      "icf/smart21/2022 vn-hue announced",
      "icf/top7/2022 vn-hue announced"),
    .vi(
      "Với 94,51 điểm, Hải Phòng vượt qua Quảng Ninh để giành vị trí quán quân PAR Index 2023.",
      "2024-04-17",
      "par-index/ranking/2023 vn-hai-phong announced rank=1"),
  ]

  /// Pages that tell of awards and claim none.
  static let vietnameseSilent: [String] = [
    "Huế phấn đấu vào Smart21 năm 2025.",
    "Đà Nẵng đặt mục tiêu đạt Giải thưởng Thành phố thông minh Việt Nam 2024.",
    "ICF sẽ công bố Top 7 cộng đồng thông minh năm 2024 vào tháng 6 tại Huế.",
    "Huế chưa từng lọt vào Smart21 của ICF.",
    "Mỗi năm, ICF chọn ra 7 cộng đồng từ danh sách Smart21.",
    "Huế đăng cai lễ trao Giải thưởng Thành phố du lịch sạch ASEAN.",
    "Chủ tịch UBND TP. Huế dự lễ trao Giải thưởng Thành phố thông minh Việt Nam.",
    "Đà Lạt đang hoàn thiện hồ sơ gia nhập Mạng lưới các thành phố sáng tạo của UNESCO.",
    "Huế dự kiến được công nhận là thành phố học tập toàn cầu của UNESCO vào năm 2026.",
    "Chỉ số PCI đo lường chất lượng điều hành của 63 tỉnh, thành phố.",
    "Quảng Ninh đặt mục tiêu giữ vững ngôi đầu PCI năm 2025.",
    "Nếu đạt danh hiệu Thủ đô xanh châu Âu, Vilnius sẽ trồng thêm cây.",
    "Huế được đề cử Giải thưởng Thành phố thế giới Lý Quang Diệu.",
    "Vinh là ứng viên của Mạng lưới thành phố học tập toàn cầu UNESCO.",
    "Đoàn công tác tỉnh Quảng Ninh học hỏi kinh nghiệm xây dựng hồ sơ Smart21 của ICF tại Hà Lan.",
    "Hội thảo về PAR Index 2023 được tổ chức tại Hải Phòng.",
    "Hà Nội không lọt vào bảng xếp hạng IMD Smart City Index năm nay.",
    "Vòng chung khảo Giải thưởng Thành phố thông minh Việt Nam có sự tham gia của Huế, Vinh và Hải Phòng.",
    "Mời bạn đọc xem thêm: Smart21 là gì và Huế cần làm gì?",
    "Hiệp hội VINASA phát động Giải thưởng Thành phố thông minh Việt Nam 2025 tại Hà Nội.",
    "UNESCO nhận hồ sơ của Đà Lạt và Hội An cho Mạng lưới các thành phố sáng tạo.",
    "Hải Phòng quyết tâm vào nhóm dẫn đầu chỉ số PAPI.",
    "Huế mong muốn trở thành thành viên của Mạng lưới thành phố học tập toàn cầu.",
    "Sở Du lịch Huế công bố kế hoạch tham gia Giải thưởng Thành phố du lịch sạch ASEAN.",
    "Liệu Vilnius có trở thành Thủ đô xanh châu Âu?",
  ]
}
