import Model

extension PlaceMentionTests {
  private static func vi(_ marked: String, _ more: PlaceMentionExample.Form...) -> [PlaceMentionExample] {
    PlaceMentionExample.forms(marked, .vietnamese, more)
  }

  static let vietnamese: [PlaceMentionExample] = [
    // Kind words stay outside the name, numbers and one-syllable rivers keep theirs.
    vi("Lúa ở tỉnh [[Thái Bình]] trổ sớm.", .bare), vi("Xe dừng trước TP [[Đà Nẵng]] lúc 5 giờ.", .bare),
    vi("Anh quê thị xã [[Sa Pa]].", .bare), vi("Trường xây tại xã [[Hòa Thọ Tây]].", .bare),
    vi("Chợ họp ở phường [[An Hải Bắc]], quận [[Sơn Trà]].", .bare),
    vi("Nhà cháy tại thôn [[Đông Thượng]], xã [[Hải Hà]].", .bare),
    vi("Cháu ở ấp [[Tân Lập]], huyện [[Châu Thành]]."), vi("Họ chuyển về [[quận 1]] và [[quận 7]].", .bare),
    vi("Công trình nằm ở [[Q.1]] và [[P.12]]."), vi("Tìm người từng đến [[tổ 7]], [[khu phố 3]].", .bare),
    vi("Nước dâng ở [[thôn 3]], xã [[Ea Kly]]."), vi("Đoàn ra huyện đảo [[Lý Sơn]] sáng nay.", .bare),
    vi("Trẻ em bản [[Tà Pứa]] đi học xa."), vi("Đò qua [[sông Lam]] lúc chiều."),
    vi("Cầu bắc qua sông [[Thu Bồn]]."), vi("Hồ nước ở thị trấn [[Nam Sách]]."),
    vi("Tàu rời cảng [[Hải Phòng]]."), vi("Máy bay hạ cánh xuống sân bay [[Vân Đồn]]."),
    vi("Người dân bang [[California]] sơ tán."), vi("Bang [[Zorbia]] có tuyết."),
    vi("Các xã [[Hòa Phú]], [[Hòa Ninh]] và [[Hòa Sơn]] bị ngập."),
    vi("Hai phường [[Tân Định]] và [[Đa Kao]] sáp nhập."),
    vi("Ba huyện [[Tiền Hải]], [[Vũ Thư]], [[Kiến Xương]] mất điện."),
    vi("Du khách thích ra [[Mũi Đôi]] đón bình minh."),
    // Joined and nested names, short forms.
    vi("Bão vào [[Quảng Nam]] - [[Quảng Ngãi]].", .bare), vi("Tuyến bay [[Hà Nội]]–[[Hải Phòng]] mở lại."),
    vi("Giá thuê ở [[Thủ Dầu Một]], [[Bình Dương]] tăng.", .bare, .capitals),
    vi("Đường ven biển [[Bà Rịa - Vũng Tàu]] thông xe.", .bare), vi("Mưa lớn ở [[Thừa Thiên - Huế]].", .bare),
    vi("Mưa lớn ở [[Thừa Thiên-Huế]]."), vi("Kẹt xe ở [[TP.HCM]], [[TP. HCM]] và [[TPHCM]]."),
    vi("Kẹt xe ở [[TP HCM]] sáng nay."), vi("Tàu đến [[TP. Hồ Chí Minh]] lúc 5 giờ."),
    vi("Hội chợ tại [[Thành phố Hồ Chí Minh]]."), vi("Ngày trước ở [[Sài Gòn]] có xe ngựa.", .bare),
    vi("Lũ ở huyện [[Mường Lát]] ([[Thanh Hóa]]).", .bare),
    // Countries and regions.
    vi("Gạo bán sang [[Mỹ]], [[Úc]] và [[Hàn Quốc]].", .bare, .capitals), vi("Họ du học ở [[Anh]] và [[Pháp]]."),
    vi("Nước [[Ý]] đóng cửa biên giới."), vi("[[Mỹ]], [[Anh]] và [[Pháp]] cùng lên tiếng."),
    vi("[[Nga]] phóng vệ tinh.", .capitals), vi("Các nước [[châu Âu]] và [[Đông Nam Á]] họp."),
    vi("Mưa dọc [[miền Trung]] và [[Tây Nguyên]]."), vi("Hạn mặn ở [[Đồng bằng sông Cửu Long]]."),
    vi("Hạn mặn ở [[đồng bằng sông Cửu Long]]."), vi("Tàu cá hoạt động trên [[Biển Đông]]."),
    vi("Tổng thống [[Mỹ]] Donald Harlow phát biểu."), vi("Chủ tịch [[Trung Quốc]] họp báo."),
    vi("Đại sứ [[Hà Lan]] tại [[Việt Nam]] dự lễ.", .bare), vi("Cuộc sống ở [[Đài Loan]] và [[Hồng Kông]]."),
    vi("Căng thẳng tại [[Dải Gaza]] và [[Bờ Tây]]."), vi("Giao tranh gần [[Donetsk]]."),
    // An office or a kind word before, a person's name after.
    vi("Bí thư Thành ủy Hà Nội Trần Văn Đông phát biểu."), vi("Thủ tướng [[Nhật Bản]] Kishida từ chức."),
    // Names that are words, where the text says that they are places.
    vi("Xe về tới [[Vinh]] lúc nửa đêm."), vi("[[Đà Lạt]] mưa, nắng ở [[Vinh]]."),
    vi("Tại [[Hòa Bình]], nước đã rút."), vi("Dân tỉnh [[Hòa Bình]] trồng cam.", .bare),
    vi("[[Huế]], [[Đà Nẵng]] và [[Vinh]] có mưa.", .bare), vi("Tàu ra quần đảo [[Trường Sa]] và [[Hoàng Sa]]."),
    // Headlines and spaced marks.
    vi("CHÁY LỚN TẠI [[BÌNH DƯƠNG]]"), vi("Ở xã [[Vĩnh Hiệp]] ( TX [[Vĩnh Châu]] , [[Sóc Trăng]] ) có hội."),
    vi("Sương mù ở [[Sapa]] dày đặc."), vi("[[Hà Nội]] : mưa rào."),
    // Persons.
    vi("Theo ông Trần Hải Dương, đường đã thông."), vi("Bà Hà Giang kể lại chuyện cũ."),
    vi("Chị Nguyễn Thị Nga bán hoa."), vi("Anh Đức sửa xe đạp."), vi("Ca sĩ Mỹ Linh trở lại sân khấu."),
    vi("Bị cáo Vĩnh Yên kêu oan."), vi("Trần Thái Bình ghi bàn duy nhất."), vi("Anh nói sẽ về sớm."),
    vi("Chủ tịch Hồ Chí Minh đọc lời kêu gọi."), vi("Nhạc sĩ Trần Long An viết bài này."),
    vi("Hồ Ngọc Hà hát mở màn."), vi("HLV Park Hang Seo về nước."), vi("Lăng Chủ tịch Hồ Chí Minh mở cửa."),
    vi("Cầu thủ Nguyễn Hồ Nam ghi bàn."),
    // Streets.
    vi("Xe đâm dải phân cách trên đường Điện Biên Phủ."), vi("Quán nằm ở phố Huế."),
    vi("Nhà số 25 đường Hà Nội."), vi("Kẹt xe ở ngã tư Hàng Xanh, quận [[Bình Thạnh]]."),
    // Organisations.
    vi("Đại học Huế tuyển sinh."), vi("Sở Du lịch Huế ra mắt ứng dụng."), vi("Báo Đà Nẵng đưa tin."),
    vi("CLB Hà Nội thắng trận mở màn."), vi("UBND tỉnh Bình Dương họp báo."), vi("Công an TP.HCM bắt hai người."),
    vi("Sở Y tế tỉnh Hải Dương thông báo."), vi("Sở Văn hóa, Thể thao và Du lịch Quảng Nam cấp phép."),
    vi("Bệnh viện Đa khoa Đồng Nai quá tải."), vi("Ngân hàng Nhà nước Việt Nam giảm lãi suất."),
    vi("Bộ Quốc phòng Nga ra thông báo."), vi("Đội tuyển Việt Nam tập kín."), vi("U23 Việt Nam thắng đậm."),
    vi("Tòa án nhân dân tỉnh Nghệ An mở phiên xử."), vi("Công ty Samsung Việt Nam tăng lương."),
    vi("Liên minh châu Âu áp thuế thép."), vi("Khối ASEAN họp trực tuyến."),
    vi("Các bệnh viện [[Hà Nội]] đều kín giường."), vi("Trung tâm [[Hà Nội]] vắng xe."),
    vi("Bệnh viện ở [[Huế]] nhận thêm người."),
    // Peoples, languages, dishes, ships, codes.
    vi("Cô giáo người Anh dạy tiếng Pháp."), vi("Ông là người Mỹ gốc Việt."), vi("Quán bán bún bò Huế."),
    vi("Giá đô la Mỹ tăng nhẹ."), vi("Tàu Hải Dương 981 rời vị trí."), vi("Chuyến bay VN5311 bị hoãn."),
    // Lower case and words.
    vi("Mọi người sống trong hòa bình."), vi("Năm anh em trên một chiếc xe tăng."), vi("Xã hội ngày càng phát triển."),
    vi("Tổ 5 người đi kiểm tra."), vi("Văn bản 12 có hiệu lực."),
  ].flatMap { $0 }
}
