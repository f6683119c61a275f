/// Which official form the tables of a report follow.
///
/// It is told from the labels of the tables, never from the year: reports of 2022 on the
/// form of 2019 exist, and so do tables that mix both.
public enum Edition: String, CaseIterable, Codable, Sendable {
    /// The form of 国办公开办函〔2019〕60号: 198 cells.
    case form2019 = "2019"

    /// The form of 国办公开办函〔2021〕30号: 200 cells.
    case form2021 = "2021"

    /// Labels of both forms stand in one report.
    case mixed

    /// The report has no statutory table.
    case none

    /// The two editions that are forms with cells of their own.
    public static let forms: [Edition] = [.form2019, .form2021]
}
