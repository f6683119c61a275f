import ArgumentParser
import Foundation
import Logging
import Presentation

/// The program: reads its arguments, serves, and ends with 2 where it cannot.
@main
enum DaemonProgram {
    static func main() async {
        LoggingSystem.bootstrap { label in SafeLog(label: label) }
        do {
            var daemon = try Daemon.parseAsRoot()
            if var daemon = daemon as? any AsyncParsableCommand {
                try await daemon.run()
            } else {
                try daemon.run()
            }
        } catch {
            end(with: error)
        }
    }

    private static func end(with error: any Error) -> Never {
        let isSuccess = Daemon.exitCode(for: error).isSuccess
        let stream = isSuccess ? FileHandle.standardOutput : FileHandle.standardError
        // A message may repeat an argument, and that a name from elsewhere.
        let message = SafeText.lines(Daemon.fullMessage(for: error))
        try? stream.write(contentsOf: Data((message + "\n").utf8))
        exit(isSuccess ? 0 : 2)
    }
}
