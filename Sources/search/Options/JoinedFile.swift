import ArgumentParser
import Comparisons
import Foundation
import Presentation
import Query
import Reports

/// A table of places that is joined to the reports.
struct JoinedFile: ParsableArguments {
    @Option(
        name: .customLong("with"),
        help: ArgumentHelp(
            "A CSV table of places; its columns with numbers can be named in EXPR.",
            discussion:
                "One column holds division codes (code) or names (name), one may hold years.",
            valueName: "file"))
    var path: String?

    /// The table, and a compiler that knows its columns.
    ///
    /// - Throws: ``JoinedTableError``, or that the file cannot be read.
    func read() throws -> (table: JoinedTable?, compiler: QueryCompiler) {
        guard let path else { return (nil, QueryCompiler()) }
        let table = try JoinedTable(bytes: bytes(of: path))
        if let taken = FieldCatalog.forms.firstTaken(of: table.columns) {
            throw JoinedTableError.nameOfField(taken.name, field: taken.field.id)
        }
        let compiler = QueryCompiler(catalog: FieldCatalog.forms.joining(table.columns))
        for column in table.columns {
            guard let number = try? compiler.compileNumber(column),
                case .field(let field) = number.number, field.formula == .joined(column)
            else { throw JoinedTableError.unusableName(column) }
        }
        return (table, compiler)
    }

    private func bytes(of path: String) throws(JoinedTableError) -> Data {
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw .unreadable(reason: String(cString: strerror(errno)))
        }
        defer { try? file.close() }
        do {
            var bytes = Data()
            // A pipe gives what it has; one byte too many tells that a file is too large.
            while bytes.count <= JoinedTable.mostBytes,
                let more = try file.read(upToCount: JoinedTable.mostBytes + 1 - bytes.count),
                !more.isEmpty
            { bytes += more }
            return bytes
        } catch {
            throw .unreadable(reason: (error as NSError).localizedDescription)
        }
    }
}
