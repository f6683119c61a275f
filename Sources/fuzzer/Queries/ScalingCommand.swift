import ArgumentParser
import Query
import QueryGeneration

/// Measures how the time for a query grows with its length.
struct ScalingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scaling",
        abstract: "Measures how compiling and completing grow from 1 to 4 KiB, by kind of token.")

    @Option(help: "How often each is measured; the shortest time counts.")
    var runs = 9

    func run() {
        print("compilation at 1, 2, 4 KiB; completion at 1, 2, 4 KiB; fragment")
        for fragment in QueryFragments.repeated {
            let texts = [1_024, 2_048, 4_096].map { bytes in
                String(repeating: fragment, count: bytes / fragment.utf8.count)
            }
            let compilation = texts.map { text in
                time { _ = try? QueryCompiler().compile(text) }
            }
            let completion = texts.map { text in
                time {
                    _ = Completer.forms.completions(of: text, at: text.unicodeScalars.count)
                }
            }
            // Twice as long should take twice as long.
            let isSteep = [compilation, completion].contains { $0[2] > 3 * $0[1] && $0[2] > 1_000 }
            let numbers = (compilation + completion).map { "\(Int($0)) µs" }
            print("\(isSteep ? "!" : " ") \(numbers.joined(separator: ", "))  \(fragment)")
        }
    }

    private func time(_ work: () -> Void) -> Double {
        let clock = ContinuousClock()
        return (0..<max(1, runs)).map { _ in clock.measure(work) / .microseconds(1) }.min() ?? 0
    }
}
