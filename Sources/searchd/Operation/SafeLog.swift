import Logging
import Presentation

/// A log in which a line says what the daemon says: no text from outside ends a line, begins
/// another field, or steers the terminal that shows it.
struct SafeLog: LogHandler {
    private var handler: StreamLogHandler

    /// A log on standard error, in which every line begins with a time.
    init(label: String) { handler = .standardError(label: label) }

    var logLevel: Logger.Level {
        get { handler.logLevel }
        set { handler.logLevel = newValue }
    }

    var metadata: Logger.Metadata {
        get { handler.metadata }
        set { handler.metadata = newValue.mapValues(Self.safe) }
    }

    var metadataProvider: Logger.MetadataProvider? {
        get { handler.metadataProvider }
        set { handler.metadataProvider = newValue }
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { handler[metadataKey: key] }
        set { handler[metadataKey: key] = newValue.map(Self.safe) }
    }

    func log(event: LogEvent) {
        var safe = event
        safe.message = "\(SafeText.line(event.message.description))"
        safe.metadata = event.metadata?.mapValues(Self.safe)
        if let error = event.error {
            safe.error = nil
            safe.metadata = (safe.metadata ?? [:]).merging(
                ["error": Self.safe("\(error)")]) { first, _ in first }
        }
        handler.log(event: safe)
    }

    /// A value that stands in a line; in quotes if it would look like several fields.
    static func safe(_ value: Logger.Metadata.Value) -> Logger.Metadata.Value {
        switch value {
        case .string(let text): .string(field(text))
        case .stringConvertible(let value): .string(field(value.description))
        case .array(let values): .array(values.map(safe))
        case .dictionary(let members):
            .dictionary(
                Dictionary(members.map { (field($0.key), safe($0.value)) }) { first, _ in first })
        }
    }

    private static func field(_ text: String) -> String {
        let line = SafeText.line(text)
        let needsQuotes = line.utf8.contains { $0 == 0x20 || $0 == 0x22 }
        return needsQuotes ? line.debugDescription : line
    }
}
