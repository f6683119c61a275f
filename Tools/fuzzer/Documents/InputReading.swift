import Documents
import Extraction
import Foundation
import Reports
import Rules

/// Reads inputs one after another and says on standard output what became of each, before and
/// after: should it crash, the last line names the input.
struct InputReading {
    let source: InputSource

    /// Bytes of address space: reading must do with it.
    private static let memoryLimit = 4 << 30

    /// Reads the inputs of some numbers.
    func run(_ numbers: Range<Int>) {
        var memory = rlimit(
            rlim_cur: rlim_t(Self.memoryLimit), rlim_max: rlim_t(Self.memoryLimit))
        setrlimit(Self.addressSpace, &memory)
        for number in numbers {
            let input = source.input(number)
            say("> \(number)")
            do {
                var report = try ReportReader().read(input.bytes, named: input.name)
                report.checks = ReportChecker().checks(of: report)
                if let doubt = doubt(about: report, of: input) {
                    say("! \(number) \(doubt)")
                } else {
                    say("+ \(number)")
                }
            } catch {
                say("- \(number)")
            }
        }
        say(".")
    }

    /// What cannot be in a report; nothing if it can.
    private func doubt(about report: Report, of input: InputSource.Input) -> String? {
        let lines = textLines(of: report, input)
        for (address, figure) in report.figures.all where figure.reading.value != nil {
            guard let place = figure.place, place.line > 0, place.column > 0,
                let first = figure.raw.unicodeScalars.first
            else { return "\(address) has a number without a place" }
            guard let lines else { continue }
            let line = place.line <= lines.count ? lines[place.line - 1] : []
            guard place.column <= line.count, line[place.column - 1] == first else {
                return "\(address) is not at line \(place.line), column \(place.column)"
            }
        }
        // Now and then, since it takes twice as long.
        guard input.bytes.count % 8 == 0 else { return nil }
        let again = try? ReportReader().read(input.bytes, named: input.name)
        return again?.figures == report.figures && again?.identity == report.identity
            ? nil : "read again, it is another report"
    }

    /// The lines of a text whose cells have columns of their own; nothing for other files.
    private func textLines(of report: Report, _ input: InputSource.Input) -> [[Unicode.Scalar]]? {
        guard [.tabGrid, .markdown].contains(report.layout),
            let text = try? TextDecoder().decode(input.bytes)
        else { return nil }
        return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { Array($0.unicodeScalars) }
    }

    private func say(_ line: String) {
        try? FileHandle.standardOutput.write(contentsOf: Data("\(line)\n".utf8))
    }

    #if canImport(Darwin)
        private static let addressSpace = RLIMIT_AS
    #else
        private static let addressSpace = __rlimit_resource_t(RLIMIT_AS.rawValue)
    #endif
}
