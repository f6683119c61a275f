import Comparisons
import Query

/// A comparison that shows what can be asked.
struct CompareExample: LocalizedText {
    /// The comparison.
    let form: CompareForm
    /// What it shows, in Chinese.
    let chinese: String
    /// What it shows, in English.
    let english: String

    /// A few that work on any index of bodies' own reports.
    static let all = [
        CompareExample(
            form: CompareForm(
                expressions: ["新收"], query: "范围:本级", grouping: .kind, isOverYears: true),
            chinese: "各类机关历年收到的申请", english: "requests received by kind of agency, year by year"),
        CompareExample(
            form: CompareForm(
                expressions: ["不予公开 / 办结"], query: "范围:本级", grouping: .county, minimum: 2),
            chinese: "各县不予公开占办结的比例，两篇以上才排名",
            english: "refusals over requests decided by county, ranked from two reports on"),
        CompareExample(
            form: CompareForm(
                expressions: ["新收"], query: "范围:本级", grouping: .county, statistic: .median),
            chinese: "各县一份报告收到申请的中位数", english: "the median of requests received by county"),
        CompareExample(
            form: CompareForm(
                expressions: ["予以公开", "不予公开", "无法提供"], query: "范围:本级", grouping: .year),
            chinese: "历年办理结果", english: "outcomes year by year"),
    ]
}
