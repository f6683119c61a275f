import Answers
import Deadlines
import Engine
import Foundation
import Query
import Reports
import Segmentation

@testable import Engine

/// A report of an index in memory: as little of one as the engine asks for.
struct MemoryReport {
    var year = 2020
    var place = 0
    var agency = 0
    /// The body that reports; -1 where none is known.
    var body = 0
    var edition = Edition.form2021
    var scope = Scope.own
    var verdict = Verdict.passed
    /// The cells of its tables; what is not named here is not there.
    var cells: [CellAddress: Cell] = [:]
    var sections: [Section] = []

    /// What stands in a cell.
    enum Cell: Equatable {
        case number(Double)
        case missing(FigureState)
    }

    /// A section of one paragraph.
    static func section(_ kind: SectionKind, _ text: String) -> Section {
        Section(
            kind: kind, number: nil, heading: "", line: 1,
            paragraphs: [Paragraph(text: text, line: 1)])
    }
}

/// An index that lies in memory: the engine over it is the engine without SQL.
///
/// Reports are given in the order of slots; their ids are not those of their slots.
final class MemoryIndex: IndexStorage {
    private let reports: [MemoryReport]
    private let places: [IndexedPlace]
    private let agencies: [IndexedAgency]
    private let texts: [UnsafeMutableRawBufferPointer]
    private let terms: [Set<String>]
    private let lengths: [Int]

    init(
        _ reports: [MemoryReport], places: [IndexedPlace] = [MemoryIndex.place],
        agencies: [IndexedAgency] = [IndexedAgency(name: "甲县司法局", kind: "司法局")]
    ) {
        self.reports = reports
        self.places = places
        self.agencies = agencies
        let breaker = WordBreaker()
        let searchable = reports.map { report in
            SearchableText(
                agency: agencies[report.agency].name ?? "", sections: report.sections,
                breaker: breaker)
        }
        texts = searchable.map { text in
            let bytes = text.encoded.bytes
            let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
            copy.copyBytes(from: bytes)
            return copy
        }
        terms = searchable.map { Set($0.terms.split(separator: "\u{1F}").map(String.init)) }
        lengths = searchable.map(\.encoded.units)
    }

    deinit { for text in texts { text.deallocate() } }

    static let place = IndexedPlace(
        code: "410411", stated: nil, division: "甲县", level: "county", county: "甲县", city: "乙市",
        province: "丙省", lastingCode: "410411", lastingCity: "410400", otherNames: nil)

    /// The id of the report in a slot.
    private func id(_ slot: Int) -> Int32 { Int32(7 + 3 * (reports.count - slot)) }

    // MARK: Columns

    func reportCount() -> Int { reports.count }

    func idLimit() -> Int { 1 << 20 }

    func parts(of column: ColumnName) -> [Data] {
        switch column {
        case .property(let property):
            return [IntegerColumn.data(reports.indices.map { value(of: property, slot: $0) })]
        case .tally:
            var packed = FigureColumn()
            for _ in reports { packed.append(number: 0) }
            return [packed.data]
        case .cell(let address):
            // In parts of three, so that parts are put together again.
            return stride(from: 0, to: reports.count, by: 3).map { start in
                var packed = FigureColumn()
                for report in reports[start..<min(start + 3, reports.count)] {
                    switch report.cells[address] {
                    case .number(let number): packed.append(number: number)
                    case .missing(let state): packed.append(state)
                    case nil: packed.append(.absent)
                    }
                }
                return packed.data
            }
        }
    }

    private func value(of property: ColumnName.Property, slot: Int) -> Int32 {
        let report = reports[slot]
        let value =
            switch property {
            case .id: Int(id(slot))
            case .year: report.year
            case .body: report.body
            case .region: report.place
            case .agency: report.agency
            case .edition: Edition.allCases.firstIndex(of: report.edition) ?? 0
            case .scope: Scope.allCases.firstIndex(of: report.scope) ?? 0
            case .verdict: Verdict.allCases.firstIndex(of: report.verdict) ?? 0
            case .length: lengths[slot]
            }
        return Int32(value)
    }

    // MARK: Texts

    func meanLength() -> Double {
        Double(lengths.reduce(0, +)) / Double(max(1, lengths.count))
    }

    func frequency(of term: String) -> Int { terms.count { $0.contains(term) } }

