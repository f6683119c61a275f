import Documents
import Foundation
import Reports
import Testing

@testable import Extraction

/// Rows of table three in the shapes that published reports give them: what becomes of their
/// numbers, and of those that nothing places.
@Suite struct RequestTableTests {
    @Test func `a label wrapped around its numbers has them, and so have its neighbours`() throws {
        let figures = try figures(
            """
                         1.属于国家秘密          0      0      0      0      0      0      0
            三、      2.其他法律行政法规禁
            本                                     1      0      2      0      0      0      3
            年  不予  止公开
            度  公开     3.危及“三安全一稳定”   4      0      0      0      0      0      4
            """)
        #expect(figures["deny_secret"] == "0 0 0 0 0 0 0")
        #expect(figures["deny_law"] == "1 0 2 0 0 0 3")
        #expect(figures["deny_safety"] == "4 0 0 0 0 0 4")
    }

    @Test func `page numbers and repeated headings are not values`() throws {
        let figures = try figures(
            """
            一、本年新收政府信息公开申请数量     5      0      0      0      0      0      5
                                          — 4 —
                                          自然人 商业企 科研机 社会公 法律服   其他   总计
                                                   业     构     益组织 务机构
            二、上年结转政府信息公开申请数量     2      0      0      0      0      0      2
            """)
        #expect(figures["new"] == "5 0 0 0 0 0 5")
        #expect(figures["carryin"] == "2 0 0 0 0 0 2")
    }

    @Test func `a blank on a page is told by the columns of complete rows`() throws {
        let figures = try figures(
            """
            一、本年新收政府信息公开申请数量     5      0      0      0      0      0      5
            二、上年结转政府信息公开申请数量     2      0      0      0      0      0      2
            （一）予以公开                       3                                         3
            """)
        #expect(figures["granted"] == "3 · · · · · 3")
    }

    @Test func `a row with a number split in two is put together where only one way sums up`()
        throws
    {
        let figures = try figures(
            """
            三、收到和处理政府信息公开申请情况
            （一）予以公开
            1
            3
            0
            0
            0
            0
            0
            13
            """)
        #expect(figures["granted"] == "13 0 0 0 0 0 13")
    }

    @Test func `a row with too few numbers and no trace of its blanks stays unread`() throws {
        let figures = try figures(
            """
            三、收到和处理政府信息公开申请情况
            （一）予以公开
            2
            2
            （二）部分公开
            0
            0
            0
            0
            0
            0
            0
            """)
        #expect(figures["granted"] == "? ? ? ? ? ? ?")
        #expect(figures["partial"] == "0 0 0 0 0 0 0")
    }

    @Test func `empty cells between bars keep their places`() throws {
        let figures = try figures(
            """
            （一）予以公开
            |
            3
            |
            \u{3000}
            |
            \u{3000}
            |
            \u{3000}
            |
            \u{3000}
            |
            \u{3000}
            |
            3
            |
            """)
        #expect(figures["granted"] == "3 · · · · · 3")
    }

    @Test func `a column of the organisations' sum is no column of the form`() throws {
        let reading = try reading(
            """
            \t自然人\t小计\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计
            一、本年新收政府信息公开申请数量\t5\t3\t1\t2\t0\t0\t0\t8
            （三）不予公开\t4\t2\t0\t2\t0\t0\t0\t6
            1.属于国家秘密\t1\t0\t0\t0\t0\t0\t0\t1
            """)
        #expect(text(reading)["new"] == "5 1 2 0 0 0 8")
        #expect(text(reading)["deny_secret"] == "1 0 0 0 0 0 1")
        let sums = Dictionary(uniqueKeysWithValues: reading.printedSums.map { ($0.id, $0.value) })
        #expect(sums["t3.new.org"] == 3)
        #expect(sums["t3.deny.total"] == 6)
    }

    @Test func `two reports side by side are refused`() throws {
        let row = Array(repeating: "0", count: 14).joined(separator: "\t")
        let labels = ["予以公开", "部分公开", "属于国家秘密", "重复申请", "保护第三方合法权益", "属于行政执法案卷"]
        let text = labels.map { "\($0)\t\(row)" }.joined(separator: "\n")
        #expect(throws: DocumentRefusal.severalReports) { try reading(text) }
    }

    @Test func `numbers that lost their label are not given to another`() throws {
        let reading = try reading(
            """
            一、本年新收政府信息公开申请数量\t5\t0\t0\t0\t0\t0\t5
            \t7\t0\t0\t0\t0\t0\t7
            （二）部分公开\t3\t0\t0\t0\t0\t0\t3
            """)
        #expect(text(reading)["new"] == "5 0 0 0 0 0 5")
        #expect(text(reading)["partial"] == "3 0 0 0 0 0 3")
        #expect(!text(reading).values.contains("7 0 0 0 0 0 7"))
        #expect(reading.findings.contains { $0.problem.id == "stray-values" })
    }

