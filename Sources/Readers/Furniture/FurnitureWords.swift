/// The words of page furniture, folded (lower case, no marks), grouped by what a line of them means.
///
/// Whole lines are compared, so that an article's sentence that holds one of the words is never touched.
enum FurnitureWords {
  /// Headings after which other articles' teasers, comments or lists follow.
  static let tailHeadings: Set<String> = Set(vietnameseTails + englishTails)

  private static let vietnameseTails = [
    "bai lien quan", "bai viet lien quan", "tin lien quan", "tin bai lien quan", "cac bai lien quan", "lien quan",
    "cac tin lien quan", "cac bai viet lien quan", "video lien quan", "chu de lien quan", "su kien lien quan",
    "tin bai khac", "tin khac", "bai khac", "cac tin khac", "cac bai khac", "cac bai viet khac", "bai viet khac",
    "nhung tin khac", "cac tin da dua", "tin da dua", "cac tin cu hon", "cac tin moi hon", "tin cu hon", "tin moi hon",
    "nhung tin cu hon", "nhung tin moi hon", "cung chuyen muc", "tin cung chuyen muc", "bai cung chuyen muc",
    "bai viet cung chuyen muc", "tin cung muc", "cung muc", "cung chu de", "tin cung chu de", "cung danh muc",
    "doc them", "xem them", "xem tiep", "doc tiep", "xem tat ca", "co the ban quan tam", "ban co the quan tam",
    "ban quan tam", "co the ban thich", "ban co the thich", "co the ban chua biet", "danh cho ban", "goi y cho ban",
    "tin moi", "tin moi nhat", "moi nhat", "bai moi", "bai moi nhat", "bai viet moi", "bai viet moi nhat", "tin nong",
    "tin nong trong ngay", "tin noi bat", "noi bat", "bai noi bat", "tin tieu diem", "tieu diem", "tin hot",
    "doc nhieu",
    "tin doc nhieu", "doc nhieu nhat", "bai doc nhieu", "bai doc nhieu nhat", "xem nhieu", "xem nhieu nhat",
    "tin xem nhieu", "duoc quan tam", "dang duoc quan tam", "tin duoc quan tam", "tin bai cuoi cung", "tin trong ngay",
    "binh luan", "y kien", "y kien ban doc", "y kien binh luan", "ban doc binh luan", "gui binh luan",
    "binh luan cua ban", "gui y kien", "gui y kien cua ban", "viet binh luan", "thao luan", "phan hoi",
    "y kien cua ban", "tu khoa", "tags", "tag", "chuyen muc khac", "tin quoc te", "thong tin doanh nghiep",
    "thong tin can biet", "dong su kien", "theo dong su kien", "tin tai tro", "tin quang cao", "quang cao",
    "danh muc tin tuc", "chuyen de", "anh - video", "media", "multimedia",
  ]

  private static let englishTails = [
    "related", "related articles", "related article", "related news", "related stories", "related posts",
    "related content", "related topics", "related links", "related coverage", "related reading", "related items",
    "read more", "read next", "read also", "also read", "further reading", "more", "more news", "more stories",
    "more articles", "more from this section", "more on this story", "more on this topic", "more to read",
    "more like this",
    "you may also like", "you might also like", "you may like", "you might like", "you may also be interested in",
    "recommended", "recommended for you", "recommended stories", "recommended reading", "we recommend", "most read",
    "most popular", "most viewed", "popular", "popular posts", "popular articles", "popular stories", "popular news",
    "latest", "latest news", "latest stories", "latest articles", "latest posts", "recent posts", "recent news",
    "recent articles", "recent stories", "trending", "trending now", "trending news", "other news", "other articles",
    "other stories", "others", "other posts", "see also", "see more", "up next", "next article", "previous article",
    "next post", "previous post", "next story", "previous story", "don't miss", "in other news", "editor's picks",
    "editors' picks", "editor's choice", "top stories", "top news", "around the web", "from the web",
    "from our partners",
    "sponsored", "sponsored content", "sponsored stories", "promoted content", "promoted stories", "advertisement",
    "comments", "leave a comment", "leave a reply", "post a comment", "add a comment", "add comment",
    "join the discussion",
    "join the conversation", "write a comment", "your comment", "no comments", "share this article", "share this story",
    "newsletter", "subscribe", "sign up", "subscribe to our newsletter", "sign up for our newsletter", "tags", "topics",
    "keywords", "filed under", "about the author", "about author", "contact us", "follow us", "post navigation",
    "privacy overview", "trackbacks", "reader interactions",
    "about this article", "article sources", "share your thoughts", "what do you think",
  ]

