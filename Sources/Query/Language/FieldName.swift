/// The name of a field as written: a row, perhaps its table and its column, perhaps another year.
public struct FieldName: Equatable, Sendable {
    /// The parts that dots divide, in order; never empty.
    public let parts: [PlacedText]

    /// The year behind `@`; nil for that of the report.
    public let year: OtherYear?

    private let yearSpan: SourceSpan?

    /// A name of some parts, perhaps of another year that stands at a place.
    public init(_ parts: [PlacedText], of year: OtherYear? = nil, at yearSpan: SourceSpan? = nil) {
        self.parts = parts
        self.year = year
        self.yearSpan = yearSpan
    }

    /// Whether both are the same name; their places do not count.
    public static func == (left: FieldName, right: FieldName) -> Bool {
        left.parts == right.parts && left.year == right.year
    }

    /// The name as typed, without the year.
    public var text: String { parts.map(\.text).joined(separator: ".") }

    /// The name with the year, as it may be typed.
    var textWithYear: String { year.map { "\(text)@\($0.text)" } ?? text }

    /// Where it stands, the year included.
    public var span: SourceSpan {
        guard let first = parts.first, let last = parts.last else { return SourceSpan(0, 0) }
        return first.span.joined(with: yearSpan ?? last.span)
    }
}
