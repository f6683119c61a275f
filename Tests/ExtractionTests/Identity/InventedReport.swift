import Extraction
import Reports

/// The smallest report with the headings of the form, around what a test is about.
struct InventedReport {
    /// What stands before the first heading.
    var head: String
    /// The first paragraph of the overview.
    var overview = "严格执行条例，及时主动公开政府信息，依法办理公开申请。"
    /// What stands under the report.
    var foot = ""

    /// Its identity and what is in doubt about it.
    func read(path: [String] = []) throws(DocumentRefusal) -> Report {
        try Self.read(
            """
            \(head)

            一、总体情况

            \(overview)

            二、主动公开政府信息情况

            三、收到和处理政府信息公开申请情况

            四、政府信息公开行政复议、行政诉讼情况

            五、存在的主要问题及改进情况

            个别栏目更新不够及时，今后将逐项整改。

            六、其他需要报告的事项

            无。

            \(foot)
            """, path: path)
    }

    /// Reads any text.
    static func read(
        _ text: String, path: [String] = []
    ) throws(DocumentRefusal) -> Report {
        try ReportReader().read(Array(text.utf8), named: "report.txt", path: path)
    }
}

/// What a report's head says: agency's kind, division, year and scope in one line,
/// `司法局 410411 2020 own`.
func summary(_ report: Report) -> String {
    let identity = report.identity
    return
        "\(identity.agency?.kind ?? "未署名") \(identity.region.code) \(identity.year) \(identity.scope.rawValue)"
}

/// The ids of what is in doubt about a report's identity.
func doubts(_ report: Report) -> Set<String> {
    Set(report.findings.map(\.problem.id)).subtracting(["missing-tables", "before-forms"])
}
