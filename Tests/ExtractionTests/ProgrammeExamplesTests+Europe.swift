extension ProgrammeExamplesTests {
  static let european: [ClaimExample] = [
    .en(
      "Tartu was named European Capital of Culture 2024.",
      "2019-10-20",
      "european-capital-of-culture/capital/2024 ee-tartu announced"),
    .vi(
      "Novi Sad trở thành Thủ đô văn hóa châu Âu năm 2022.",
      "2022-01-10",
      "european-capital-of-culture/capital/2022 rs-novi-sad announced"),
    .en(
      "Leuven won the European Capital of Innovation Award 2020.",
      "2020-09-24",
      "european-capital-of-innovation/capital/2020 be-leuven announced"),
    .vi(
      "Klaipeda trở thành Thủ đô thanh niên châu Âu năm 2021.",
      "2021-01-15",
      "european-youth-capital/capital/2021 lt-klaipeda announced"),
    .vi(
      "Helsinki và Lyon được chọn là Thủ đô du lịch thông minh châu Âu năm 2019.",
      "2018-11-07",
      "european-capital-of-smart-tourism/capital/2019 fi-helsinki announced",
      "european-capital-of-smart-tourism/capital/2019 fr-lyon announced"),
    .en(
      "Kassel won the European Mobility Week Award 2021.",
      "2022-03-28",
      "european-mobility-week/award/2021 de-kassel past"),
    .vi(
      "The Hague trở thành Thủ đô thể thao châu Âu năm 2022.",
      "2022-03-01",
      "european-capital-of-sport/capital/2022 nl-the-hague announced"),
    .vi(
      "Skellefteå giành Giải thưởng Thành phố dễ tiếp cận năm 2023.",
      "2022-11-25",
      "access-city-award/award/2023 se-skelleftea announced"),
    .en(
      "Cologne received the European Capital of Inclusion and Diversity Award 2022.",
      "2022-04-29",
      "european-inclusion-capital/capital/2022 de-koln announced"),
    .vi(
      "Coventry được chọn làm Thành phố văn hóa Vương quốc Anh năm 2021.",
      "2017-12-08",
      "uk-city-of-culture/city/2021 gb-coventry announced"),
    .en(
      "Perth in Scotland won the Britain in Bloom award 2019.",
      "2019-10-26",
      "britain-in-bloom/award/2019 gb-perth announced"),
    .en(
      "Westport in Ireland was named Ireland's Tidiest Town 2019.",
      "2019-09-23",
      "tidy-towns/tidiest-town/2019 ie-westport announced"),
  ]
}
