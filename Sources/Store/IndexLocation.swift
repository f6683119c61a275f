import Foundation

/// Where the index is, unless a person names a file.
public enum IndexLocation {
    /// The path of the index: the named file, else `NIANBAO_INDEX`, else `nianbao/index.sqlite` in
    /// the user's data folder (`XDG_DATA_HOME`, else `.local/share` in `HOME`).
    ///
    /// An empty variable counts as not set.
    ///
    /// - Parameters:
    ///   - file: the file a person named.
    ///   - environment: the environment of the process.
    public static func path(named file: String?, environment: [String: String]) -> String {
        func value(_ name: String) -> String? {
            environment[name].flatMap { $0.isEmpty ? nil : $0 }
        }
        if let file = file ?? value("NIANBAO_INDEX") { return file }
        let home = value("HOME") ?? NSHomeDirectory()
        let data = value("XDG_DATA_HOME") ?? "\(home)/.local/share"
        return "\(data)/nianbao/index.sqlite"
    }
}
