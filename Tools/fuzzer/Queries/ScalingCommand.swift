import ArgumentParser
import Foundation
import Query
import QueryGeneration

/// Measures how the time for a query grows with its length.
struct ScalingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scaling",
        abstract: "Measures how compiling and completing grow with the text, by kind of token.")

    @Option(help: "How often each is measured; the shortest time counts.")
    var runs = 9

    func run() {
        print("µs at 2 and 4, 32 and 64 KiB: compilation; as a number; completion; fragment")
        for fragment in QueryFragments.repeated {
            let texts = [2_048, 4_096, 32_768, 65_536].map { bytes in
                String(repeating: fragment, count: bytes / fragment.utf8.count)
            }
            let times = [
                texts.map { text in time { _ = try? QueryCompiler().compile(text) } },
                texts.map { text in time { _ = try? QueryCompiler().compileNumber(text) } },
                texts.map { text in
                    time {
                        _ = Completer.forms.completions(of: text, at: text.unicodeScalars.count)
                    }
                },
            ]
            // Twice as long should take twice as long.
            let isSteep = times.contains { times in
                [1, 3].contains { times[$0] > 3 * times[$0 - 1] && times[$0] > 1_000 }
            }
            let columns = times.map { $0.map { "\(Int($0))" }.joined(separator: " ") }
            print("\(isSteep ? "!" : " ") \(columns.joined(separator: "; "))  \(fragment)")
        }
    }

    /// The time of the processor: other processes need it too.
    private func time(_ work: () -> Void) -> Double {
        (0..<max(1, runs)).map { _ in
            let start = spentMicroseconds()
            work()
            return spentMicroseconds() - start
        }.min() ?? 0
    }

    private func spentMicroseconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
    }
}
