import Deadlines
import Query
import Reports

/// Divides the prose of a report into parts while it is read, and keeps the one that is wanted.
struct PortionReading {
    private let wanted: ReportPortion.Wanted
    private let pace: Pace

    /// How many parts there are so far, that which is being read among them.
    private(set) var count = 1
    private var bytes = 0
    private var paragraphs = 0
    /// Whether the part that is being read has a paragraph of the wanted line, or of one before.
    private var reachesLine = false
    /// Whether some part has a paragraph of the wanted line itself.
    private var hasLine = false
    /// The sections of the part that is being read.
    private var current: [Section] = []

    /// The part that is kept: the wanted one, or so far the nearest to the wanted line.
    private(set) var kept: (part: Int, sections: [Section], isCut: Bool)?
    /// The section of the title, which belongs to all parts.
    private(set) var title: Section?

    /// - Parameter wanted: which part is kept.
    init(_ wanted: ReportPortion.Wanted, within deadline: Deadline) {
        self.wanted = wanted
        pace = Pace(deadline, every: 1 << 16)
    }

    /// Takes the next section.
    mutating func add(_ head: StoredSectionHead, _ paragraphs: inout ParagraphBytes) throws {
        var own: [Paragraph] = []
        while let paragraph = paragraphs.next() {
            try pace.step(64 + paragraph.bytes.count)
            var rest = paragraph.bytes
            repeat {
                let piece = piece(of: rest)
                if head.kind != .title, isFull(with: piece.count) {
                    if !own.isEmpty { current.append(head.section(own)) }
                    own = []
                    turn(isCut: rest.count < paragraph.bytes.count)
                }
                if head.kind != .title { count(piece.count, line: paragraph.line) }
                if isWanted {
                    let text = String(decoding: piece, as: UTF8.self)
                    own.append(Paragraph(text: text, line: paragraph.line))
                }
                rest = UnsafeRawBufferPointer(rebasing: rest[piece.count...])
            } while !rest.isEmpty
        }
        if head.kind == .title {
            title = title ?? head.section(own)
        } else if isWanted {
            current.append(head.section(own))
        }
    }

    /// Ends the last part.
    mutating func end() { keep(isCut: false) }

    /// Ends a part, perhaps within a paragraph.
    private mutating func turn(isCut: Bool) {
        keep(isCut: isCut)
        count += 1
        (bytes, paragraphs, current, reachesLine) = (0, 0, [], false)
    }

    private mutating func keep(isCut: Bool) {
        switch wanted {
        case .all: kept = (count, current, isCut)
        case .number(let number): if count == number { kept = (count, current, isCut) }
        case .line:
            // Of a line that reaches over several parts the first has its beginning.
            if kept == nil || (reachesLine && !wasFound) { kept = (count, current, isCut) }
            wasFound = hasLine
        }
    }

    /// Whether the part that is kept has the wanted line itself.
    private var wasFound = false

    /// Whether the part that is being read may be kept.
    private var isWanted: Bool {
        switch wanted {
        case .all: true
        case .number(let number): count == number
        case .line: !wasFound
        }
    }

    private mutating func count(_ piece: Int, line: Int) {
        bytes += piece
        paragraphs += 1
        guard case .line(let wanted) = wanted else { return }
        reachesLine = reachesLine || line <= wanted
        hasLine = hasLine || line == wanted
    }

    private func isFull(with more: Int) -> Bool {
        wanted != .all && paragraphs > 0
            && (bytes + more > ReportPortion.bytes || paragraphs >= ReportPortion.paragraphs)
    }

    /// As much of a paragraph as a part holds, cut between two characters.
    private func piece(of rest: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        guard wanted != .all, rest.count > ReportPortion.bytes else { return rest }
        var end = ReportPortion.bytes
        while end > ReportPortion.bytes - 4, rest[end] & 0xC0 == 0x80 { end -= 1 }
        return UnsafeRawBufferPointer(rebasing: rest[..<end])
    }
}
