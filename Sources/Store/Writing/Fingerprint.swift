import Reports
import Segmentation

/// A number that is the same for reports that say the same: of their figures, or of their prose
/// where there is no number.
///
/// It only finds candidates; whether they are equal is looked up.
struct Fingerprint {
    /// The number.
    let value: Int64

    /// The fingerprint of a report.
    init(_ report: Report) {
        let text =
            report.figures.hasNumber
            ? Self.text(report.figures)
            : report.sections.filter { $0.kind != .title }.map(\.text).joined(separator: "\n")
        // FNV-1a, as the same text must have the same number in every run.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in FoldedText(text).string.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        value = Int64(bitPattern: hash)
    }

    private static func text(_ figures: Figures) -> String {
        figures.all.map { "\($0.address.ordinal):\($0.figure.said)" }.joined(separator: " ")
    }
}

extension Figures {
    /// Whether any cell holds a number.
    var hasNumber: Bool { all.contains { $0.figure.reading.value != nil } }

    /// Whether every cell says the same, wherever and however it is printed.
    func says(_ other: Figures) -> Bool {
        CellAddress.all.allSatisfy { self[$0]?.said == other[$0]?.said }
    }
}

extension Figure {
    /// Its state, its number and its unit.
    fileprivate var said: String {
        reading.value.map { "\($0)\(unit?.rawValue ?? "")" } ?? reading.state
    }
}
