import CWorkbook
public import Deadlines
public import Presentation

/// Why a workbook could not be written.
public struct WorkbookError: Error, Equatable, Sendable {
    /// The reason, as the library has it.
    public let reason: String
}

/// Writes workbooks as XLSX files.
public struct WorkbookWriter: Sendable {
    /// A writer.
    public init() {}

    /// How much longer packing a workbook takes than handing its cells over, at most.
    private static let packing = 8

    /// Writes a workbook to a path.
    ///
    /// - Parameter deadline: until when it may be written.
    /// - Throws: ``WorkbookError``, or ``TimeOver`` behind the deadline; never a file with less than
    ///   all of it.
    public func write(
        _ workbook: Workbook, to path: String, within deadline: Deadline = .none
    ) throws {
        guard let file = cworkbook_create(path) else {
            throw WorkbookError(reason: "out of memory")
        }
        let pace = Pace(deadline, every: 1024)
        let start = ContinuousClock.now
        let isWhole = workbook.sheets.allSatisfy { write($0, to: file, pace) }
        // Closing packs everything at once, in some times what handing it over took.
        let needed = (ContinuousClock.now - start) * Self.packing
        guard deadline.left.map({ $0 > needed }) ?? !deadline.isOver else {
            cworkbook_drop(file)
            throw TimeOver(limit: deadline.limit ?? .zero)
        }
        // Closing ends the workbook in any case.
        let failure = cworkbook_close(file).map { String(cString: $0) }
        if let failure { throw WorkbookError(reason: failure) }
        guard isWhole else { throw WorkbookError(reason: "a sheet has too many rows or columns") }
    }

    private func write(
        _ sheet: Workbook.Sheet, to file: OpaquePointer, _ pace: Pace
    ) -> Bool {
        guard
            cworkbook_add_sheet(
                file, sheet.name, UInt32(sheet.frozenRows), UInt16(sheet.frozenColumns)),
            sheet.widths.enumerated().allSatisfy({
                cworkbook_set_width(file, UInt16(clamping: $0), $1)
            })
        else { return false }
        return sheet.rows.enumerated().allSatisfy { row, cells in
            cells.enumerated().allSatisfy { column, cell in
                pace.goesOn()
                    && write(cell, UInt32(clamping: row), UInt16(clamping: column), to: file)
            }
        }
    }

    private func write(
        _ cell: Workbook.Cell, _ row: UInt32, _ column: UInt16, to file: OpaquePointer
    ) -> Bool {
        switch cell {
        case .empty: true
        case .heading(let text):
            cworkbook_write_text(file, row, column, text, CWORKBOOK_HEADING)
        case .text(let text): cworkbook_write_text(file, row, column, text, CWORKBOOK_PLAIN)
        case .number(let number, let style, let isMarked):
            cworkbook_write_number(file, row, column, number, style.library, isMarked)
        }
    }
}

extension Workbook.NumberFormat {
    fileprivate var library: cworkbook_style {
        switch self {
        case .plain: CWORKBOOK_PLAIN
        case .count: CWORKBOOK_COUNT
        case .decimal: CWORKBOOK_DECIMAL
        case .percent: CWORKBOOK_PERCENT
        }
    }
}