    func mark(
        reportsWith lists: [[String]], slots: UnsafeBufferPointer<Int32>,
        in marks: UnsafeMutablePointer<UInt64>
    ) {
        for slot in reports.indices
        where lists.allSatisfy({ $0.contains { terms[slot].contains($0) } }) {
            let place = Int(slots[Int(id(slot))])
            marks[place / 64] |= 1 << UInt64(place % 64)
        }
    }

    /// How far a scan has come.
    private struct Cursor {
        let index: Unmanaged<MemoryIndex>
        var slot = -1
    }

    func scan(_ wanted: WantedTexts, _ scanner: (TextSource) -> ScanStatus) -> ScanStatus {
        var cursor = Cursor(index: .passUnretained(self))
        return withUnsafeMutablePointer(to: &cursor) { cursor in
            scanner(
                TextSource(
                    next: { state, id in
                        guard let cursor = state?.assumingMemoryBound(to: Cursor.self) else {
                            return -1
                        }
                        let index = cursor.pointee.index.takeUnretainedValue()
                        cursor.pointee.slot += 1
                        guard cursor.pointee.slot < index.reports.count else { return 0 }
                        id?.pointee = Int64(index.id(cursor.pointee.slot))
                        return 1
                    },
                    text: { state, bytes, size in
                        guard let cursor = state?.assumingMemoryBound(to: Cursor.self) else {
                            return
                        }
                        let text = cursor.pointee.index.takeUnretainedValue()
                            .texts[cursor.pointee.slot]
                        bytes?.pointee = UnsafeRawPointer(text.baseAddress)
                        size?.pointee = Int64(text.count)
                    }, state: UnsafeMutableRawPointer(cursor)))
        }
    }

    // MARK: Names

    func codes(of kind: NameKind, named name: String) -> [Int] {
        switch kind {
        case .agency:
            agencies.indices.filter { agencies[$0].name == name || agencies[$0].kind == name }
        default: places.indices.filter { names(of: kind, at: places[$0]).contains(name) }
        }
    }

    func names(of kind: NameKind) -> [String] {
        kind == .agency
            ? agencies.flatMap { [$0.name, $0.kind].compactMap(\.self) }
            : Array(Set(places.flatMap { names(of: kind, at: $0) })).sorted()
    }

    private func names(of kind: NameKind, at place: IndexedPlace) -> [String] {
        switch kind {
        case .province: [place.province].compactMap(\.self)
        case .city: [place.city].compactMap(\.self)
        case .county: [place.county].compactMap(\.self)
        case .region: [place.province, place.city, place.county].compactMap(\.self)
        case .agency: []
        }
    }

    func place(_ code: Int32) -> IndexedPlace? {
        places.indices.contains(Int(code)) ? places[Int(code)] : nil
    }

    func forEachPlace(_ body: (Int32, IndexedPlace) throws -> Void) rethrows {
        for (code, place) in places.enumerated() { try body(Int32(code), place) }
    }

    func forEachAgency(_ body: (Int32, IndexedAgency) throws -> Void) rethrows {
        for (code, agency) in agencies.enumerated() { try body(Int32(code), agency) }
    }

    // MARK: Rows

    func key(of id: Int32) -> String? { "report-\(id)" }

    func hits(
        _ rows: [RankedReport], around texts: [TextCondition], within deadline: Deadline
    ) -> [Hit] {
        rows.map { row in
            let slot = reports.indices.first { id($0) == row.id } ?? 0
            return Hit(
                key: "\(slot)", title: nil,
                region: ReportRegion(code: "000000", county: nil, city: nil, province: nil),
                agency: nil, kind: nil, scope: reports[slot].scope, year: reports[slot].year,
                edition: reports[slot].edition, score: row.score, source: "", figures: row.figures,
                snippets: [], findings: 0)
        }
    }
}

extension MemoryIndex {
    /// The slots of the hits of a query, in their order.
    func slots(
        _ query: String, limit: Int = 1_000, offset: Int = 0,
        strategy: Evaluator.Strategy = .cheapestFirst
    ) throws -> [Int] {
        try result(query, limit: limit, offset: offset, strategy: strategy).hits
            .compactMap { Int($0.key) }
    }

    /// The answer to a query.
    func result(
        _ query: String, limit: Int = 1_000, offset: Int = 0,
        strategy: Evaluator.Strategy = .cheapestFirst
    ) throws -> SearchResult {
        let compiled = try QueryCompiler().compile(query)
        let plan = Plan(
            compiled.condition, sort: compiled.sort, page: Page(offset: offset, limit: limit))
        return try QueryRun(plan, self, ReaderMemory(budget: 1 << 20), strategy: strategy).result()
    }
}
