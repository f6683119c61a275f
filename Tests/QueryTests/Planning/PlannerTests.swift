import Testing

@testable import Query

@Suite struct PlannerTests {
    @Test(arguments: [("年报 新收 > 5", ["年报"]), ("a 或 非 b", ["a"]), ("标题:x 非 非 y", ["x", "y"])])
    func `texts that are wanted decide the order`(query: String, texts: [String]) throws {
        let plan = Planner().plan(try compile(query).condition, page: Page(offset: 5, limit: 2))
        guard case .relevance(let wanted) = plan.order else {
            Issue.record("\(plan.order)")
            return
        }
        #expect(wanted.map(\.text) == texts)
        #expect(plan.page == Page(offset: 5, limit: 2))
    }

    @Test(arguments: ["新收 > 5", "非 年报", "年份:2020"])
    func `without a wanted text the newest come first`(query: String) throws {
        let condition = try compile(query).condition
        #expect(Planner().plan(condition, page: Page()).order == .recency)
        #expect(Planner().plan(condition, page: Page()).condition == condition)
    }
}
