import ArgumentParser
import Reports

/// The root of the command line.
struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Searches annual reports on government information disclosure.",
        discussion: """
            search 保密审查 --year 2020
            search '司法局 AND 本机关不掌握 > 5'
            search '公开 -附件'           (or: search -- -附件 公开)

            Exit status: 0 found, 1 nothing found, 2 error.
            """,
        version: Program.version,
        subcommands: [
            QueryCommand.self, IndexCommand.self, ShowCommand.self, CheckCommand.self,
            CompareCommand.self, ExportCommand.self, FieldsCommand.self, StatusCommand.self,
        ],
        defaultSubcommand: QueryCommand.self)
}
