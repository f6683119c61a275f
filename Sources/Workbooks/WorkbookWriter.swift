import CWorkbook
public import Deadlines
import Files
import Foundation
public import Presentation

/// Makes XLSX files of workbooks.
public struct WorkbookWriter: Sendable {
    /// A writer.
    public init() {}

    /// How much longer packing a workbook takes than handing its cells over, at most.
    private static let packing = 8

    /// A workbook as the bytes of its file.
    ///
    /// - Parameter deadline: until when it may be made.
    /// - Throws: ``WorkbookError``, or ``TimeOver`` behind the deadline; never less than all of it.
    public func bytes(
        of workbook: Workbook, within deadline: Deadline = .none
    ) throws -> [UInt8] {
        guard let file = cworkbook_create() else { throw WorkbookError.temporaryFiles(.last) }
        let pace = Pace(deadline, every: 1024)
        let begin = ContinuousClock.now
        let fits = workbook.sheets.allSatisfy { write($0, to: file, pace) }
        // Closing packs everything at once, in some times what handing it over took.
        let needed = (ContinuousClock.now - begin) * Self.packing
        guard deadline.left.map({ $0 > needed }) ?? !deadline.isOver else {
            cworkbook_drop(file)
            throw TimeOver(limit: deadline.limit ?? .zero)
        }
        // Closing ends the workbook in any case.
        var length = 0
        var failure: UnsafePointer<CChar>?
        var error: Int32 = 0
        let start = cworkbook_close(file, &length, &failure, &error)
        defer { free(start) }
        guard fits else { throw WorkbookError.tooLarge }
        guard let start else {
            if error != 0 { throw WorkbookError.temporaryFiles(FileFault(error)) }
            throw WorkbookError.library(reason: failure.map { String(cString: $0) } ?? "")
        }
        let bytes = UnsafeBufferPointer(start: start, count: length)
        guard WorkbookParts.areWhole(bytes) else { throw WorkbookError.incomplete }
        return Array(bytes)
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
