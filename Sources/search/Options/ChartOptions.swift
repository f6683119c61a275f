import Answers
public import ArgumentParser
import Comparisons
import Drawing
public import Presentation
import Query

/// The options of a chart, and how it is written.
struct ChartOptions: ParsableArguments {
    @Option(
        name: .customLong("chart"),
        help: ArgumentHelp("The kind of the chart; the one that fits best without it."))
    var kind: ChartKind?

    /// What is wrong with the options.
    func problem(_ format: ComparisonFormat, _ file: ResultFile) -> ChartPhrase? {
        if kind != nil, !format.isChart { return .kindWithoutChart }
        let isOnTerminal = file.path == nil && Output.standard.isTerminal
        return format == .png && isOnTerminal ? .pictureNeedsFile : nil
    }

    /// Draws a comparison and writes the picture.
    func write(
        _ answer: ComparisonAnswer, as format: ComparisonFormat, to result: ResultTarget,
        on console: Console
    ) throws {
        guard !answer.table.isEmpty else { return }
        do {
            let chart = try Chart(kind, of: answer, language: console.language)
            try result.stream { write in
                for piece in try Self.pieces(of: chart, as: format) { try write(piece) }
            }
        } catch let misfit as ChartMisfit {
            try Self.end(with: misfit.text(in: console.language), on: console)
        } catch let error as DrawingError {
            let message = console.language == .chinese ? error.chinese : error.english
            try Self.end(with: message, on: console)
        }
    }

    private static func pieces(
        of chart: Chart, as format: ComparisonFormat
    ) throws -> [[UInt8]] {
        switch format {
        case .svg: return [try picture(of: chart, as: .svg)]
        case .png: return [try picture(of: chart, as: .png)]
        case .html:
            let script = try ChartScript.installed().map { (text: $0.text, digest: $0.digest) }
            return [Array(try ChartPage(chart).text(script: script).utf8)]
        default: return [Array((try chart.specification.text(isPretty: true) + "\n").utf8)]
        }
    }

    private static func picture(
        of chart: Chart, as format: PictureMaker.Format
    ) throws -> [UInt8] {
        try PictureMaker().picture(of: try chart.specification.text(isPretty: false), as: format)
    }

    private static func end(with message: String, on console: Console) throws -> Never {
        try console.note("search: \(SafeText.line(message))")
        throw ExitCode.trouble
    }
}

extension ChartKind: ExpressibleByArgument {}