  /// Labels of forms that content systems print below an article.
  static let formLabels: Set<String> = [
    "tieu de", "hinh anh", "hinh anh mo ta", "anh dai dien", "anh minh hoa", "tom tat", "noi dung", "trich yeu",
    "link thay the noi dung", "ngay xuat ban", "ngay dang", "ngay hieu luc", "tin noi bat(time)", "tac gia",
    "so trang", "so anh", "so tien", "trang thai", "lich su", "so luot nguoi doc", "so luot xem", "luot nguoi xem",
    "phan loai", "loai bai viet", "loai tin", "he so anh", "he so luong co so", "he so tin", "tien nhuan boc",
    "tien nhuan but", "nhuan but", "nguon tin", "approval status", "attachments", "content type", "file dinh kem",
    "tep dinh kem", "tin anh", "thu tu", "danh gia", "manage permissions", "version history", "alert me", "workflows",
    "compliance details", "edit item", "delete item", "created at by", "last modified at by", "title", "body",
    "image", "summary", "author", "status", "category", "expires", "page image", "page content", "byline",
    "article date", "image caption", "contact name", "scheduling start date", "scheduling end date",
  ]

  /// Whole lines of controls, share bars, menus and stamps that stand anywhere on a page.
  static let controls: Set<String> = [
    "a", "aa", "aaa", "a a", "a a a", "a- a+", "a+ a-", "a-", "a+", "a+ a a-", "a- a a+", "+", "-", "x", ">", "<", "|",
    "chia se", "share", "share this", "share:", "facebook", "twitter", "zalo", "linkedin", "pinterest", "whatsapp",
    "telegram", "email", "e-mail", "print", "print this", "in", "in trang", "in bai viet", "in bai", "gui email",
    "gui bai", "luu bai", "luu bai viet", "save", "copy link", "sao chep lien ket", "copy", "link", "thich", "like",
    "tweet", "pin it", "pin", "reddit", "messenger", "youtube", "instagram", "tiktok", "viber", "google news", "rss",
    "theo doi", "follow", "following", "bookmark", "nghe bai viet", "nghe doc bai", "nghe audio", "listen",
    "listen to this article", "audio", "play", "pause", "mute", "phong to", "thu nho", "co chu", "font size", "co chu:",
    "font size:", "tang co chu", "giam co chu", "mac dinh", "giam", "tang", "doc bai viet", "tat ca chuyen muc",
    "chuyen muc", "danh muc", "menu", "home", "trang chu", "dang nhap", "dang ky", "dang xuat", "login", "log in",
    "sign in", "sign up", "register", "search", "tim kiem", "skip to content", "skip to main content", "close", "dong",
    "back to top", "len dau trang", "ve dau trang", "quay lai", "tro lai", "back", "next", "previous", "tiep theo",
    "load more", "tai them", "khong con du lieu de load", "loading", "dang tai", "tag", "tags", "theo", "nguon",
    "source",
    "by", "anh", "video", "photo", "minh hoa", "advertisement", "quang cao", "continue reading", "read more",
    "xem them",
    "view comments", "comment", "comments", "0 comments", "no comments", "english", "tieng viet", "vietnamese",
    "24h qua", "moi nhat", "hotline", "lien he", "gioi thieu", "toa soan", "contact", "about us", "privacy policy",
    "terms of use", "terms of service", "cookie policy", "accept", "accept all", "accept cookies", "dong y", "ok",
    "click to share", "opens in new window", "toggle navigation", "breadcrumb", "you are here", "report an error",
    "bao loi", "gop y", "speed", "0:00", "00:00", "hide", "show", "show more", "rut gon", "mo rong", "live", "new",
    "hot",
    "text size", "size chu", "luot xem", "views", "view", "diem", "dien dan", "bao dien tu", "the", "ads",
  ]

