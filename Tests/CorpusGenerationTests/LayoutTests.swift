import CorpusGeneration
import Foundation
import Reports
import Testing

/// The geometry of the layouts, as real reports have it.
@Suite struct LayoutTests {
    @Test func `rows of a tab grid have ten or nine fields in table three`() {
        for report in reports(.tabGrid) {
            let rows = tableThree(of: report).map { $0.split(separator: "\t", omitting: false) }
            #expect(!rows.isEmpty)
            #expect(rows.allSatisfy { $0.count == 10 || $0.count == 9 })
        }
    }

    @Test func `the data row of table four has fifteen fields, or sixteen with a surplus zero`() {
        for report in reports(.tabGrid) + reports(.markdown) {
            let mark: Character = report.layout == .markdown ? "|" : "\t"
            let lines = lines(of: report)
            guard let end = lines.firstIndex(where: { $0.hasPrefix("五、") }) else { continue }
            let fields = lines[end - 2].split(separator: mark, omitting: false)
            let bars = report.layout == .markdown ? 2 : 0
            let surplus = report.blemishes.contains(.surplusZero) ? 1 : 0
            #expect(fields.count - bars == 15 + surplus, "\(report.body.name) \(report.year)")
        }
    }

    @Test func `each cell of a row has a line of its own`() {
        for report in reports(.cellPerLine) {
            let cells = lines(of: report).filter { $0.hasPrefix("\t") }
            let form = report.edition == .form2019 ? 198 : 200
            #expect(cells.count > form)
        }
    }

    @Test func `line ends and the byte order mark are as planned`() {
        for report in Committed.reports {
            let bytes = report.bytes
            #expect(
                bytes.starts(with: [0xEF, 0xBB, 0xBF]) == report.blemishes.contains(.byteOrderMark))
            #expect(bytes.contains(0x0D) == report.blemishes.contains(.carriageReturns))
        }
    }

    private func reports(_ layout: Layout) -> [GeneratedReport] {
        Committed.reports.filter { $0.layout == layout }
    }

    private func lines(of report: GeneratedReport) -> [String] {
        String(decoding: report.bytes, as: UTF8.self).split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline
        ).map(String.init)
    }

    private func tableThree(of report: GeneratedReport) -> [String] {
        let lines = lines(of: report)
        guard let start = lines.firstIndex(where: { $0.hasPrefix("三、收到") }),
            let end = lines.firstIndex(where: { $0.hasPrefix("四、政府") })
        else { return [] }
        return lines[(start + 1)..<end].filter { !$0.isEmpty }
    }
}

extension String {
    fileprivate func split(separator: Character, omitting: Bool) -> [Substring] {
        split(separator: separator, omittingEmptySubsequences: omitting)
    }
}
