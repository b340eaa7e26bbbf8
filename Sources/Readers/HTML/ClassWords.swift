/// The words of class and id names, in both languages, by what they say of an element.
enum ClassWords {
  /// Whole words of a name cut at marks and capitals.
  private static let words = table([
    (
      .navigation,
      """
      nav navbar navigation menu submenu megamenu breadcrumb breadcrumbs topbar toolbar pagination pager paging
      crumbs subnav topnav mainnav sitenav danhmuc
      """
    ),
    (.footer, "footer foot colophon copyright copyrights"),
    (.pageHeader, "masthead"),
    (.sidebar, "sidebar rail aside rightcol sidecol"),
    (.comments, "comment comments disqus respond livefyre commentlist commentform replies binhluan ykien"),
    (
      .related,
      """
      related recommended recommendation recommendations recommend suggested suggestions trending popular outbrain
      taboola zergnet mgid promoted teaser teasers readmore morenews morestories mostread relate lienquan
      tinlienquan tinkhac tinmoi docnhieu xemnhieu xemthem docthem cungchuyenmuc tincungchuyenmuc relatednewsbox
      relatenews relatednews tinbaikhac tincu tincuhon upnext nextup
      """
    ),
    (
      .share,
      """
      share shares sharing sharebar sharebox social socials addthis addtoany sharethis sharedaddy jp socialshare
      chiase sociable shariff
      """
    ),
    (
      .advertisement,
      """
      ad ads advert adverts advertisement advertisements advertising adsbygoogle adslot adbox adwrap adunit
      sponsor sponsors sponsored dfp gpt quangcao promo promos promotion
      """
    ),
    (
      .signup,
      """
      newsletter newsletters subscribe subscription subscribers signup optin mailchimp paywall donate donation
      membership cta
      """
    ),
    (.overlay, "modal popup overlay lightbox cookie cookies consent gdpr dialog tooltip toast offcanvas snackbar"),
    (.authorBox, "bio biography authorbox authorbio"),
    (.tagList, "tags taglist tagcloud keywords tukhoa hashtags"),
    (.form, "login register search searchform searchbox captcha"),
    (.skip, "noprint skiplink"),
    (.byline, "byline author authors tacgia writer contributor vcard"),
    (.date, "date time datetime timestamp published pubdate publish posted dateline ngaydang thoigian postdate"),
    (.updated, "updated modified lastmod"),
    (.meta, "meta postmeta entrymeta metadata"),
    (.caption, "caption captions figcaption imgcaption photocaption chuthich chuthichanh imagecaption credit"),
    (
      .lead,
      """
      sapo chapeau chappeau standfirst dek deck lead lede summary description excerpt abstract subhead subheadline
      subtitle intro motabaiviet
      """
    ),
    (.title, "title headline tieude heading"),
    (.content, "content main article story post entry noidung maincontent primary"),
    (
      .body,
      """
      articlebody articlecontent articletext storybody storytext postbody postcontent entrycontent entrytext
      bodycontent newscontent newsbody detailcontent contentdetail chitiet chitietbaiviet noidungbaiviet
      noidungtin contentnews newsdetail divnewsdetail articledetail ndchitiet contentdetails baiviet richtext
      wysiwyg prose fckdetail cmsbody
      """
    ),
  ])

  /// Words that, standing at the beginning of an unseparated name, mean the same as alone: `relatedposts`.
  private static let stems = NameTable([
    ("related", .related), ("recommend", .related), ("sharebutton", .share), ("sharing", .share),
    ("socialicon", .share),
    ("socialmedia", .share), ("comment", .comments), ("sidebar", .sidebar), ("footer", .footer),
    ("newsletter", .signup),
    ("breadcrumb", .navigation), ("advert", .advertisement), ("taboola", .related), ("outbrain", .related),
    ("popular", .related), ("trending", .related), ("mostread", .related), ("readnext", .related),
    ("tinlienquan", .related),
    ("cookie", .overlay), ("modal", .overlay), ("popup", .overlay), ("pagination", .navigation),
  ])

