import Comparisons
import Numbers
import Query
import Testing

@Suite struct TabulatorTests {
    private let two = [ReportGroup("甲"), ReportGroup("乙")]

    @Test func `a ratio of a group is a ratio of sums, not a mean of ratios`() throws {
        let reports = SampleReports(
            groups: two,
            rows: [(0, 2020, [1, 2]), (0, 2021, [0, 98]), (1, 2020, [3, 4])])
        let sum = try reports.table(Comparison(numbers: [number("不予公开 / 办结")], grouping: .kind))
        #expect(value("甲", sum) == fraction(1, 100))
        let mean = try reports.table(
            Comparison(numbers: [number("不予公开 / 办结")], grouping: .kind, statistic: .mean))
        #expect(value("甲", mean) == fraction(1, 4))
        #expect(sum.total.cells[0][0].value == fraction(4, 104))
    }

    @Test func `years far apart are columns, and the years between are none`() throws {
        let reports = SampleReports(
            groups: two,
            rows: [(0, .min, [1]), (0, 2020, [2]), (1, 2020, [3]), (1, .max, [4])])
        let table = try reports.table(
            Comparison(numbers: [number("新收")], grouping: .kind, isOverYears: true))
        #expect(table.years == [Int(Int32.min), 2020, Int(Int32.max)])
        #expect(table.total.cells[0].map(\.value) == [1, 5, 4].map { Fraction($0) })
    }

    @Test func `a report without a figure is counted and not taken for zero`() throws {
        let reports = SampleReports(
            groups: two, rows: [(0, 2020, [1, 2]), (0, 2020, [nil, 8]), (0, 2020, [1, nil])])
        let table = try reports.table(Comparison(numbers: [number("不予公开 / 办结")]))
        let cell = try #require(table.rows.first { $0.group.label == "甲" }?.cells[0][0])
        #expect(cell.value == fraction(1, 2))
        #expect((cell.reports, cell.n, cell.missing) == (3, 1, 2))
        #expect(table.remarks.contains(.missing(number: 0, reports: 2)))
    }

    @Test func `a divisor of zero counts in the sums and has no ratio of its own`() throws {
        let reports = SampleReports(
            groups: [two[0]], rows: [(0, 2020, [0, 0]), (0, 2020, [1, 4])])
        let sum = try reports.table(Comparison(numbers: [number("不予公开 / 办结")]))
        #expect((sum.rows[0].cells[0][0].n, sum.rows[0].cells[0][0].zeroDivisors) == (2, 1))
        let median = try reports.table(
            Comparison(numbers: [number("不予公开 / 办结")], statistic: .median))
        #expect(median.rows[0].cells[0][0].n == 1)
        let none = SampleReports(groups: [two[0]], rows: [(0, 2020, [0, 0])])
        let empty = try none.table(Comparison(numbers: [number("不予公开 / 办结")]))
        #expect(empty.rows[0].cells[0][0].value == nil)
        #expect(empty.isEmpty)
    }

    @Test(
        arguments: [
            // The values of R's quantile() and NumPy's percentile().
            ([3, 1, 2], [fraction(3, 2), fraction(2, 1), fraction(5, 2)]),
            ([4, 1, 2, 3], [fraction(7, 4), fraction(5, 2), fraction(13, 4)]),
            ([7], [fraction(7, 1), fraction(7, 1), fraction(7, 1)]),
            ([10, 20, 30, 40, 50, 60], [fraction(45, 2), fraction(35, 1), fraction(95, 2)]),
        ])
    func `quartiles divide the way between two numbers`(
        numbers: [Int], expected: [Fraction?]
    ) throws {
        let reports = SampleReports(
            groups: [two[0]], rows: numbers.map { (group: 0, year: 2020, parts: [$0]) })
        let table = try reports.table(Comparison(numbers: [number("新收")], statistic: .median))
        let spread = try #require(table.rows[0].cells[0][0].spread)
        #expect([spread.lowerQuartile, spread.median, spread.upperQuartile] == expected)
    }

