extension Array {
  /// The elements whose span no longer one overlaps, in the order of their spans.
  func longest(_ span: (Element) -> Span, keepingEqual: Bool = false) -> [Element] {
    guard count > 1 else { return self }
    var result: [Element] = []
    for element in sorted(by: { span($0).count > span($1).count })
    where !result.contains(where: {
      span($0).overlaps(span(element)) && !(keepingEqual && span($0) == span(element))
    }) {
      result.append(element)
    }
    return result.sorted { span($0) < span($1) }
  }
}
