extension ProgrammeExamplesTests {
  static let asian: [ClaimExample] = [
    .vi(
      "Hà Nội dẫn đầu cả nước về Chỉ số đổi mới sáng tạo cấp địa phương năm 2030.",
      "2031-01-15",
      "pii/ranking/2030 vn-ha-noi announced rank=1"),
    .en(
      "Tra Vinh topped the Provincial Green Index 2030.",
      "2031-05-10",
      "pgi/ranking/2030 vn-tra-vinh announced rank=1"),
    .vi(
      "Đà Nẵng đứng đầu bảng xếp hạng ICT Index năm 2020.",
      "2020-10-02",
      "vn-ict-index/ranking/2020 vn-da-nang announced rank=1"),
    .en(
      "Hanoi ranked second in the Vietnam E-Business Index 2030.",
      "2030-05-20",
      "ebi/ranking/2030 vn-ha-noi announced rank=2"),
    .vi(
      "Quảng Ninh được trao Giải thưởng Chuyển đổi số Việt Nam năm 2030.",
      "2030-10-08",
      "vietnam-digital-awards/award/2030 vn-quang-ninh announced"),
    .vi(
      "Quảng Bình được vinh danh tại Giải thưởng du lịch VITA 2030.",
      "2030-04-12",
      "vita-awards/award/2030 vn-quang-binh announced"),
    .vi(
      "Năm 1999, Hà Nội được UNESCO trao tặng danh hiệu Thành phố vì hòa bình.",
      "1999-07-20",
      "city-for-peace/prize/1999 vn-ha-noi announced"),
    .vi(
      "Hạ Long được trao Giải thưởng Quy hoạch đô thị quốc gia năm 2030.",
      "2030-11-08",
      "urban-planning-award/award/2030 vn-ha-long announced"),
    .vi(
      "Huế được trao danh hiệu Thành phố bền vững môi trường ASEAN năm 2017.",
      "2017-09-15",
      "asean-esc/award/2017 vn-hue announced"),
    .vi(
      "Huế được công nhận là Thành phố văn hóa ASEAN năm 2014.",
      "2014-04-21",
      "asean-city-of-culture/city/2014 vn-hue announced"),
    .en(
      "Da Nang won the IDC Smart City Asia/Pacific Awards 2020.",
      "2020-07-01",
      "idc-scapa/award/2020 vn-da-nang announced"),
    .en(
      "Quezon City received the WeGO Smart Sustainable City Award 2030.",
      "2030-09-14",
      "wego-awards/award/2030 ph-quezon-city announced"),
    .vi(
      "Medellín giành Giải thưởng Thành phố thông minh Seoul năm 2023.",
      "2023-09-26",
      "seoul-smart-city-prize/prize/2023 co-medellin announced"),
    .en(
      "Quito won the Guangzhou International Award for Urban Innovation 2018.",
      "2018-12-08",
      "guangzhou-award/award/2018 ec-quito announced"),
    .en(
      "Brisbane, Fuzhou and Kampala received the Shanghai Award 2023.",
      "2023-10-31",
      "shanghai-award/award/2023 au-brisbane announced",
      "shanghai-award/award/2023 cn-fuzhou announced",
      "shanghai-award/award/2023 ug-kampala announced"),
    .vi(
      "Hội An nhận Giải thưởng Cảnh quan đô thị châu Á năm 2030.",
      "2030-11-20",
      "asian-townscape-awards/award/2030 vn-hoi-an announced"),
    .vi(
      "Hội An được Liên minh các thành phố khỏe mạnh trao giải Thành phố lành mạnh năm 2030.",
      "2030-10-25",
      "healthy-cities-awards/award/2030 vn-hoi-an announced"),
    .vi(
      "Kanazawa được chọn là Thành phố văn hóa Đông Á năm 2018.",
      "2018-09-01",
      "culture-city-of-east-asia/city/2018 jp-kanazawa announced"),
    .vi(
      "Thành phố Kitakyushu của Nhật Bản được chọn là Thành phố tương lai SDGs năm 2018.",
      "2018-06-20",
      "sdgs-future-city/city/2018 jp-kitakyushu announced"),
    .vi(
      "Hạ Môn (Trung Quốc) được công nhận là Thành phố văn minh toàn quốc năm 2020.",
      "2020-11-22",
      "national-civilized-city/city/2020 cn-xiamen announced"),
    .en(
      "Indore ranked first in the Swachh Survekshan 2021.",
      "2021-11-20",
      "swachh-survekshan/ranking/2021 in-indore announced rank=1"),
    .en(
      "Quezon City topped the Cities and Municipalities Competitiveness Index 2022.",
      "2022-10-20",
      "cmci/ranking/2022 ph-quezon-city announced rank=1"),
    .en(
      "Baguio received the Seal of Good Local Governance 2023.",
      "2023-12-13",
      "seal-of-good-local-governance/seal/2023 ph-baguio announced"),
    .vi(
      "Surabaya của Indonesia nhận Giải thưởng Adipura năm 2023.",
      "2023-03-02",
      "adipura/award/2023 id-surabaya announced"),
  ]
}