    @Test func `equal numbers share a rank, and small groups have none`() throws {
        let reports = SampleReports(
            groups: ["甲", "乙", "丙", "丁"].map { ReportGroup($0) },
            rows: [
                (0, 2020, [2]), (0, 2021, [3]), (1, 2020, [5]), (1, 2021, [0]), (2, 2020, [1]),
                (2, 2021, [1]), (3, 2020, [9]),
            ])
        let table = try reports.table(
            Comparison(numbers: [number("新收")], grouping: .kind, minimum: 2))
        let ranks = table.rows.map { ($0.group.label, $0.cells[0][0].rank) }
        #expect(Dictionary(uniqueKeysWithValues: ranks) == ["甲": 1, "乙": 1, "丙": 3, "丁": nil])
        #expect(table.rows.last?.group.label == "丁")
        #expect(table.remarks.contains(.belowMinimum(groups: 1, minimum: 2)))
    }

    @Test func `shares are of all groups and add up to one`() throws {
        let reports = SampleReports(
            groups: two, rows: [(0, 2020, [1]), (1, 2020, [2]), (-1, 2020, [100])])
        let table = try reports.table(Comparison(numbers: [number("新收")], grouping: .kind))
        let shares = table.rows.compactMap { $0.cells[0][0].share }
        #expect(shares.reduce(Fraction(0)) { $0.plus($1) ?? $0 } == Fraction(1))
        #expect(table.total.cells[0][0].value == Fraction(3))
    }

    @Test func `a year without reports is a gap, and nothing grows across it`() throws {
        let reports = SampleReports(
            groups: [two[0]], rows: [(0, 2019, [4]), (0, 2020, [6]), (0, 2022, [9])])
        let table = try reports.table(
            Comparison(numbers: [number("新收")], grouping: .kind, isOverYears: true))
        #expect(table.years == [2019, 2020, 2021, 2022])
        let cells = table.rows[0].cells[0]
        #expect(cells.map(\.value) == [4, 6, nil, 9].map { $0.map { Fraction($0) } })
        #expect(cells.map(\.reports) == [1, 1, 0, 1])
        #expect(cells.map(\.growth) == [nil, fraction(1, 2), nil, nil])
    }

    @Test func `a change has no change of its own`() throws {
        let reports = SampleReports(
            groups: [two[0]], rows: [(0, 2019, [4, 2]), (0, 2020, [6, 3])])
        let table = try reports.table(
            Comparison(numbers: [number("growth")], grouping: .kind, isOverYears: true))
        #expect(table.rows[0].cells[0].map(\.value) == [Fraction(1), Fraction(1)])
        #expect(table.rows[0].cells[0].allSatisfy { $0.growth == nil })
    }

    @Test func `years as groups stand in order with their gaps`() throws {
        var years = [2022, 2019].map { ReportGroup("\($0)") }
        for index in years.indices { years[index].year = index == 0 ? 2022 : 2019 }
        let reports = SampleReports(groups: years, rows: [(0, 2022, [4]), (1, 2019, [6])])
        let table = try reports.table(Comparison(numbers: [number("新收")], isOverYears: true))
        #expect(table.rows.map(\.group.year) == [2019, 2020, 2021, 2022])
        #expect(table.rows.allSatisfy { $0.cells[0][0].rank == nil })
    }

    @Test func `a number of a place counts once a year, however many reports the place has`() throws
    {
        var reports = SampleReports(
            groups: [two[0]],
            rows: [(0, 2020, [1, 1000]), (0, 2020, [2, 1000]), (0, 2021, [3, 1000])])
        reports.places = [7, 7, 7]
        let table = try reports.table(Comparison(numbers: [number("新收 / 办结")]))
        #expect(table.rows[0].cells[0][0].value == fraction(6, 2000))
    }

    @Test func `a count beside a ratio has no sum, but a mean`() throws {
        let reports = SampleReports(groups: [two[0]], rows: [(0, 2020, [1, 2, 1])])
        #expect(throws: ComparisonRefusal.notAdditive(number: 0)) {
            try reports.table(Comparison(numbers: [number("新收 + 不予公开 / 办结")]))
        }
        let mean = try reports.table(
            Comparison(numbers: [number("新收 + 不予公开 / 办结")], statistic: .mean))
        #expect(mean.rows[0].cells[0][0].value == fraction(3, 2))
    }

    @Test func `of several reports of a body and a year the first counts`() {
        let positions = RepeatedReports.positions(
            bodies: [1, 1, 2, -1, -1, 1], years: [2020, 2020, 2020, 2020, 2020, 2021])
        #expect(positions == [1])
    }

    private func value(_ label: String, _ table: ComparisonTable) -> Fraction? {
        table.rows.first { $0.group.label == label }?.cells[0][0].value
    }
}
