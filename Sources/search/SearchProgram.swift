import ArgumentParser
import Foundation
import Presentation

/// The program: reads its arguments, runs a command, ends as grep does.
///
/// Exit status 0 means found, 1 nothing found, 2 an error, wrong usage included.
@main
enum SearchProgram {
    static func main() async {
        takeFailedWritesAsErrors()
        do {
            var command = try SearchCommand.parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            end(with: error)
        }
    }

    private static func end(with error: any Error) -> Never {
        if let code = error as? ExitCode { exit(code.rawValue) }
        if case OutputError.closed = error { exit(ExitCode.success.rawValue) }
        // A message may repeat an argument, and that the name of a file from elsewhere.
        let message = SafeText.lines(SearchCommand.fullMessage(for: error))
        guard SearchCommand.exitCode(for: error).isSuccess else {
            try? Output.error.write(message + "\n")
            exit(ExitCode.trouble.rawValue)
        }
        try? Output.standard.write(message + "\n")
        exit(ExitCode.success.rawValue)
    }
}

extension ExitCode {
    /// Nothing was found.
    static let nothingFound = ExitCode(1)
    /// Something is wrong: the query, the options, the index.
    static let trouble = ExitCode(2)
}