  /// Beginnings of furniture lines; the line must stay short.
  static let linePrefixes: [String] = [
    "hotline", "duong day nong", "dien thoai:", "tel:", "phone:", "fax:", "email:", "e-mail:", "lien he quang cao",
    "luot xem:", "luot xem :", "so luot xem", "luot nguoi xem", "luot doc", "luot truy cap", "views:", "view:",
    "page views", "xem them:",
    "xem them :", ">> xem them", ">>> xem them", "doc them:", "doc tiep:", "read more:", "also read:", "read also:",
    "see also:", "related:", "tin lien quan:", "bai lien quan:", "co chu", "font size", "chia se:", "chia se bai viet",
    "chia se len", "share on", "share this", "share to", "tu khoa:", "tags:", "tag:", "keywords:", "topics:",
    "filed under", "copyright", "©", "(c) ", "ban quyen", "all rights reserved", "theo doi bao ", "theo doi chung toi",
    "theo doi tren ", "theo doi kenh ", "follow us", "manage permissions",
    "version history", "content type:", "created at", "last modified", "created by", "bam vao day", "click here",
    "tweet ", "advertisement", "an vao day", "dang ky nhan tin", "sign up for", "subscribe to", "giay phep so",
    "giay phep ", "tong bien tap", "co quan chu quan", "(0) binh luan", "0 binh luan", "dia chi:", "dia chi toa soan",
    "toa soan:", "chiu trach nhiem noi dung", "chiu trach nhiem xuat ban", "thuong truc:", "ban bien tap",
    "phat trien boi", "thiet ke boi", "website:", "powered by", "designed by",
    "moi ban doc", "moi quy vi", "vui long nhap", "photo gallery", "tim kiem", "search ",
  ]

  /// Names of sections; a line of several is a menu.
  static let sections: Set<String> = [
    "trang chu", "tin tuc", "su kien", "thoi su", "chinh tri", "kinh te", "xa hoi", "the gioi", "quoc te", "phap luat",
    "giao duc", "y te",
    "suc khoe", "doi song", "van hoa", "giai tri", "the thao", "du lich", "khoa hoc", "cong nghe", "so hoa", "xe",
    "nha dat", "bat dong san", "ban doc", "tam su", "goc nhin", "video", "podcast", "multimedia", "moi truong",
    "do thi",
    "doanh nghiep", "tai chinh", "chung khoan", "lao dong", "quoc phong", "an ninh", "gia dinh", "emagazine",
    "infographic",
    "home", "news", "world", "politics", "business", "economy", "sports", "sport", "travel", "culture", "society",
    "science", "technology", "tech", "health", "education", "opinion", "entertainment", "lifestyle", "environment",
    "videos", "photos", "about", "contact", "life", "law", "arts",
  ]

  /// Words that may stand beside a date of publication without making its line a sentence.
  static let dateLabels: Set<String> = [
    "ngay", "thu", "luc", "vao", "gmt", "utc", "am", "pm", "pt", "et", "est", "edt", "pst", "pdt", "ict", "gio", "dang",
    "dang luc", "ngay dang", "xuat ban", "cap nhat", "published", "posted", "updated", "on", "at", "last", "date",
    "time",
    "first", "publish", "post", "created", "ngay", "hai", "ba", "tu", "nam", "sau", "bay", "chu", "nhat", "a", "aa",
    "ist",
    "min", "mins", "minute", "minutes", "read", "bst", "cet", "sgt",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
    "wed",
    "fri", "sat", "sun", "viet", "bai", "of", "modified", "released", "release", "issued", "original", "originally",
    "h",
  ]
}
