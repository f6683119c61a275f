/// Which part of a report something is.
///
/// A report of thousands of paragraphs or findings is read and shown in parts: each holds so much of
/// its prose and so many of its findings; identity and numbers are in each. Nearly every report is
/// one part.
public struct ReportPortion: Equatable, Sendable {
    /// Which one it is, from 1.
    public let number: Int
    /// How many there are.
    public let count: Int
    /// Whether its last paragraph goes on in the next one.
    public let isCut: Bool

    /// All of a report.
    public static let whole = ReportPortion(number: 1, count: 1)

    /// A part of a report.
    public init(number: Int, count: Int, isCut: Bool = false) {
        self.isCut = isCut
        self.number = number
        self.count = count
    }

    /// Whether there are no others.
    public var isWhole: Bool { count == 1 }

    /// Whether it is the first, to which belongs what is said of the whole report.
    public var isFirst: Bool { number == 1 }
}
