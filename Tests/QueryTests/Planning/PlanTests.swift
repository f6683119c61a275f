import Testing

@testable import Query

@Suite struct PlanTests {
    @Test(
        arguments: [
            (0, 20, 1, 20), (40, 0, 41, 40), (.max - 1, 1_000, .max, .max),
            (.max, 1_000, .max, .max), (.max, .max, .max, .max),
        ] as [(Int, Int, Int, Int)])
    func `any page has a first and a last place`(offset: Int, limit: Int, first: Int, last: Int) {
        let page = Page(offset: offset, limit: limit)
        #expect((page.first, page.last) == (first, last))
    }

    @Test(arguments: [("年报 新收 > 5", ["年报"]), ("a 或 非 b", ["a"]), ("标题:x 非 非 y", ["x", "y"])])
    func `texts that are wanted decide the order`(query: String, texts: [String]) throws {
        let plan = Plan(try compile(query).condition, page: Page(offset: 5, limit: 2))
        guard case .relevance(let wanted) = plan.order else {
            Issue.record("\(plan.order)")
            return
        }
        #expect(wanted.map(\.text) == texts)
        #expect(plan.page == Page(offset: 5, limit: 2))
    }

    @Test(arguments: [
        ("年报 sort:-新收", "t3.new.total", true), ("sort:新收", "t3.new.total", false),
        ("排序:新收@上年 条数:3", "t3.new.total@上年", false),
    ])
    func `an order that is asked for decides`(
        query: String, field: String, isDescending: Bool
    ) throws {
        let compiled = try compile(query)
        let plan = Plan(compiled.condition, sort: compiled.sort, page: Page())
        guard case .value(let number, let descending) = plan.order else {
            Issue.record("\(plan.order)")
            return
        }
        #expect(number.fields.map(\.id) == [field])
        #expect(descending == isDescending)
    }

    @Test(arguments: ["新收 > 5", "非 年报", "年份:2020", "limit:5", "缺:新收"])
    func `without a wanted text the newest come first`(query: String) throws {
        let condition = try compile(query).condition
        #expect(Plan(condition, page: Page()).order == .recency)
        #expect(Plan(condition, page: Page()).condition == condition)
    }
}
