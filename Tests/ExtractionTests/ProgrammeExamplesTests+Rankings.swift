extension ProgrammeExamplesTests {
  static let ranked: [ClaimExample] = [
    .vi(
      "Copenhagen đứng đầu bảng xếp hạng Chỉ số Thành phố an toàn năm 2021.",
      "2021-08-25",
      "eiu-safe-cities/ranking/2021 dk-copenhagen announced rank=1"),
    .en(
      "Tel Aviv topped the Worldwide Cost of Living survey 2021.",
      "2021-12-01",
      "eiu-cost-of-living/ranking/2021 il-tel-aviv announced rank=1"),
    .en(
      "Vienna topped Mercer's Quality of Living ranking 2019.",
      "2019-03-13",
      "mercer/quality-of-living/2019 at-vienna announced rank=1"),
    .vi(
      "Hồng Kông đứng đầu Bảng xếp hạng chi phí sinh hoạt của Mercer năm 2023.",
      "2023-06-07",
      "mercer/cost-of-living/2023 hk-hong-kong announced rank=1"),
    .en(
      "Munich placed first in Monocle's Quality of Life Survey 2024.",
      "2024-07-04",
      "monocle/ranking/2024 de-munich announced rank=1"),
    .vi(
      "Hà Nội xếp thứ 9 trong danh sách thành phố tốt nhất thế giới của Time Out năm 2030.",
      "2030-01-20",
      "time-out/ranking/2030 vn-ha-noi announced rank=9"),
    .en(
      "Tokyo ranked fourth in the World's Best Cities Report 2031.",
      "2030-11-20",
      "resonance/ranking/2031 jp-tokyo announced rank=4"),
    .en(
      "New York ranked first in the Kearney Global Cities Index 2022.",
      "2022-10-26",
      "kearney-global-cities/index/2022 us-new-york-city announced rank=1"),
    .vi(
      "London đứng thứ 2 trong Chỉ số thành phố toàn cầu của Oxford Economics năm 2030.",
      "2030-05-21",
      "oxford-global-cities/ranking/2030 gb-london announced rank=2"),
    .vi(
      "London đứng đầu Chỉ số Thành phố quyền lực toàn cầu năm 2023.",
      "2023-11-08",
      "global-power-city-index/ranking/2023 gb-london announced rank=1"),
    .vi(
      "TP.HCM xếp thứ 98 trong Chỉ số Trung tâm tài chính toàn cầu năm 2030.",
      "2030-03-21",
      "gfci/ranking/2030 vn-ho-chi-minh-city announced rank=98"),
    .vi(
      "Đà Nẵng xếp thứ 166 trong Chỉ số Hệ sinh thái khởi nghiệp toàn cầu năm 2030.",
      "2030-05-21",
      "startupblink/ranking/2030 vn-da-nang announced rank=166"),
    .en(
      "Singapore ranked seventh in the Global Startup Ecosystem Report 2030.",
      "2030-06-13",
      "startup-genome/ranking/2030 sg-singapore announced rank=7"),
    .vi(
      "Đà Nẵng xếp thứ 3 trong Chỉ số an toàn của Numbeo năm 2030.",
      "2030-07-10",
      "numbeo/safety/2030 vn-da-nang announced rank=3"),
    .vi(
      "Hyderabad đứng đầu Chỉ số động lực thành phố năm 2020.",
      "2020-01-20",
      "jll-city-momentum/ranking/2020 in-hyderabad announced rank=1"),
    .en(
      "Singapore ranked first in fDi Intelligence's Global Cities of the Future 2030.",
      "2030-02-24",
      "fdi-cities-of-the-future/ranking/2030 sg-singapore announced rank=1"),
    .en(
      "London topped the QS Best Student Cities 2023.",
      "2022-06-29",
      "qs-best-student-cities/ranking/2023 gb-london announced rank=1"),
    .vi(
      "Amsterdam đứng đầu Chỉ số Thành phố bền vững Arcadis năm 2024.",
      "2024-06-20",
      "arcadis-sustainable-cities/ranking/2024 nl-amsterdam announced rank=1"),
    .en(
      "London came first in the IESE Cities in Motion Index 2022.",
      "2022-10-20",
      "iese-cities-in-motion/ranking/2022 gb-london announced rank=1"),
    .en(
      "Copenhagen topped the Copenhagenize Index 2019.",
      "2019-06-26",
      "copenhagenize/ranking/2019 dk-copenhagen announced rank=1"),
    .vi(
      "London đứng thứ 2 trong Top 50 chính quyền thành phố thông minh năm 2030.",
      "2030-03-10",
      "eden-smart-city-governments/ranking/2030 gb-london announced rank=2"),
    .en(
      "Shanghai topped Juniper Research's Smart City Ranking 2022.",
      "2022-02-15",
      "juniper-smart-cities/ranking/2022 cn-shanghai announced rank=1"),
    .en(
      "Gothenburg ranked first in the Global Destination Sustainability Index 2023.",
      "2023-10-10",
      "global-destination-sustainability/ranking/2023 se-gothenburg announced rank=1"),
    .vi(
      "Paris đứng đầu bảng xếp hạng ICCA năm 2023.",
      "2024-05-14",
      "icca-rankings/ranking/2023 fr-paris announced rank=1"),
    .vi(
      "Aarhus đứng đầu Chỉ số Thành phố hạnh phúc năm 2024.",
      "2024-03-20",
      "happy-city-index/ranking/2024 dk-arhus announced rank=1"),
    .en(
      "Zurich topped the Global City Talent Competitiveness Index 2030.",
      "2030-01-22",
      "city-talent-index/ranking/2030 ch-zurich announced rank=1"),
    .vi(
      "London dẫn đầu Chỉ số thành phố toàn cầu của Schroders năm 2030.",
      "2030-03-02",
      "schroders-global-cities/ranking/2030 gb-london announced rank=1"),
    .en(
      "London ranked first in PwC's Cities of Opportunity 2030.",
      "2030-09-08",
      "pwc-cities-of-opportunity/ranking/2030 gb-london announced rank=1"),
    .en(
      "Tokyo topped the Innovation Cities Index 2021.",
      "2021-08-01",
      "innovation-cities-index/ranking/2021 jp-tokyo announced rank=1"),
    .vi(
      "Bắc Kinh đứng thứ 3 trong Chỉ số Trung tâm đổi mới sáng tạo toàn cầu năm 2030.",
      "2030-11-21",
      "global-innovation-hubs/ranking/2030 cn-beijing announced rank=3"),
    .en(
      "Boise ranked second in the U.S. News Best Places to Live 2030.",
      "2030-05-16",
      "best-places-to-live/ranking/2030 us-boise announced rank=2"),
  ]
}
