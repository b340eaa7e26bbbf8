import Model
import Testing

@testable import Extraction

/// News of weather, sport, business, travel and daily life, close to the words of awards and rankings: no award is
/// read in it, whatever programmes the tables know.
@Suite struct OrdinaryNewsTests {
  static let english = [
    "Heavy rain is expected in Hanoi and Hai Phong on Friday, with winds of up to 60 kilometres an hour.",
    "The storm ranked as the strongest to hit Da Nang in ten years.",
    "Temperatures in Seville reached 43 degrees, the highest in Europe this summer.",
    "Manchester City won the title for the fourth year in a row after beating Leeds.",
    "Barcelona finished second in the league and won the cup in May 2030.",
    "Hanoi FC topped the table after ten rounds.",
    "Tokyo will host the world athletics championships, and Paris the final.",
    "The national team was ranked 94th in the world after the match in Doha.",
    "She won the city marathon in London for the third time in a row.",
    "The bank opened its 21st branch in Can Tho and named a new director.",
    "Shares in Tokyo fell 2 percent; the index closed at its lowest level since 2021.",
    "The consumer confidence index rose in Germany, and Berlin led the gains.",
    "Hotels in Dubai were named among the best in the world by guests.",
    "A hotel in Hoi An won a prize for its garden.",
    "A Hanoi restaurant was listed among the 50 best in Asia.",
    "The airline was voted the best in Asia, and Singapore's airport came second.",
    "Prices in Zurich are high, and the cost of living keeps rising.",
    "Families say that the town is one of the best places to live and to raise children.",
    "The city of the future will be green, architects in Rotterdam say.",
    "The council wants a safe city with better quality of life for everyone.",
    "Healthy cities need parks, doctors in Copenhagen told a conference.",
    "He photographed cities in motion, from Lagos to Mumbai.",
    "The mayor of Boston faces a new challenge after the vote.",
    "The mayors' challenge to the law failed in court in Denver.",
    "A capital of culture needs good trains, the minister said in Lyon.",
    "The museum in Glasgow tells the story of design, music and film.",
    "Global cities compete for talent, the report on offices in New York says.",
    "The student city of Leiden has many bicycles.",
    "Take a time out in Lisbon this spring, with the best city walks.",
    "The A list of guests in Cannes included three actors from Madrid.",
    "Wetland birds returned to the city of Kazo in March.",
    "The scroll was shown with honour in a temple in Kyoto.",
    "The startup from Tallinn raised money and joined an ecosystem of 40 firms.",
    "Financial centres such as Frankfurt are hiring again.",
    "The tidy streets of Kilkenny pleased the visitors.",
    "Milan and Turin share a new high-speed line that opened in December 2030.",
    "The university in Hue admitted 2,000 students, the most in its history.",
    "The jury in Vienna awarded damages of 3 million euros to the tenants.",
    "Police in Jakarta honoured two officers who had saved a child.",
    "The festival in Da Lat drew 200,000 people, and the event returns next year.",
    "The world's leading maker of chips builds a plant in Dresden.",
    "Their innovation prize went to a school in Porto.",
    "Visitors rank the beach of Nha Trang first, a poll of a travel agency says.",
    "The smart meter was recognised as safe by an institute in Ghent.",
    "The city council of Leeds received an award of 2 million pounds for repairs.",
    "Readers' letters from Bristol fill the page this week.",
    "The conference of mayors ended in Seoul without a joint paper.",
    "The green belt around London was included in the plan.",
    "Sustainable tourism is the theme of a fair in Bangkok.",
    "Singapore and Hong Kong signed an agreement on trade in services.",
    "The doctor who leads the clinic in Kuching retires after 40 years.",
    "Mercer scored twice as Leeds beat Derby.",
    "The photographer travels to Oulu for a book about the best of the world's lakes.",
    "The best food in the city is found at the night market in Penang, a guide says.",
    "Investors from Seoul bring foreign direct investment (FDI) to Bac Ninh and Hai Phong.",
    "The resilience of the city's bridges was tested by the flood in Valencia.",
    "Nurses in Graz care for elderly people in their homes and get more pay.",
    "Expats in Lisbon rent smaller flats than before.",
  ]

