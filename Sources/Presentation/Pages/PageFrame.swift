public import Deadlines
public import Foundation
import Mustache
public import Query
import Reports

/// What all pages have around them.
public struct PageFrame: Sendable {
    /// The language of the page.
    public let language: MessageLanguage
    /// How many reports the index holds; nothing on pages that are not about an index.
    public let reports: Int?
    /// When the index was written; nothing if that cannot be told.
    public let written: Date?
    /// Why the index that is shown is not the one at its path; nothing if it is.
    public let problem: String?
    /// Until when the page may be drawn: what is drawn behind it is cut short, and nobody sees it.
    public let deadline: Deadline

    /// A frame for an index.
    public init(
        language: MessageLanguage, reports: Int? = nil, written: Date? = nil,
        problem: String? = nil, within deadline: Deadline = .none
    ) {
        self.deadline = deadline
        self.language = language
        self.reports = reports
        self.written = written
        self.problem = problem
    }

    /// A page as a browser gets it.
    ///
    /// - Parameters:
    ///   - template: the template of its main part, which also says which page it is.
    ///   - title: what it is called, before the name of the site.
    ///   - query: what stands in the search box.
    func html(
        _ template: String, title: String?, query: String = "", isFaulty: Bool = false,
        _ values: PageValues
    ) -> String {
        let site = text(.siteName)
        var all = values
        all["t"] = PageTexts(language: language)
        all["lang"] = language == .chinese ? "zh-CN" : "en"
        all["title"] = title.map { "\(SafeText.line($0)) · \(site)" } ?? site
        all["kind"] = template
        all["query"] = query
        all["faulty"] = isFaulty
        all["placeholder"] = PageExample.placeholder
        all["styleAddress"] = PageFile.address(of: "style.css")
        all["scriptAddress"] = PageFile.address(of: "script.js")
        all["navigation"] = navigation(template)
        all["index"] = reports.map { [index($0)] } ?? []
        all["program"] = "nianbao \(Program.version)"
        return PageTemplates.render(template, all, within: deadline)
    }

    /// A text of the pages in their language.
    func text(_ text: PageText) -> String { text.text(in: language) }

    private func navigation(_ template: String) -> [PageValues] {
        [
            ("/", PageText.search, ["start", "search", "report"]),
            ("/compare", .compare, ["compare"]),
            ("/findings", .checks, ["findings"]),
            ("/help", .help, ["help"]),
        ].map { href, label, templates in
            ["href": href, "label": text(label), "current": templates.contains(template)]
        }
    }

    private func index(_ reports: Int) -> PageValues {
        [
            "contents": text(.indexHolds(Grouped.text(reports))),
            "written": shown(written.map { text(.indexWritten(Self.date($0))) }),
            "stale": shown(problem.map { text(.indexStale(SafeText.line($0))) }),
        ]
    }

    /// A day and a time in UTC, as far as minutes.
    private static func date(_ date: Date) -> String {
        String(date.formatted(.iso8601).prefix(16)).split(separator: "T").joined(separator: " ")
            + " UTC"
    }
}

/// The texts of the pages by the names that stand in templates.
private struct PageTexts: MustacheParent {
    let language: MessageLanguage

    func child(named name: String) -> Any? {
        PageText.named[name].map { $0.text(in: language) }
    }
}

/// Whole numbers for people.
enum Grouped {
    /// A number with a comma before every three digits.
    static func text(_ number: Int) -> String {
        (number < 0 ? "-" : "") + text(digits: String(number.magnitude))
    }

    /// Digits with a comma before every three of them.
    static func text(digits: some StringProtocol) -> String {
        let count = digits.count
        return digits.enumerated().map { index, digit in
            index > 0 && (count - index) % 3 == 0 ? ",\(digit)" : "\(digit)"
        }.joined()
    }
}
