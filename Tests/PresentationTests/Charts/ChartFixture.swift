import Answers
import Comparisons
import Foundation
import Numbers
import Presentation
import Query
import Reports
import Testing

/// Comparisons of invented reports, small enough to read their charts.
struct ChartFixture {
    var groups = ["司法局", "公安局", "自然资源局", "住房和城乡建设局"].map { ReportGroup($0) }
    var years: [Int32] = [2020]
    var grouping: Grouping? = .kind
    var isOverYears = false
    var statistic = Statistic.sum
    /// What every number is multiplied with.
    var factor = 1

    /// Places that the division table has, and one that it has not.
    static let places: [ReportGroup] = [
        ("郑州市", "410100"), ("平顶山市", "410400"), ("洛阳市", "410300"), ("南阳市", "411300"),
        ("芦浦市", nil),
    ].map { name, code in
        var group = ReportGroup(name)
        group.code = code
        return group
    }

    /// The comparison of some numbers: of the last group one figure is missing, the third report
    /// fails a check, and the second group has no report of the second year.
    func answer(_ numbers: [String]) throws -> ComparisonAnswer {
        let compared = try numbers.map { ComparedNumber(try QueryCompiler().compileNumber($0)) }
        let comparison = Comparison(
            numbers: compared, grouping: grouping, isOverYears: isOverYears, statistic: statistic)
        var decomposer = Decomposer()
        let decompositions = compared.map { decomposer.decompose($0.number) }
        let reports = groups.indices.flatMap { group in
            years.indices.filter { !(group == 1 && $0 == 1) }.flatMap { year in
                (0..<3).map { (group: group, year: year, copy: $0) }
            }
        }
        let parts = decomposer.parts.indices.map { part in
            PartColumn(
                values: .integers(
                    reports.map { report in
                        let seed = report.group * 7 + report.year * 5 + report.copy * 3
                        return (seed % 11 + 20 * part + 4) * factor
                    }),
                isKnown: reports.map {
                    !($0.group == groups.count - 1 && $0.copy == 0 && part == 0)
                })
        }
        let sample = ReportSample(
            groups: groups, groupOfReport: reports.map { Int32($0.group) },
            years: reports.map { years[$0.year] }, isFailed: reports.indices.map { $0 == 2 },
            parts: parts, numbers: decompositions, repeated: [], remarks: [],
            profile: SelectionProfile(
                scopes: [.own: reports.count], editions: [:],
                years: Int(years[0])...Int(years[years.count - 1])))
        let table = try Tabulator(comparison, sample, withSpreads: true).table()
        return ComparisonAnswer(
            table: table, query: nil, leftOut: [], unmatched: [],
            source: AnswerSource(
                generation: "invented", written: Date(timeIntervalSince1970: 1_600_000_000),
                program: "1.0"))
    }
}

/// A chart of each kind.
struct ChartExample: Sendable, CustomTestStringConvertible {
    let name: String
    let kind: ChartKind
    let fixture: ChartFixture
    let numbers: [String]

    var testDescription: String { name }

    init(_ name: String, _ kind: ChartKind, _ fixture: ChartFixture, _ numbers: [String]) {
        self.name = name
        self.kind = kind
        self.fixture = fixture
        self.numbers = numbers
    }

    /// The outcomes that together are all requests.
    static let outcomes = ["予以公开", "部分公开", "不予公开", "无法提供", "不予处理", "其他处理"]

    /// Each kind as it is chosen, or with what only asking for it brings about.
    static let all: [ChartExample] = [
        ChartExample("bars", .bars, ChartFixture(factor: 1_000), ["新收"]),
        ChartExample("bars-panels", .bars, ChartFixture(), ["新收", "公开率"]),
        ChartExample(
            "lines", .lines, ChartFixture(years: [2019, 2020, 2021], isOverYears: true),
            ["公开率"]),
        ChartExample(
            "lines-by-year", .lines, ChartFixture(years: [2019, 2020, 2022], grouping: .year),
            ["公开率", "不予公开率"]),
        ChartExample("stacked", .stacked, ChartFixture(), outcomes),
        ChartExample(
            "heatmap-cross", .heatmap,
            ChartFixture(groups: [ReportGroup("")], grouping: nil),
            ["国家秘密", "过程性信息"].flatMap { row in
                ["自然人", "商业企业", "科研机构"].map { "\(row).\($0)" }
            }),
        ChartExample(
            "heatmap-years", .heatmap,
            ChartFixture(years: [2019, 2020, 2021], isOverYears: true), ["新收"]),
        ChartExample("scatter", .scatter, ChartFixture(), ["新收", "公开率"]),
        ChartExample("box", .box, ChartFixture(statistic: .median), ["新收"]),
        ChartExample(
            "slope", .slope, ChartFixture(years: [2019, 2020], isOverYears: true), ["公开率"]),
        ChartExample(
            "map-sizes", .map, ChartFixture(groups: ChartFixture.places, grouping: .city),
            ["新收"]),
        ChartExample(
            "map-colours", .map, ChartFixture(groups: ChartFixture.places, grouping: .city),
            ["公开率"]),
    ]

    /// The chart.
    func chart(_ language: MessageLanguage) throws -> Chart {
        try Chart(kind, of: fixture.answer(numbers), language: language)
    }
}
