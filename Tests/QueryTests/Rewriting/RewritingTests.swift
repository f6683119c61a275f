import Reports
import TestSupport
import Testing

@testable import Query

/// Queries made from queries: what they mean follows from what the query means.
@Suite struct RewritingTests {
    private static let filters: [FacetFilter] = [
        .year(2021), .province("河南省"), .city("甲,乙"), .county("\"引号\"区"), .kind("123"),
        .edition(.form2019), .verdict(.failed),
    ]

    @Test(arguments: [
        ("保密审查", "保密审查 年份:2021"),
        ("  保密审查 ", "保密审查 年份:2021"),
        ("保密审查 -培训", "保密审查 -培训 年份:2021"),
        ("a OR b", "(a OR b) AND 年份:2021"),
        ("新收 > 5", "新收 > 5 年份:2021"),
        ("保密审查 排序:-新收 条数:5", "保密审查 AND 年份:2021 排序:-新收 条数:5"),
        ("排序:新收", "年份:2021 排序:新收"),
        ("NOT a", "NOT a 年份:2021"),
        ("a NEAR b", "a NEAR b 年份:2021"),
    ])
    func `a filter is added as a person would type it`(query: String, narrowed: String) throws {
        let compiled = try QueryCompiler().compile(query)
        #expect(compiled.narrowing.adding(.year(2021)) == narrowed)
    }

    @Test func `a narrowed query asks for what the query asks for, and for the filter`() throws {
        var random = RandomExpression(generator: SeededGenerator(seed: 515))
        let compiler = QueryCompiler()
        var compared = 0
        for number in 0..<2_000 {
            let text = ExpressionPrinter().text(random.query())
            guard let query = try? compiler.compile(text) else { continue }
            let filter = Self.filters[number % Self.filters.count]
            let own = try compiler.compile(filter.text).condition
            let narrowed = query.narrowing.adding(filter)
            guard narrowed.utf8.count <= QueryLimits().bytes else { continue }
            let read = try compiler.compile(narrowed)
            let parts = query.condition == .everything ? [] : query.condition.conjuncts
            #expect(read.condition.conjuncts == parts + [own], "\(text)")
            #expect(read.sort == query.sort && read.limit == query.limit, "\(text)")
            compared += 1
        }
        #expect(compared > 500)
    }

    @Test func `a filter is taken away again`() throws {
        let compiler = QueryCompiler()
        let query = try compiler.compile("保密审查 年份:2020..2021 县:湛河区 排序:新收")
        #expect(query.filterParts.map(\.text) == ["年份:2020..2021", "县:湛河区"])
        #expect(
            query.filterParts.map(\.remainder) == [
                "保密审查 AND 县:湛河区 排序:新收", "保密审查 AND 年份:2020..2021 排序:新收",
            ])
        // Where a filter is one of several ways to fulfil a query, leaving it out narrows.
        #expect(try compiler.compile("a OR 年份:2020").filterParts.isEmpty)
        #expect(try compiler.compile("NOT 年份:2020").filterParts.isEmpty)
        #expect(try compiler.compile("年份:2020").filterParts.map(\.remainder) == [""])
    }

    @Test(arguments: [
        ("不予公开 / 办结 > 0.3", "缺省(t3.deny.total, 0) / t3.done.total > 0.3"),
        (
            "NOT (不予公开 > 1 OR 新收 = 不予公开)",
            "NOT (缺省(t3.deny.total, 0) > 1 OR t3.new.total = 缺省(t3.deny.total, 0))"
        ),
        ("新收 > 5 排序:-不予公开", "t3.new.total > 5 排序:-t3.deny.total"),
    ])
    func `a missing number is counted as zero where it is compared`(
        query: String, widened: String
    ) throws {
        let compiler = QueryCompiler()
        let denied = try #require(FieldCatalog.forms.entries.first { $0.id == "t3.deny.total" })
        let text = try compiler.compile(query).readingAsZero(denied.field)
        #expect(text == widened)
        #expect(throws: Never.self) { try compiler.compile(text) }
    }

    @Test(arguments: [
        ("开工 民政", "\"开工\" AND 民政"),
        ("标题:(开工 OR 建设) -开工", "标题:(\"开工\" OR 建设) AND NOT \"开工\""),
        ("开工 NEAR/5 建设", "\"开工\" NEAR/5 建设"),
        ("开工* 建设", "开工* AND 建设"),
    ])
    func `a word is put in quotes wherever it stands`(query: String, literal: String) throws {
        let compiler = QueryCompiler()
        #expect(try compiler.compile(query).readingLiterally("开工") == literal)
    }

    @Test func `a name that no report has gives way to another`() throws {
        let query = try QueryCompiler().compile("保密审查 县:湛江区,甲县 机关:湛江区")
        #expect(
            query.renaming("湛江区", to: "湛河区") == "保密审查 AND 县:湛河区,甲县 AND 机关:湛河区")
    }
}
