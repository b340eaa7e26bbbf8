extension ProgrammeExamplesTests {
  static let worldwide: [ClaimExample] = [
    .en(
      "Kigali received the UN-Habitat Scroll of Honour award 2030.",
      "2030-10-06",
      "scroll-of-honour/award/2030 rw-kigali announced"),
    .en(
      "Accra was named World Book Capital 2023.",
      "2021-09-22",
      "world-book-capital/capital/2023 gh-accra announced"),
    .vi(
      "Copenhagen trở thành Thủ đô kiến trúc thế giới năm 2023.",
      "2023-07-03",
      "world-capital-of-architecture/capital/2023 dk-copenhagen announced"),
    .vi(
      "Valencia của Tây Ban Nha trở thành Thủ đô thiết kế thế giới năm 2022.",
      "2022-05-10",
      "world-design-capital/capital/2022 es-valencia announced"),
    .vi(
      "Hyderabad được trao Giải thưởng Thành phố xanh thế giới AIPH năm 2022.",
      "2022-10-14",
      "world-green-city-awards/grand/2022 in-hyderabad announced"),
    .vi(
      "Yokohama được trao Giải thưởng Thành phố xanh toàn cầu năm 2030.",
      "2030-12-10",
      "global-green-city-award/award/2030 jp-yokohama announced"),
    .en(
      "Porirua won the LivCom Awards 2013.",
      "2013-12-02",
      "livcom/award/2013 nz-porirua announced"),
    .vi(
      "Huế được trao danh hiệu Thành phố xanh quốc gia năm 2016.",
      "2016-07-05",
      "one-planet-city/national/2016 vn-hue announced"),
    .en(
      "Bogotá won the WWF One Planet City Challenge 2022.",
      "2022-06-20",
      "one-planet-city/winner/2022 co-bogota announced"),
    .vi(
      "Huế lọt Top 100 điểm đến bền vững năm 2030.",
      "2030-10-10",
      "green-destinations/top100/2030 vn-hue announced"),
    .en(
      "Hanoi was named Asia's Leading City Destination at the World Travel Awards 2030.",
      "2030-09-04",
      "world-travel-awards/leading-city-destination/2030 vn-ha-noi announced"),
    .en(
      "Singapore ranked second in the Condé Nast Traveler Readers' Choice Awards 2030.",
      "2030-10-04",
      "conde-nast-readers-choice/best-cities/2030 sg-singapore announced rank=2"),
    .en(
      "Hoi An ranked sixth in the World's Best Awards 2030.",
      "2030-07-11",
      "travel-leisure-worlds-best/best-cities/2030 vn-hoi-an announced rank=6"),
    .en(
      "Hanoi ranked fourth in the Tripadvisor Travellers' Choice Awards 2030.",
      "2030-01-11",
      "tripadvisor-travellers-choice/destinations/2030 vn-ha-noi announced rank=4"),
    .en(
      "Curitiba won the C40 Cities Awards 2016.",
      "2016-12-01",
      "c40-awards/award/2016 br-curitiba announced"),
    .en(
      "Rourkela won the Bloomberg Mayors Challenge 2022.",
      "2022-01-18",
      "bloomberg-mayors-challenge/winner/2022 in-rourkela announced"),
    .vi(
      "Đà Lạt được công nhận là Thành phố lễ hội thế giới năm 2030.",
      "2030-09-16",
      "festival-and-event-city/award/2030 vn-da-lat announced"),
    .en(
      "Las Vegas won the All-America City Award 2018.",
      "2018-06-24",
      "all-america-city/award/2018 us-las-vegas announced"),
    .en(
      "Irbid was declared Arab Capital of Culture 2022.",
      "2022-03-27",
      "arab-capital-of-culture/capital/2022 jo-irbid announced"),
    .en(
      "Panama City was named Ibero-American Capital of Culture 2019.",
      "2019-01-12",
      "ibero-american-capital-of-culture/capital/2019 pa-panama-city announced"),
    .vi(
      "Tashkent được công nhận là Thủ đô văn hóa Hồi giáo năm 2018.",
      "2018-01-10",
      "islamic-capital-of-culture/capital/2018 uz-tashkent announced"),
    .en(
      "Lahti and Tampere were included in the CDP Cities A List 2022.",
      "2022-11-17",
      "cdp-a-list/a-list/2022 fi-lahti announced",
      "cdp-a-list/a-list/2022 fi-tampere announced"),
    .en(
      "The World Mayor Prize 2030 went to Philippe Moreau, mayor of Ghent.",
      "2030-09-14",
      "world-mayor/prize/2030 philippe-moreau announced"),
    .en(
      "Kazo was accredited as a Ramsar Wetland City in 2022.",
      "2022-11-11",
      "ramsar-wetland-cities/member/2022 jp-kazo announced"),
    .vi(
      "Seoul được trao Giải thưởng Dịch vụ công của Liên hợp quốc năm 2021.",
      "2021-12-14",
      "un-public-service-awards/award/2021 kr-seoul announced"),
    .vi(
      "Huế nhận Giải thưởng TPO năm 2030.",
      "2030-09-20",
      "tpo-best-awards/award/2030 vn-hue announced"),
  ]
}
