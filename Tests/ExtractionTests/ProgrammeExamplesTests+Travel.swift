extension ProgrammeExamplesTests {
  static let visited: [ClaimExample] = [
    .vi(
      "Huế xếp thứ 28 trong danh sách thành phố ẩm thực tốt nhất thế giới của TasteAtlas năm 2030.",
      "2030-12-12",
      "tasteatlas-food-cities/ranking/2030 vn-hue announced rank=28"),
    .en(
      "Hoi An was named one of the Most Welcoming Cities on Earth 2030 by Booking.com.",
      "2030-01-30",
      "most-welcoming-cities/list/2030 vn-hoi-an announced"),
    .vi(
      "Huế lọt danh sách Best in Travel 2030 của Lonely Planet.",
      "2029-10-25",
      "lonely-planet-best-in-travel/list/2030 vn-hue announced"),
    .en(
      "Oulu was included in National Geographic's Best of the World list of 2030.",
      "2029-10-25",
      "natgeo-best-of-the-world/list/2030 fi-oulu announced"),
    .en(
      "Málaga ranked first in the Expat City Ranking 2030.",
      "2030-11-29",
      "internations-expat-city/ranking/2030 es-malaga announced rank=1"),
    .vi(
      "Hà Nội xếp thứ 3 trong Chỉ số trung tâm tăng trưởng của Savills năm 2030.",
      "2030-05-12",
      "savills-growth-hubs/ranking/2030 vn-ha-noi announced rank=3"),
    .en(
      "New York topped the Savills Resilient Cities Index 2030.",
      "2030-05-12",
      "savills-resilient-cities/ranking/2030 us-new-york-city announced rank=1"),
    .en(
      "Paris topped the Euromonitor Top 100 City Destinations Index 2030.",
      "2030-12-05",
      "euromonitor-city-destinations/ranking/2030 fr-paris announced rank=1"),
    .vi(
      "Bangkok đứng đầu Chỉ số thành phố điểm đến toàn cầu của Mastercard năm 2018.",
      "2018-09-26",
      "mastercard-destination-cities/ranking/2018 th-bangkok announced rank=1"),
    .en(
      "Helsinki ranked third in the Urban Mobility Readiness Index 2030.",
      "2030-11-15",
      "urban-mobility-readiness/ranking/2030 fi-helsinki announced rank=3"),
    .en(
      "Provo ranked second in the Milken Institute's Best-Performing Cities report 2030.",
      "2030-02-05",
      "best-performing-cities/ranking/2030 us-provo announced rank=2"),
    .vi(
      "Sa Pa được UN Tourism công nhận là Làng du lịch tốt nhất thế giới năm 2030.",
      "2030-11-14",
      "best-tourism-villages/village/2030 vn-sa-pa announced"),
    .vi(
      "Đà Nẵng tham gia Mạng lưới thành phố thông minh ASEAN năm 2018.",
      "2018-07-10",
      "asean-smart-cities-network/member/2018 vn-da-nang announced"),
    .en(
      "Can Tho joined the 100 Resilient Cities network in 2016.",
      "2016-05-25",
      "resilient-cities-100/member/2016 vn-can-tho announced"),
    .en(
      "Kuching joined the WHO Global Network for Age-friendly Cities and Communities in 2030.",
      "2030-10-01",
      "age-friendly-cities/member/2030 my-kuching announced"),
  ]
}
