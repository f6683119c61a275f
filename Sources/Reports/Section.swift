/// What a part of a report is about.
public enum SectionKind: String, CaseIterable, Codable, Sendable {
    /// The title, as a text to search in.
    case title
    /// What stands between the title and the first heading.
    case preface
    /// 一、总体情况.
    case overview
    /// 二、主动公开政府信息情况; its table is not part of its text.
    case disclosure
    /// 三、收到和处理政府信息公开申请情况; its table is not part of its text.
    case requests
    /// 四、政府信息公开行政复议、行政诉讼情况; its table is not part of its text.
    case review
    /// 五、存在的主要问题及改进情况.
    case problems
    /// 六、其他需要报告的事项, and whatever stands under an unknown heading.
    case other
}

/// A part of a report's prose, without the tables in it.
public struct Section: Equatable, Sendable {
    /// What it is about.
    public let kind: SectionKind

    /// Its number as printed (一, 二, 1), or nil where none is printed.
    public let number: String?

    /// Its heading as printed, without the number; empty for a preface.
    public let heading: String

    /// The line its heading stands on, counted from 1; that of its first paragraph for a preface.
    public let line: Int

    /// Its paragraphs, in order; empty where the section is only a table.
    public let paragraphs: [Paragraph]

    /// A section with its paragraphs.
    public init(
        kind: SectionKind, number: String?, heading: String, line: Int, paragraphs: [Paragraph]
    ) {
        self.kind = kind
        self.number = number
        self.heading = heading
        self.line = line
        self.paragraphs = paragraphs
    }

    /// The paragraphs, one a line.
    public var text: String { paragraphs.map(\.text).joined(separator: "\n") }
}

/// A paragraph of prose and the line it starts on.
public struct Paragraph: Equatable, Sendable {
    /// Its text, without blanks at the ends.
    public let text: String

    /// The line of the document it starts on, counted from 1.
    public let line: Int

    /// A paragraph that starts on a line.
    public init(text: String, line: Int) {
        self.text = text
        self.line = line
    }
}
