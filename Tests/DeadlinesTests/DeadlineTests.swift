import Deadlines
import TestSupport
import Testing

@Suite struct DeadlineTests {
    @Test func `without a deadline there is always time`() throws {
        let pace = Pace(.none, every: 1)
        for _ in 0..<1_000 { try pace.step(1_000_000) }
        #expect(!Deadline.none.isOver && Deadline.none.left == nil)
    }

    @Test func `a deadline of no time is over`() {
        #expect(throws: TimeOver(limit: .zero)) { try Deadline(after: .zero).check() }
    }

    @Test func `a deadline says how much is left`() throws {
        let left = try #require(Deadline(after: .seconds(3600)).left)
        #expect(left > .seconds(1800) && left <= .seconds(3600))
    }

    @Test func `a deadline is over after so many looks, and stays so`() {
        let deadline = Deadline(afterLooks: 2)
        #expect(
            [deadline.isOver, deadline.isOver, deadline.isOver, deadline.isOver]
                == [false, false, true, true])
    }

    @Test(arguments: [1, 10, 64])
    func `work looks once in so many steps`(steps: Int) {
        let pace = Pace(Deadline(afterLooks: 5), every: steps)
        var made = 0
        #expect(throws: TimeOver.self) {
            while true {
                try pace.step()
                made += 1
            }
        }
        // The look that fails is the sixth.
        #expect(made == 6 * steps - 1)
    }

    @Test func `several steps count as several`() {
        let pace = Pace(Deadline(afterLooks: 0), every: 100)
        #expect(throws: TimeOver.self) { try pace.step(100) }
    }

    @Test func `a sequence ends with its time`() {
        #expect(Array((0..<1_000).within(Deadline(afterLooks: 3), every: 10)).count == 39)
        #expect(Array((0..<1_000).within(.none)) == Array(0..<1_000))
        // Whatever is made of it: what there is no time for is not missed.
        #expect((0..<1_000).within(Deadline(afterLooks: 0), every: 1).map { $0 }.isEmpty)
        #expect(Array(Array(0..<1_000).within(Deadline(afterLooks: 0), every: 1)).isEmpty)
    }
}