  static let vietnamese = [
    "Hà Nội có mưa rào và dông, nhiệt độ thấp nhất 24 độ C.",
    "Bão số 3 đổ bộ vào Quảng Ninh và Hải Phòng, gió giật cấp 13.",
    "Huế ghi nhận lượng mưa lớn nhất trong mười năm qua.",
    "Chỉ số chất lượng không khí ở Hà Nội sáng nay ở mức xấu.",
    "Câu lạc bộ Nam Định giành chức vô địch lần thứ hai liên tiếp.",
    "Đội tuyển Việt Nam xếp thứ 116 trên bảng xếp hạng thế giới sau trận đấu ở Đà Nẵng.",
    "Câu lạc bộ Hải Phòng đứng thứ 3 trên bảng xếp hạng sau vòng 12.",
    "Vận động viên Cần Thơ đoạt huy chương vàng và được tỉnh trao thưởng.",
    "Thanh Hóa được trao quyền đăng cai giải bóng chuyền năm 2030.",
    "Giá vàng tại TP.HCM tăng mạnh, chỉ số chứng khoán giảm 10 điểm.",
    "Chỉ số giá tiêu dùng của Hà Nội tăng 0,3% so với tháng trước.",
    "Doanh nghiệp ở Bình Dương được vinh danh vì nộp thuế đúng hạn.",
    "Ngân hàng khai trương chi nhánh thứ 21 tại Cần Thơ.",
    "Một khách sạn ở Hội An được du khách bình chọn là nơi nghỉ tốt nhất.",
    "Một nhà hàng tại Đà Nẵng lọt danh sách 50 quán ăn ngon nhất.",
    "Chi phí sinh hoạt ở Zurich tăng cao trong năm qua.",
    "Người dân mong Nha Trang là thành phố an toàn, sạch đẹp.",
    "Kiến trúc sư bàn về thành phố của tương lai tại một hội thảo ở Huế.",
    "Trường học ở Sơn La nhận 200 bộ bàn ghế mới.",
    "Bệnh viện tỉnh Phú Thọ được công nhận đạt chuẩn cấp cứu.",
    "Lễ hội hoa ở Đà Lạt thu hút 200.000 lượt khách.",
    "Thủ đô Paris đón năm mới với màn bắn pháo hoa.",
    "Nhà văn Hà Nội ra mắt cuốn sách viết về chiến tranh và hòa bình.",
    "Phố đi bộ ở Vũng Tàu mở cửa trở lại, khách đến đông.",
    "Đồng Tháp mở rộng vùng đất ngập nước để đón chim về.",
    "Thị trưởng London thăm Hà Nội và gặp gỡ sinh viên.",
    "Cuộc thi thị trưởng nhí ở Đà Nẵng có 30 em tham gia.",
    "Quảng Nam xếp hàng nghìn bao cát để giữ đê.",
    "Cảnh sát Jakarta được khen thưởng vì cứu một em bé.",
    "Hà Giang đứng trước nguy cơ sạt lở ở nhiều tuyến đường.",
    "Lâm Đồng dẫn đầu cả nước về diện tích trồng hoa.",
    "Long An đứng thứ hai về sản lượng lúa của vùng.",
    "Học sinh Nghệ An giành giải nhất cuộc thi viết chữ đẹp.",
    "Hải Dương được chọn làm nơi quay bộ phim mới.",
    "Tỉnh Bến Tre được trao 500 suất quà cho hộ nghèo.",
    "Bảng xếp hạng âm nhạc tuần này có ba ca khúc của ca sĩ Huế.",
    "Danh sách A gồm ba thí sinh đến từ Hà Nội.",
    "Hệ sinh thái rừng ngập mặn ở Cà Mau đang hồi phục.",
    "Trung tâm tài chính của Thượng Hải mở cửa muộn vì mưa lớn.",
    "Phương án xây cầu ở Cần Thơ được chọn trong 15 đề xuất.",
    "Điểm đến du lịch của gia đình năm nay là Phú Quốc và Quy Nhơn.",
    "Tuần lễ giao thông công cộng diễn ra tại Bắc Ninh.",
    "Cây xanh trên đường phố Huế được cắt tỉa trước mùa bão.",
    "Sinh viên thành phố Thái Nguyên tham gia dọn rác ven sông.",
    "Giải chạy ở Quy Nhơn có vận động viên của 20 nước.",
    "Công ty ở Singapore được xếp hạng tín nhiệm cao.",
    "Giải thưởng của xổ số được trao cho một người ở Tiền Giang.",
    "Phòng khám ở Seoul bị phạt vì quảng cáo sai.",
    "Triển lãm thiết kế ở Milan trưng bày 300 chiếc ghế.",
    "Người đẹp Hải Phòng đăng quang một cuộc thi sắc đẹp.",
    "Vốn FDI vào Bắc Ninh tăng mạnh, dẫn đầu cả nước trong quý I.",
    "Bình Dương đứng thứ 3 cả nước về thu hút vốn FDI.",
    "Quán phở ở Nam Định có món ăn ngon nhất phố, nhiều thực khách nói.",
    "Làng nghề ở Hội An đón khách du lịch trở lại.",
    "Mạng lưới xe buýt của Đà Nẵng có thêm ba tuyến.",
    "Khả năng chống chịu của đê biển Nam Định được kiểm tra.",
    "Người cao tuổi ở Thái Bình được khám bệnh miễn phí.",
    "Trung tâm thương mại ở Vinh khai trương vào cuối tuần.",
  ]

