internal import Store

/// Where a page comes from, as people name it.
enum PageSource {
  /// The host of the page's address without `www.`, else the first folder of its name, else nothing.
  static func name(of page: KnownPage, url: String?) -> String {
    if let url, let host = host(of: url) { return host }
    let parts = page.name.split(separator: "/")
    return parts.count > 1 ? String(parts[0]) : ""
  }

  private static func host(of url: String) -> String? {
    guard let scheme = url.firstRange(of: "://") else { return nil }
    let host = url[scheme.upperBound...].prefix { !"/?#:".contains($0) }.lowercased()
    if host.isEmpty { return nil }
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }
}
