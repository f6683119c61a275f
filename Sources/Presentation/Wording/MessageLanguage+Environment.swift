public import Query

extension MessageLanguage {
    /// The language that an environment asks for: Chinese if its locale is, else English.
    public init(environment: [String: String]) {
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
        let locale = names.compactMap { environment[$0] }.first { !$0.isEmpty }
        self = (locale ?? "").lowercased().hasPrefix("zh") ? .chinese : .english
    }
}
