internal import Reports

/// A kind of irregularity that can be asked for by name and counted by itself.
///
/// A family is what the domain's list of irregularities has a line for, or a part of such a line.
/// The blemishes of ``Blemish`` are drawn together; a family stands alone.
public struct Family: Sendable {
    /// Its name, as commands and tables have it.
    public let name: String

    /// The line of the list of irregularities that it belongs to: L67.
    public let line: String

    /// The layouts its reports may be set in.
    let layouts: [Layout]

    /// The years its reports may be of.
    let years: ClosedRange<Int>

    /// Makes the irregularity.
    let make: @Sendable (inout FamilyDraft) -> Void

    init(
        _ name: String, _ line: String, _ layouts: [Layout] = [.tabGrid],
        years: ClosedRange<Int> = BodyHistory.years,
        make: @escaping @Sendable (inout FamilyDraft) -> Void
    ) {
        self.name = name
        self.line = line
        self.layouts = layouts
        self.years = years
        self.make = make
    }

    /// All there are, in the order of the list.
    public static let all: [Family] =
        blankGrids + barTables + borderless + oddRows + loneRows + labels + spans + positioned
        + cells
        + markedCells + localForms + paper + frames + names + verbs + places + headings + letters
        + noReports

    /// The one of a name.
    public static func named(_ name: String) -> Family? { all.first { $0.name == name } }

    /// Writes one file of the family.
    ///
    /// - Parameters:
    ///   - number: which, from 0.
    ///   - seed: the seed; the same number of the same seed gives the same bytes.
    public func file(at number: Int, seed: UInt64) -> CorpusFile {
        var draft = FamilyDraft(self, number: number, seed: seed)
        make(&draft)
        let path = "\(name)/\(number)" + (draft.path.map { "/" + $0 } ?? "")
        return draft.file(named: path).of(name, draft.identity)
    }
}
