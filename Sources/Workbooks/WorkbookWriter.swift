import CWorkbook
import Files
import Foundation
public import Presentation

/// Makes XLSX files of workbooks.
public struct WorkbookWriter: Sendable {
    /// A writer.
    public init() {}

    /// A workbook as the bytes of its file.
    ///
    /// - Throws: ``WorkbookError``, never less than all of it.
    public func bytes(of workbook: Workbook) throws(WorkbookError) -> [UInt8] {
        guard let file = cworkbook_create() else { throw .temporaryFiles(.last) }
        let fits = workbook.sheets.allSatisfy { write($0, to: file) }
        // Closing ends the workbook in any case.
        var length = 0
        var failure: UnsafePointer<CChar>?
        var error: Int32 = 0
        let start = cworkbook_close(file, &length, &failure, &error)
        defer { free(start) }
        guard fits else { throw .tooLarge }
        guard let start else {
            if error != 0 { throw .temporaryFiles(FileFault(error)) }
            throw .library(reason: failure.map { String(cString: $0) } ?? "")
        }
        let bytes = UnsafeBufferPointer(start: start, count: length)
        guard WorkbookParts.areWhole(bytes) else { throw .incomplete }
        return Array(bytes)
    }

    private func write(_ sheet: Workbook.Sheet, to file: OpaquePointer) -> Bool {
        guard
            cworkbook_add_sheet(
                file, sheet.name, UInt32(sheet.frozenRows), UInt16(sheet.frozenColumns)),
            sheet.widths.enumerated().allSatisfy({
                cworkbook_set_width(file, UInt16(clamping: $0), $1)
            })
        else { return false }
        return sheet.rows.enumerated().allSatisfy { row, cells in
            cells.enumerated().allSatisfy { column, cell in
                write(cell, UInt32(clamping: row), UInt16(clamping: column), to: file)
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
