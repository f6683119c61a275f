import Crypto
import Extraction
import Foundation
import Reports
import Rules
import Segmentation
import Store

/// Reads one file: its bytes, what is in them, and the terms of its prose.
struct FileReading {
    /// What became of a file.
    enum Outcome: Sendable {
        /// It is as the index has it.
        case unchanged
        /// It was read; what it is and how many cells hold numbers.
        case read(IndexEntry, DocumentRefusal?)
        /// Its bytes could not be had.
        case inaccessible(DocumentRefusal)
    }

    /// The version of reading and rules together; a file of another is read again.
    private static let version = 1000 * RuleBook.version + ReportReader.version

    private let reader = ReportReader()
    private let given: GivenPaths
    private let listed: ListedFiles?

    /// A reading of files under some paths as they were given, and as a list has them.
    init(_ given: GivenPaths, listed: ListedFiles?) {
        self.given = given
        self.listed = listed
    }

    /// Reads the file at a path, unless the index has it as it is.
    func read(
        _ path: String, known: KnownSource?, breaker: borrowing WordBreaker
    ) -> Outcome {
        let bytes: [UInt8]
        do {
            bytes = try FileBytes.read(path, limit: ReportReader.sizeLimit)
        } catch {
            return .inaccessible(error)
        }
        let source = SourceFile(
            path: path, sha256: Self.hexadecimal(SHA256.hash(data: bytes)), bytes: bytes.count,
            reader: Self.version)
        let entry = listed?.entry(of: path)
        // What a list states may have changed, though the file has not.
        if let known, known.file == source, entry == nil, !Self.mayChange(known.refusal?.id) {
            return .unchanged
        }
        do {
            var report = try reader.read(
                bytes, named: path, path: given.components(of: path), catalogue: entry)
            report.checks = ReportChecker().checks(of: report)
            let text = SearchableText(
                agency: report.identity.agency?.name ?? "", sections: report.sections,
                breaker: breaker)
            return .read(IndexEntry(source: source, content: .report(report, text)), nil)
        } catch {
            let content = IndexEntry.Content.refused(
                id: error.id, chinese: error.chinese, english: error.english)
            return .read(IndexEntry(source: source, content: content), error)
        }
    }

    /// Whether a refusal says more of this machine than of the file: it is tried again.
    private static func mayChange(_ refusal: String?) -> Bool {
        refusal.map(DocumentRefusal.idsThatMayChange.contains) ?? false
    }

    private static func hexadecimal(_ digest: SHA256.Digest) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let text = digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: text, as: UTF8.self)
    }
}
