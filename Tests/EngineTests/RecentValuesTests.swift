import Testing

@testable import Engine

/// What is kept from one query to the next stays within its budget.
@Suite struct RecentValuesTests {
    @Test func `what was not asked for the longest time goes first`() {
        var values = RecentValues<Int, String>(budget: 30)
        for key in 0..<3 { values.keep("\(key)", under: key, bytes: 10) }
        #expect(values.value(0) == "0")
        values.keep("3", under: 3, bytes: 10)
        #expect(values.value(1) == nil)
        #expect(values.value(0) == "0" && values.value(3) == "3")
        #expect(values.bytes <= 30)
    }

    @Test func `a value too large for the budget is not kept and takes nothing away`() {
        var values = RecentValues<Int, String>(budget: 30)
        values.keep("a", under: 1, bytes: 30)
        values.keep("b", under: 2, bytes: 31)
        #expect(values.value(1) == "a" && values.value(2) == nil)
    }

    @Test func `a value takes the place of the one before`() {
        var values = RecentValues<Int, String>(budget: 30)
        values.keep("a", under: 1, bytes: 20)
        values.keep("b", under: 1, bytes: 10)
        #expect(values.value(1) == "b" && values.bytes == 10 && values.count == 1)
    }
}
