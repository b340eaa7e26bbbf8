extension ClaimExamplesTests {
  static let english: [ClaimExample] = [
    .en(
      "The Intelligent Community Forum has named Hue to its Smart21 Communities of 2023.",
      "2023-02-15",
      "icf/smart21/2023 vn-hue announced"),
    .en(
      "Taoyuan, Taiwan, was named the 2019 Intelligent Community of the Year on June 13 in New York.",
      "2019-06-14",
      "icf/community-of-the-year/2019 tw-taoyuan announced on=2019-06-13"),
    .en(
      "For the second consecutive year, Hue has been named one of the Top7 Intelligent Communities of 2022.",
      "2022-06-22",
      "icf/top7/2022 vn-hue announced ordinal=2 consecutive"),
    .en(
      "Da Nang made the Smart21 of 2021 for the first time.",
      "2021-02-10",
      "icf/smart21/2021 vn-da-nang announced ordinal=1"),
    .en(
      "The title of Intelligent Community of the Year 2018 went to Espoo, Finland.",
      "2018-06-08",
      "icf/community-of-the-year/2018 fi-espoo announced"),
    .en(
      "Winnipeg won the 2021 Intelligent Community of the Year award, succeeding Tallinn.",
      "2021-10-15",
      "icf/community-of-the-year/2021 ca-winnipeg announced"),
    .en(
      "Hamilton and Winnipeg in Canada are among the Smart21 Communities of 2020, announced by the "
        + "Intelligent Community Forum.",
      "2019-10-29",
      "icf/smart21/2020 ca-hamilton announced",
      "icf/smart21/2020 ca-winnipeg announced"),
    .en(
      "Montreal, which was on the Smart21 list in 2015, is now a Top7 Intelligent Community of 2016.",
      "2016-02-10",
      "icf/smart21/2015 ca-montreal past",
      "icf/top7/2016 ca-montreal announced"),
    .en(
      "Da Nang won the Vietnam Smart City Award 2022 for the third year in a row.",
      "2022-11-25",
      "vn-smart-city/smart-city/2022 vn-da-nang announced ordinal=3 consecutive"),
    .en(
      "At the Vietnam Smart City Awards 2021, Thu Duc was honoured as Attractive City for Innovative Startups.",
      "2021-12-02",
      "vn-smart-city/startups/2021 vn-thu-duc announced"),
    .en(
      "Hoi An joined the UNESCO Creative Cities Network in October 2023 in the field of crafts and folk art.",
      "2023-11-01",
      "unesco-creative-cities/crafts-and-folk-art/2023 vn-hoi-an announced"),
    .en(
      "Da Lat was designated a UNESCO Creative City of Music on October 31, 2023.",
      "2023-11-01",
      "unesco-creative-cities/music/2023 vn-da-lat announced on=2023-10-31"),
    .en(
      "Vung Tau and Hue received the ASEAN Clean Tourist City Award 2020 in Brunei.",
      "2020-01-17",
      "asean-clean-tourist-city/clean-tourist-city/2020 vn-hue announced",
      "asean-clean-tourist-city/clean-tourist-city/2020 vn-vung-tau announced"),
    .en(
      "Quang Ninh topped the Provincial Competitiveness Index 2022 for the sixth consecutive year.",
      "2023-04-11",
      "pci/ranking/2022 vn-quang-ninh announced rank=1 ordinal=6 consecutive"),
    .en(
      "Da Nang ranked 5th in the 2022 PCI.",
      "2023-04-11",
      "pci/ranking/2022 vn-da-nang announced rank=5"),
    .en(
      "Thua Thien Hue led the PAPI 2022 ranking.",
      "2023-04-12",
      "papi/ranking/2022 vn-thua-thien-hue announced rank=1"),
    .en(
      "Hanoi climbed 20 places to 129th in the EIU Global Liveability Index 2023.",
      "2023-06-22",
      "eiu-liveability/ranking/2023 vn-ha-noi announced rank=129"),
    .en(
      "Hanoi ranked 97th and Ho Chi Minh City 105th in the IMD Smart City Index 2024.",
      "2024-04-09",
      "imd-smart-city/ranking/2024 vn-ha-noi announced rank=97",
      "imd-smart-city/ranking/2024 vn-ho-chi-minh-city announced rank=105"),
    .en(
      "Guimarães was named European Green Capital 2026 in Valencia.",
      "2024-10-24",
      "european-green-city/green-capital/2026 pt-guimaraes announced"),
    .en(
      "The European Commission awarded the European Green Leaf 2025 to Viladecans (Spain) and Treviso (Italy).",
      "2023-10-05",
      "european-green-city/green-leaf/2025 es-viladecans announced",
      "european-green-city/green-leaf/2025 it-treviso announced"),
    .en(
      "Vienna was named the 2020 Lee Kuan Yew World City Prize laureate.",
      "2020-06-23",
      "lky-world-city-prize/laureate/2020 at-vienna announced"),
    .en(
      "Medellín won the Lee Kuan Yew World City Prize in 2016.",
      "2016-03-17",
      "lky-world-city-prize/laureate/2016 co-medellin announced"),
    .en(
      "Curitiba won the City Award at the World Smart City Awards 2023 in Barcelona.",
      "2023-11-09",
      "world-smart-city/city/2023 br-curitiba announced"),
    .en(
      "Seoul received the World Smart City Award 2022, beating Buenos Aires and Kyiv.",
      "2022-11-17",
      "world-smart-city/city/2022 kr-seoul announced"),
    .en(
      "Da Nang received the ASOCIO Smart City Award 2019.",
      "2019-11-20",
      "asocio/smart-city/2019 vn-da-nang announced"),
    .en(
      "The city was recognised by the Intelligent Community Forum on Wednesday.",
      "2023-02-16", title: "Hue named to Smart21 Communities of 2023",
      "icf/smart21/2023 vn-hue announced on=2023-02-15"),
    .en(
      "Hue has a fibre network. In 2021, it was named one of the Top7 Intelligent Communities.",
      "2021-06-30",
      "icf/top7/2021 vn-hue announced"),
    .en(
      "Hue is no stranger to the list: it was a Smart21 Community in 2018, 2019 and 2020.",
      "2021-02-20",
      "icf/smart21/2018 vn-hue past",
      "icf/smart21/2019 vn-hue past",
      "icf/smart21/2020 vn-hue past"),
    .en(
      "Eindhoven, the 2011 Intelligent Community of the Year, helped Hue write its plan.",
      "2021-06-30",
      "icf/community-of-the-year/2011 nl-eindhoven past"),
    .en(
      "No. 1 in the PCI 2022 was Quang Ninh.",
      "2023-04-11",
      "pci/ranking/2022 vn-quang-ninh announced rank=1"),
    .en(
      "Hue moved up five places to eighth in the PCI 2022.",
      "2023-04-11",
      "pci/ranking/2022 vn-hue announced rank=8"),
    .en(
      "Tallinn took the European Green Capital title for 2023.",
      "2021-09-10",
      "european-green-city/green-capital/2023 ee-tallinn announced"),
    .en(
      "Damascus remains at the bottom of the Global Liveability Index 2023, in 173rd place.",
      "2023-06-22",
      "eiu-liveability/ranking/2023 sy-damascus announced rank=173"),
    .en(
      "UNESCO announced on 2 September 2022 that Sa Dec had been admitted to the Global Network of Learning Cities.",
      "2022-09-03",
      "unesco-learning-cities/member/2022 vn-sa-dec announced on=2022-09-02"),
    .en(
      "Sa Dec and Vinh became members of the UNESCO Global Network of Learning Cities in 2020.",
      "2020-09-24",
      "unesco-learning-cities/member/2020 vn-sa-dec announced",
      "unesco-learning-cities/member/2020 vn-vinh announced"),
    .en(
      "Vienna topped the Economist Intelligence Unit's Global Liveability Index 2023, followed by "
        + "Copenhagen and Melbourne.",
      "2023-06-22",
      "eiu-liveability/ranking/2023 at-vienna announced rank=1",
      "eiu-liveability/ranking/2023 au-melbourne announced rank=3",
      "eiu-liveability/ranking/2023 dk-copenhagen announced rank=2"),
    .en(
      "Not only did Hue win the Vietnam Smart City Award 2022, it also took the Livable City category.",
      "2022-11-25",
      "vn-smart-city/livable-city/2022 vn-hue announced",
      "vn-smart-city/smart-city/2022 vn-hue announced"),
    .en(
      "The prize for Smart Governance and Management City at the Vietnam Smart City Awards 2022 went to Hai Phong.",
      "2022-11-25",
      "vn-smart-city/governance/2022 vn-hai-phong announced"),
    .en(
      "Three Vietnamese cities - Hanoi, Hoi An and Da Lat - are now in the UNESCO Creative Cities Network.",
      "2023-11-01",
      "unesco-creative-cities/member/2023 vn-da-lat announced",
      "unesco-creative-cities/member/2023 vn-ha-noi announced",
      "unesco-creative-cities/member/2023 vn-hoi-an announced"),
    .en(
      "Bristol held the European Green Capital title in 2015.",
      "2023-01-10",
      "european-green-city/green-capital/2015 gb-bristol past"),
  ]

  /// Pages that tell of awards and claim none.
  static let englishSilent: [String] = [
    "Hue aims to become a Smart21 community by 2025.",
    "Da Nang hopes to win the Vietnam Smart City Award 2024.",
    "ICF will announce the Top7 Intelligent Communities of 2024 in June.",
    "Hue did not make the Smart21 list in 2020.",
    "The Intelligent Community Forum chooses seven communities from the Smart21 each year.",
    "Hue will host the ceremony of the ASEAN Clean Tourist City Award.",
    "The mayor of Hue attended the Intelligent Community of the Year gala in New York.",
    "Essen, Ljubljana and Oslo are shortlisted for the European Green Capital 2016.",
    "Hue is preparing its dossier to join the UNESCO Creative Cities Network.",
    "Could Hue become the next UNESCO Creative City of Music?",
    "Read more: Who will be the Intelligent Community of the Year?",
    "Delegates from Winnipeg and Taoyuan visited the Smart21 exhibition.",
    "Hue missed out on the Top7 Intelligent Communities this year.",
    "If Hue wins the Lee Kuan Yew World City Prize, it will build a park.",
    "The PCI measures how easy it is to do business in Hue and other provinces.",
    "The Lee Kuan Yew World City Prize is awarded every two years in Singapore.",
    "Oslo hosted the European Green Capital award ceremony.",
    "The European Commission opened the call for the European Green Capital 2027 in Vilnius.",
    "Hue applied for the World Smart City Awards.",
    "Vinh has been nominated for the UNESCO Global Network of Learning Cities.",
    "Hanoi wants to climb 10 places in the IMD Smart City Index.",
    "Winnipeg's mayor congratulated the winners of the Smart21 award.",
    "A seminar on the PCI 2023 took place in Da Nang on Tuesday.",
    "The winner of the European Green Capital 2028 will be announced in Guimarães.",
  ]
}
