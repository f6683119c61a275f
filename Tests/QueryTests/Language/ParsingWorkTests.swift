import Foundation
import QueryGeneration
import Testing

@testable import Query

/// How the work of reading grows with the text, in the processor's time of this thread.
@Suite struct ParsingWorkTests {
    /// Four times the text takes four times as long; sixteen times where something is looked for
    /// from the start each time.
    @Test(
        arguments: [
            "a-1 ", "a-b-c ", "a.b ", "a(b)+", "'a' ", ") ", ",", "@", "a NEAR b ", "sort:a ",
            "a:b ",
            "新收>5件 ", "” ", "a;b ", "次数 (a) ", "-", "(a) ",
        ])
    func `four times the text takes four times as long`(fragment: String) {
        let times = [16_384, 65_536].map { bytes in
            let text = String(repeating: fragment, count: bytes / fragment.utf8.count)
            return (0..<3).map { _ in
                processorTime { _ = try? QueryCompiler().compile(text) }
            }.min() ?? 0
        }
        #expect(times[1] < 9 * times[0], "\(times) s")
    }
}

private func processorTime(of work: () -> Void) -> Double {
    let start = spentSeconds()
    work()
    return spentSeconds() - start
}

private func spentSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
