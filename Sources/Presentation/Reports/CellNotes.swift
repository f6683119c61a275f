import Answers
import Query
import Reports

/// Notes to cells of the tables: the findings that touch them, by number.
struct CellNotes {
    /// A finding that is noted at cells.
    private struct Note {
        /// Its number among the notes, from 1.
        let number: Int
        /// Its position among the findings.
        let position: Int
        let finding: StoredFinding
        let cells: [CellAddress]
    }

    private let language: MessageLanguage
    private let notes: [Note]
    private let numbersOfFindings: [Int: Int]
    private let numbers: [CellAddress: [Int]]

    /// The notes of some findings: what failed or was noted, without what a cause explains and
    /// without blanks, which the tables show.
    init(_ findings: [StoredFinding], language: MessageLanguage) {
        self.language = language
        var notes: [Note] = []
        var numbers: [CellAddress: [Int]] = [:]
        for (position, finding) in findings.enumerated()
        where finding.status != .undetermined && finding.cause == nil {
            // Of a long sum the total alone is marked, of a row its first cell.
            let cells = finding.cells.count > Self.most ? [finding.cells[0]] : finding.cells
            guard !cells.isEmpty else { continue }
            notes.append(
                Note(
                    number: notes.count + 1, position: position, finding: finding, cells: cells))
            for cell in cells { numbers[cell, default: []].append(notes.count) }
        }
        self.notes = notes
        numbersOfFindings = Dictionary(notes.map { ($0.position, $0.number) }) { first, _ in first }
        self.numbers = numbers
    }

    /// So many cells of one finding are marked.
    private static let most = 6

    /// The notes at a cell: their numbers, the positions of their findings, what they say.
    func numbers(
        of cell: CellAddress
    ) -> [(note: Int, finding: Int, message: String)] {
        (numbers[cell] ?? []).map { number in
            let note = notes[number - 1]
            return (number, note.position, note.finding.text(in: language))
        }
    }

    /// The number of the note about the finding at a position; nothing if it is not noted.
    func number(ofFinding position: Int) -> Int? { numbersOfFindings[position] }

    /// The mark behind a cell: `[1]`, `[1,3]`.
    func mark(of cell: CellAddress) -> String {
        guard let own = numbers[cell] else { return "" }
        return "[\(own.map(String.init).joined(separator: ","))]"
    }

    /// What the marks in a table mean.
    func lines(_ table: FormTable) -> [String] {
        notes.filter { $0.cells.contains { $0.cell.table == table } }.flatMap { note in
            let implied = note.finding.implied.map { "\($0.cell.id) = \($0.value)" }
            let message = SafeText.line(note.finding.text(in: language))
            let text =
                "[\(note.number)] \(note.finding.rule): \(message)"
                + (implied.isEmpty ? "" : " (\(implied.joined(separator: ", ")))")
            return TextWrap.lines(text, width: ReportText.width)
        }
    }
}