  /// Pairs of neighbouring words in one name.
  private static let pairs = table([
    (
      .related,
      """
      read-more read-next more-from more-news more-stories more-articles most-read most-viewed most-popular
      latest-news latest-posts latest-articles recent-posts recent-news also-like you-may may-like next-article
      next-post prev-next post-nav up-next news-relate news-related related-news relate-news box-related tin-bai
      lien-quan tin-khac tin-moi doc-nhieu xem-nhieu xem-them doc-them cung-chuyen chuyen-muc other-news
      other-posts box-news news-other see-also further-reading post-list articles-list article-list posts-grid
      related-posts
      """
    ),
    (.share, "share-bar chia-se social-share like-button fb-like zalo-share follow-us social-links tool-bar"),
    (.advertisement, "quang-cao ad-slot ad-container google-ad banner-ad in-read call-to"),
    (.signup, "sign-up opt-in mc-embed email-form join-us"),
    (
      .authorBox,
      """
      author-bio author-box about-author author-info author-profile author-card author-description author-about
      """
    ),
    (.tagList, "tag-list tags-list post-tags article-tags entry-tags tu-khoa cat-links tag-links tags-links"),
    (.comments, "binh-luan y-kien fb-comments"),
    (
      .sidebar,
      """
      side-bar right-rail left-rail right-col left-col right-column left-column cot-phai cot-trai side-column
      widget-area sidebar-widget widget-title
      """
    ),
    (.navigation, "skip-link skip-to main-menu page-nav site-nav table-contents"),
    (.pageHeader, "site-header page-header global-header top-header header-top"),
    (.footer, "site-footer page-footer global-footer"),
    (.hidden, "visually-hidden sr-only screen-reader d-none is-hidden"),
    (
      .date,
      """
      ngay-dang thoi-gian publish-date published-date post-date entry-date article-date pub-date pub-dates
      date-time date-published date-posted posted-date news-date posted-on time-post
      """
    ),
    (.updated, "updated-date modified-date date-modified last-updated last-modified cap-nhat"),
    (.byline, "tac-gia by-line written-by post-author entry-author article-author"),
    (.meta, "post-meta entry-meta article-meta post-info entry-info article-info story-meta"),
    (
      .caption,
      """
      chu-thich wp-caption image-caption photo-caption img-caption media-caption picture-caption photo-credit
      """
    ),
    (
      .body,
      """
      article-body article-content article-text article-copy article-main article-detail article-inner post-body
      post-content post-text post-entry entry-content entry-body entry-text story-body story-content story-text
      blog-content blog-body blog-post-content news-content news-body news-detail news-text detail-content
      content-detail detail-body detail-text body-content body-text body-copy single-content fck-detail cms-body
      chi-tiet noi-dung bai-viet rich-text text-body content-body content-article content-news content-text
      page-body main-article field-body node-body the-content prose-body content-post td-post content-main
      fck-content knc-content news-contents contents-news box-content noi-dung tin-chi
      """
    ),
    (.content, "main-content page-content content-area content-main site-content"),
  ])

  private static func table(_ rows: [(Cues, String)]) -> NameTable {
    NameTable(rows.flatMap { cue, names in names.split(whereSeparator: \.isWhitespace).map { (String($0), cue) } })
  }

  /// A name such as `has-sidebar` or `no-comments` describes a layout, not the element's content; the cue `skip` marks
  /// such words here.
  private static let layoutFirst = table([
    (.skip, "has no with without not is open enabled disabled layout template col columns row hide show")
  ])
  private static let layoutLast = table([(.skip, "layout enabled disabled active page template")])

  /// Names of more words are generated, as those of utility classes, and say nothing.
  private static let longestName = 8
  private static let stemLengths = 5...12

  /// The cues of one class or id value. One pass, no allocation.
  static func cues(_ value: UnsafeBufferPointer<UInt8>) -> Cues {
    var cues: Cues = []
    var index = 0
    while index < value.count {
      while index < value.count, ASCII.isSpace(value[index]) { index += 1 }
      let start = index
      while index < value.count, !ASCII.isSpace(value[index]) { index += 1 }
      if index > start { cues.formUnion(ofName(UnsafeBufferPointer(rebasing: value[start..<index]))) }
    }
    return cues
  }

  private static func ofName(_ name: UnsafeBufferPointer<UInt8>) -> Cues {
    var cues: Cues = []
    var count = 0
    var previous: UInt64 = 0
    var isLayout = false
    var lastHash: UInt64 = 0
    var index = 0
    while index < name.count {
      guard ASCII.isLetter(name[index]) else {
        index += 1
        continue
      }
      // A word ends at a mark, or where a capital follows a small letter.
      var hash = NameTable.seed
      var pair = previous == 0 ? NameTable.seed : NameTable.step(previous, 0x2d)
      var length = 0
      var stem: Cues = []
      while index < name.count, ASCII.isLetter(name[index]) {
        if length > 0, ASCII.isUpper(name[index]), !ASCII.isUpper(name[index - 1]) { break }
        let byte = ASCII.lower(name[index])
        hash = NameTable.step(hash, byte)
        pair = NameTable.step(pair, byte)
        length += 1
        index += 1
        if stemLengths.contains(length), let found = stems[hash] { stem = found }
      }
      if let found = words[hash] { cues.formUnion(found) }
      cues.formUnion(stem)
      if previous != 0, let found = pairs[pair] { cues.formUnion(found) }
      if count == 0, layoutFirst[hash] != nil { isLayout = true }
      previous = hash
      lastHash = hash
      count += 1
    }
    guard count <= longestName else { return [] }
    if count > 1, isLayout || layoutLast[lastHash] != nil { cues.subtract(.pruned) }
    if !cues.isDisjoint(with: .pruned) { cues.subtract([.body, .content]) }
    return cues
  }
}