    @Test func `a nameless row is the only one that its neighbours leave out`() throws {
        let figures = try figures(
            """
            一、本年新收政府信息公开申请数量\t5\t0\t0\t0\t0\t0\t5
            \t7\t0\t0\t0\t0\t0\t7
            （一）予以公开\t3\t0\t0\t0\t0\t0\t3
            """)
        #expect(figures["new"] == "5 0 0 0 0 0 5")
        #expect(figures["carryin"] == "7 0 0 0 0 0 7")
        #expect(figures["granted"] == "3 0 0 0 0 0 3")
    }

    @Test(
        arguments: [
            ("1 3", "13", "13 0 0 0 0 0 13"), ("1 3", "4", "? 0 0 0 0 0 4"),
            ("１３", "13", "13 0 0 0 0 0 13"), ("13件", "13", "13 0 0 0 0 0 13"),
            ("13（其中2件上年）", "13", "13 0 0 0 0 0 13"), ("十三", "13", "13 0 0 0 0 0 13"),
            ("1,300", "1300", "1300 0 0 0 0 0 1300"), ("/", "0", "/ 0 0 0 0 0 0"),
            ("-", "0", "· 0 0 0 0 0 0"), ("见附件", "0", "? 0 0 0 0 0 0"),
            ("约128", "128", "? 0 0 0 0 0 128"), ("无", "0", "? 0 0 0 0 0 0"),
            ("5人次", "5", "5 0 0 0 0 0 5"), ("**5**", "5", "5 0 0 0 0 0 5"),
        ])
    func `a cell says what it says`(first: String, total: String, row: String) throws {
        let figures = try figures("（一）予以公开\t\(first)\t0\t0\t0\t0\t0\t\(total)")
        #expect(figures["granted"] == row)
    }

    @Test func `a row that is written out is a row, a sentence that names columns is none`() throws
    {
        let figures = try figures(
            """
            - **（一）予以公开**：自然人 2，商业企业 0，科研机构 0，社会公益组织 0，法律服务机构 1，其他 0，总计 3

            - （二）部分公开：自然人 2，总计 2
            """)
        #expect(figures["granted"] == "2 0 0 0 1 0 3")
        #expect(figures["partial"] == nil)
    }

    @Test func `a table with rows and columns exchanged is turned upright`() throws {
        let names = [
            "本年新收政府信息公开申请数量", "上年结转政府信息公开申请数量", "予以公开", "部分公开", "属于国家秘密",
            "其他法律行政法规禁止公开", "保护第三方合法权益", "属于三类内部事务信息", "属于四类过程性信息", "属于行政执法案卷",
            "属于行政查询事项", "重复申请", "结转下年度继续办理",
        ]
        let applicants = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
        func table(_ applicants: [String]) -> String {
            let rows = applicants.enumerated().map { number, name in
                ([name] + names.indices.map { "\($0 == 2 ? number : 0)" }).joined(separator: "\t")
            }
            return ((["申请人情况"] + names).joined(separator: "\t") + "\n")
                + rows.joined(separator: "\n")
        }
        #expect(try figures(table(applicants))["granted"] == "0 1 2 3 4 5 6")
        // In another order it is not known to be the form's: nothing is taken from it.
        let other = try figures(table(applicants.reversed()))
        #expect(other["granted"] != "0 1 2 3 4 5 6" && other["granted"] != "6 5 4 3 2 1 0")
    }

    // MARK: Support

    private func reading(_ text: String) throws -> TableExtraction {
        let document = try DocumentReader().read(
            Array("三、收到和处理政府信息公开申请情况\n\n\(text)\n".utf8), named: "report.txt")
        let scan = FormScanner(headings: SectionHeadings(of: document)).scan(document)
        return try RequestTableReader().read(scan.rows[.requests] ?? [])
    }

    private func figures(_ text: String) throws -> [String: String] {
        self.text(try reading(text))
    }

    /// The rows that were read, each as the texts of its seven cells.
    private func text(_ reading: TableExtraction) -> [String: String] {
        var rows: [String: [Int: String]] = [:]
        for (address, figure) in reading.figures {
            let cell =
                switch figure.reading {
                case .value(let number): "\(number)"
                case .blank: "·"
                case .notApplicable: "/"
                case .unreadable: "?"
                }
            rows[address.cell.row, default: [:]][address.ordinal] = cell
        }
        return rows.mapValues { cells in
            cells.sorted { $0.key < $1.key }.map(\.value).joined(separator: " ")
        }
    }
}
