import CICU

/// A text in the form in which reports and queries are compared, with the way back to the original.
///
/// Folding is NFKC, case, and traditional to simplified characters; control and ignorable
/// characters disappear; a run of blanks is one blank, and none inside a run of Han characters or
/// between Han characters and digits, where blanks mean nothing (`28 号` is `28号`). A line feed
/// stays: it divides paragraphs, and nothing matches across it.
public struct FoldedText: Equatable, Sendable {
    /// The folded text.
    public private(set) var scalars: [Unicode.Scalar] = []

    /// For each folded scalar, the range of the original's scalars it comes from.
    public private(set) var origins: [Range<Int>] = []

    /// Folds a text.
    public init(_ text: String) {
        let source = Array(text.unicodeScalars)
        scalars.reserveCapacity(source.count)
        origins.reserveCapacity(source.count)
        var blanks = BlankRun.none
        var start = 0
        while start < source.count {
            let end = Self.endOfUnit(in: source, from: start)
            if end == start + 1, let folded = Folding.simple(source[start]) {
                append(folded, from: start..<end, behind: &blanks)
            } else if source[start..<end].allSatisfy(\.isBlank) {
                blanks.extend(with: source[start..<end])
            } else {
                for folded in Folding.general(source[start..<end]) {
                    append(folded, from: start..<end, behind: &blanks)
                }
            }
            start = end
        }
    }

    /// The folded scalars of a text without its blanks, for comparing names.
    package static func scalarsWithoutBlanks(of text: String) -> [Unicode.Scalar] {
        var folded: [Unicode.Scalar] = []
        folded.reserveCapacity(text.utf8.count / 3 + 1)
        for scalar in text.unicodeScalars {
            guard let simple = Folding.simple(scalar) else {
                return FoldedText(text).scalars.filter { !$0.isBlank }
            }
            if !simple.isBlank { folded.append(simple) }
        }
        return folded
    }

    /// The folded text as a string.
    public var string: String { String(String.UnicodeScalarView(scalars)) }

    /// The range of the original's scalars that a range of folded scalars comes from.
    ///
    /// - Precondition: `range` is not empty and lies within ``scalars``.
    public func origin(of range: Range<Int>) -> Range<Int> {
        origins[range.lowerBound].lowerBound..<origins[range.upperBound - 1].upperBound
    }

    /// Where a scalar stands with enough behind it for a text of a length.
    func places(
        of first: Unicode.Scalar?, before length: Int
    ) -> LazyFilterSequence<Range<Int>> {
        let end = first == nil ? 0 : max(0, scalars.count - length + 1)
        return (0..<end).lazy.filter { [scalars] in scalars[$0] == first }
    }

    /// The end of the stretch that is normalised as one from `start`.
    private static func endOfUnit(in source: [Unicode.Scalar], from start: Int) -> Int {
        var end = start + 1
        while end < source.count, !Folding.startsUnit(source[end]) { end += 1 }
        return end
    }

    private mutating func append(
        _ scalar: Unicode.Scalar, from origin: Range<Int>, behind blanks: inout BlankRun
    ) {
        if scalar.isBlank {
            blanks.extend(with: CollectionOfOne(scalar))
            return
        }
        if let blank = blanks.scalar(between: scalars.last, and: scalar) {
            scalars.append(blank)
            origins.append(origin.lowerBound..<origin.lowerBound)
        }
        blanks = .none
        scalars.append(scalar)
        origins.append(origin)
    }
}

/// What stands between two characters that are not blank.
private enum BlankRun {
    case none
    case blanks
    case lineFeed

    mutating func extend(with scalars: some Collection<Unicode.Scalar>) {
        if self == .lineFeed { return }
        self = scalars.contains("\n") ? .lineFeed : .blanks
    }

    /// The scalar that stands for the run between two others; nil where the run means nothing.
    func scalar(between left: Unicode.Scalar?, and right: Unicode.Scalar) -> Unicode.Scalar? {
        guard let left else { return nil }
        return switch self {
        case .none: nil
        case .lineFeed: "\n"
        case .blanks: Self.isTransparent(between: left, and: right) ? nil : " "
        }
    }

    private static func isTransparent(
        between left: Unicode.Scalar, and right: Unicode.Scalar
    ) -> Bool {
        (left.isHan && (right.isHan || right.isDigit)) || (left.isDigit && right.isHan)
    }
}