  static let pages: [ClaimExample] =
    english.map { ClaimExample.en($0, "2030-06-15") } + vietnamese.map { ClaimExample.vi($0, "2030-06-15") }

  @Test(arguments: pages)
  func namesNoAward(_ page: ClaimExample) {
    let extraction = page.extraction
    #expect(extraction.mentions.filter { $0.kind == .award }.map(\.text) == [])
    #expect(extraction.claims.map { "\($0.programme)/\($0.award) \($0.recipient.id)" } == [])
  }

  /// Beside a programme that the page does name, what is no award of it stays silent: the laureate is a house.
  static let houses: [ClaimExample] = [
    .en("The Grand Lotus Hotel in Hanoi won two prizes at the World Travel Awards 2030.", "2030-09-10"),
    .en("A beach bar in Da Nang received a Tripadvisor Travellers' Choice award in 2030.", "2030-03-10"),
    .en("An airline of Dubai was honoured at the World Travel Awards 2030.", "2030-09-10"),
    .vi("Khách sạn Hoa Sen ở Hà Nội được vinh danh tại Giải thưởng Du lịch Thế giới năm 2030.", "2030-09-10"),
    .vi("Một công ty lữ hành tại Huế nhận Giải thưởng Du lịch Thế giới 2030.", "2030-09-10"),
  ]

  @Test(arguments: houses)
  func aHouseIsNoCity(_ page: ClaimExample) {
    #expect(page.extraction.claims.map { "\($0.programme)/\($0.award) \($0.recipient.id)" } == [])
  }

  /// Kearney is a town, too, and not only who measures cities.
  @Test func aTownNamedLikeABodyIsAPlace() {
    let page = ClaimExample.en(
      "Kearney, Nebraska, won the All-America City Award 2030.", "2030-06-10",
      "all-america-city/award/2030 us-kearney announced")
    #expect(page.found == page.expected)
  }

  @Test func thereAreEnoughOfBothLanguages() {
    #expect(Self.english.count >= 50 && Self.vietnamese.count >= 50)
  }
}
