internal import Reports

/// Writes the titles of reports.
struct Titles {
    let plan: ReportPlan
    let gap: String

    /// The lines of the title; none for a report without one.
    var lines: [String] {
        let rest = "\(plan.year)\(gap)年政府信息公开工作年度报告"
        let city = plan.sharedName.map { $0.mention == .title ? $0.real.city : "" } ?? ""
        let name = city + (plan.scope == .aggregated ? plan.body.place.name : plan.body.name)
        if plan.blemishes.contains(.noTitle) { return [] }
        if plan.blemishes.contains(.titleOnTwoLines) { return [name, rest] }
        if plan.blemishes.contains(.titleYearFirst) {
            return ["\(plan.year)年\(name)政府信息公开工作年度报告"]
        }
        if plan.blemishes.contains(.titleWithoutRegion) {
            return [plan.body.office.name + gap + rest]
        }
        if plan.blemishes.contains(.titleSpaced) {
            return [name + rest].map { $0.map { String($0) }.joined(separator: " ") }
        }
        if plan.blemishes.contains(.titleVariant) { return [variant(of: name)] }
        return [name + gap + rest]
    }

    private func variant(of name: String) -> String {
        let variants = [
            "\(name)\(plan.year)年政府信息公开年度报告", "\(name)\(plan.year)年度政府信息公开工作年报",
            "\(name)\(plan.year)年政府信息公开工作报告", "\(plan.year)年度\(name)政府信息公开年报",
            "\(name)\(plan.year)年政务公开工作年度报告", "\(name)关于\(plan.year)年政府信息公开工作年度报告",
        ]
        return variants[plan.template % variants.count]
    }
}
