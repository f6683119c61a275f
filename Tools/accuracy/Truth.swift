import Foundation
import Reports

/// What is known of one file, from `truth.json`.
struct Truth {
    let path: String
    /// Whether it is no report, or none that may be read.
    let isRefused: Bool
    let title: String?
    let region: String?
    /// The same in the characters of the file.
    let regionPrinted: String?
    /// The code of the region in the table of divisions; nothing where it must not be told.
    let regionCode: String?
    /// The common form of the body's name; nothing where nothing tells of the body.
    let kind: String?
    /// The body's name, where it is to be compared.
    let agency: String?
    /// Sections that must be found.
    let sections: [String]
    /// The family of irregularities, if the file was made for one.
    let family: String?
    let scope: String
    let year: Int
    let edition: String
    let layout: String
    let format: String
    let encoding: String
    let blemishes: [String]
    /// What each cell says, by its id.
    let cells: [String: Cell]
    /// The unit of each amount of money: 元, 万元 or nothing.
    let units: [String: String?]

    /// What a cell says.
    enum Cell: Equatable {
        case number(Decimal)
        case blank
        case struckOut
        /// A dash, which may be taken for empty or for struck out.
        case dash
        /// Nobody can tell from the file.
        case unreadable
        /// Words that are no number: they must be kept, neither read as one nor taken for empty.
        case words
        /// The reader need not have the cell at all.
        case none
        /// Any of several is right; the rest is wrong.
        indirect case oneOf([Cell])
    }

    /// What stands for a part of an identity that may be read in any way.
    static let anything = "*"

    /// The truth about every file, by path.
    static func read(_ file: URL) throws -> [Truth] {
        let json = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
        let entries = json as? [String: [String: Any]] ?? [:]
        return entries.map { Truth(path: $0, $1) }.sorted { $0.path < $1.path }
    }

    private init(path: String, _ entry: [String: Any]) {
        self.path = path
        isRefused = entry["refused"] as? Bool ?? false
        title = entry["title"] as? String
        region = entry["region"] as? String
        regionPrinted = entry["region_printed"] as? String
        regionCode = entry["region_code"] as? String
        family = entry["family"] as? String
        kind = entry["kind"] as? String
        agency = family == nil ? Self.anything : entry["agency"] as? String
        sections = entry["sections"] as? [String] ?? []
        scope = entry["scope"] as? String ?? ""
        year = entry["year"] as? Int ?? 0
        edition = entry["edition"] as? String ?? ""
        layout = entry["layout"] as? String ?? ""
        format = entry["format"] as? String ?? ""
        encoding = entry["encoding"] as? String ?? ""
        blemishes = entry["blemishes"] as? [String] ?? []
        cells = (entry["cells"] as? [String: Any] ?? [:]).mapValues(Cell.init)
        units = (entry["units"] as? [String: Any] ?? [:]).mapValues { $0 as? String }
    }
}

extension Truth.Cell {
    init(_ value: Any) {
        switch value {
        case let text as String where text == "/": self = .struckOut
        case let text as String where text == "-": self = .dash
        case let text as String where text == "words": self = .words
        case let text as String where text == "none": self = .none
        case is String: self = .unreadable
        case let truths as [Any]: self = .oneOf(truths.map(Truth.Cell.init))
        case let number as NSNumber:
            self = Decimal(string: number.stringValue).map { .number($0) } ?? .unreadable
        default: self = .blank
        }
    }

    /// The number of the cell, whether or not it can be read for certain.
    var number: Decimal? {
        switch self {
        case .number(let number): number
        case .oneOf(let cells): cells.lazy.compactMap(\.number).first
        default: nil
        }
    }

    /// Whether it may be left unread though it may be read, too.
    var mayBeLeft: Bool {
        if case .oneOf(let cells) = self { cells.contains(.unreadable) } else { false }
    }

    /// Whether a reading is right; nothing where the reader has no such cell.
    func accepts(_ reading: Reading?) -> Bool {
        switch (self, reading) {
        case (.number(let number), .value(let value)): number == value
        // Among several, unread means that the reader says so.
        case (.oneOf(let cells), _):
            cells.contains { cell in
                cell == .unreadable ? reading == .unreadable : cell.accepts(reading)
            }
        case (.blank, .blank), (.struckOut, .notApplicable), (.dash, .blank),
            (.dash, .notApplicable), (.words, .unreadable), (.unreadable, .unreadable),
            (.unreadable, .blank), (.unreadable, nil), (.none, nil):
            true
        default: false
        }
    }
}

extension Truth.Cell: CustomStringConvertible {
    var description: String {
        switch self {
        case .number(let number): "\(number)"
        case .blank: "blank"
        case .struckOut: "struck out"
        case .dash: "a dash"
        case .unreadable: "unreadable"
        case .words: "words"
        case .none: "no cell"
        case .oneOf(let cells): cells.map(\.description).joined(separator: " or ")
        }
    }
}
