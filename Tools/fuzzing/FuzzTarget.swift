import CScan
import Deadlines
@testable import Documents
import Extraction
import Foundation
import Query
import QueryGeneration
import Reports
import Rules
import Segmentation
@testable import Engine
@testable import Store

/// A part of the program that libFuzzer feeds with bytes.
///
/// A trap or a violated property ends the process; libFuzzer then saves the bytes.
enum FuzzTarget: String, CaseIterable {
    /// A query is compiled, and what must hold of any query is checked.
    case query
    /// A number of a comparison is compiled.
    case number
    /// A query is completed at a cursor.
    case completion
    /// A file without a telling name is decoded, read as a report and checked by the rules.
    case document
    /// A web page is read as a report.
    case page
    /// The main part of a Word file is read.
    case word
    /// An archive is opened, and all its parts are read.
    case archive
    /// The words of a PDF are laid out.
    case layout
    /// A text is folded, broken into words and searched for a part of itself.
    case folding
    /// Bytes of an index are unpacked as places, as a column of numbers, and as a text.
    case columns

    /// Feeds some bytes.
    func run(_ bytes: [UInt8]) {
        switch self {
        case .query: Self.query(String(decoding: bytes, as: UTF8.self))
        case .number: _ = try? QueryCompiler().compileNumber(String(decoding: bytes, as: UTF8.self))
        case .completion: Self.complete(bytes)
        case .document: Self.read(bytes, named: "report")
        case .page: Self.read(Array("<html><body>".utf8) + bytes, named: "report.html")
        case .word: Self.readWord(bytes)
        case .archive: _ = try? WordReader().read([0x50, 0x4B, 0x03, 0x04] + bytes)
        case .layout: Self.lay(bytes)
        case .folding: Self.fold(bytes)
        case .columns: Self.unpack(bytes)
        }
    }

    private static func query(_ text: String) {
        let violations = QueryProperties().violations(of: text, isThorough: text.utf8.count < 200)
        precondition(violations.isEmpty, violations.joined(separator: "; "))
    }

    /// The first byte places the cursor, the others are the text.
    private static func complete(_ bytes: [UInt8]) {
        guard let first = bytes.first else { return }
        let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
        let cursor = Int(first) % (text.unicodeScalars.count + 2)
        let completions = Completer.forms.completions(of: text, at: cursor)
        let violations = QueryProperties().violations(of: completions, in: text, at: cursor)
        precondition(violations.isEmpty, violations.joined(separator: "; "))
    }

    private static func read(_ bytes: [UInt8], named name: String) {
        // Programs of the system are not what is tested.
        guard !bytes.starts(with: "%PDF".utf8), !bytes.starts(with: "{\\rtf".utf8),
            !bytes.starts(with: [0xD0, 0xCF]),
            var report = try? ReportReader().read(bytes, named: name)
        else { return }
        report.checks = ReportChecker().checks(of: report)
    }

    private static func readWord(_ bytes: [UInt8]) {
        _ = try? XMLReader.reading(bytes) { reader throws(DocumentRefusal) in
            try WordBody(reader, numbering: Numbering()).document()
        }
    }

    private static func lay(_ bytes: [UInt8]) {
        let pages = BoundingBoxes.pages(of: bytes)
        let all = LineBuilder.lines(of: pages)
        let lines = PageFurniture(pages, lines: all).text(of: all)
        _ = PageLayout(lines, pages: pages).blocks()
    }

    /// Any part of a text must be found in it, character by character.
    private static func fold(_ bytes: [UInt8]) {
        let text = FoldedText(String(decoding: bytes, as: UTF8.self))
        // Whoever asks for words has some.
        guard !text.scalars.isEmpty else { return }
        let breaker = WordBreaker()
        let boundaries = breaker.boundaries(of: text)
        _ = EncodedText([EncodedText.Part(text: text, boundaries: boundaries)])
        _ = Term.required(by: text)
        let pace = Pace(.none, every: 4096)
        let matches = try? TextMatcher(literal: text).matches(in: text, pace) { boundaries }
        precondition(matches?.isEmpty == false, "a text is not found in itself")
    }

    /// A column has as many numbers as the first byte says.
    private static func unpack(_ bytes: [UInt8]) {
        if let places = try? PackedPlaces.unpack(Data(bytes)) {
            precondition(places.values.allSatisfy { $0.line >= 0 && $0.column >= 0 })
        }
        let count = Int(bytes.first ?? 0)
        var values = [Double](repeating: 0, count: count)
        var states = [UInt8](repeating: 0, count: count)
        var width: Int32 = 0
        let column = bytes.dropFirst()
        _ = Bitmap(count: count) { missing in
            _ = column.withUnsafeBufferPointer {
                cscan_unpack(
                    $0.baseAddress, $0.count, 0, Int64(count), &values, missing, &states, &width)
            }
        }
        precondition(values.allSatisfy(\.isFinite))
        _ = bytes.withUnsafeBytes { cscan_is_valid($0.baseAddress, $0.count, 9) }
    }
}
