import Reports

/// The words behind a colon or an equals sign.
extension Keywords {
    /// The values of the filter for editions.
    static let editions = FoldedNames<Edition>([
        ("2019", .form2019), ("2021", .form2021), ("mixed", .mixed), ("混合", .mixed),
        ("none", .none), ("无", .none),
    ])

    /// What is suggested for an unknown edition.
    static let suggestedEditions = ["2019", "2021", "混合", "无"]

    /// The values of the filter for scopes.
    static let scopes = FoldedNames<Scope>(
        Scope.allCases.flatMap { [(chinese($0), $0), ($0.rawValue, $0)] })

    /// The name of a scope in a resolved query.
    static func chinese(_ scope: Scope) -> String {
        switch scope {
        case .own: "本级"
        case .aggregated: "汇总"
        }
    }

    /// The values of the filter for verdicts.
    static let verdicts = FoldedNames<Verdict>(
        Verdict.allCases.flatMap { [(chinese($0), $0), ($0.rawValue, $0)] })

    /// The name of a verdict in a resolved query.
    static func chinese(_ verdict: Verdict) -> String {
        switch verdict {
        case .passed: "通过"
        case .failed: "不符"
        case .undetermined: "未定"
        }
    }

    /// The reasons for which a figure may be missing.
    static let reasons = FoldedNames<MissingReason>(
        MissingReason.allCases.flatMap { reason in
            ([chinese(reason), reason.rawValue] + synonyms(of: reason)).map { ($0, reason) }
        })

    /// The reasons that may be suggested for an unknown one.
    static let suggestedReasons: [NamedText] =
        MissingReason.allCases.flatMap { [chinese($0)] + synonyms(of: $0) }.map { NamedText($0) }

    /// The name of a reason in a resolved query.
    static func chinese(_ reason: MissingReason) -> String {
        switch reason {
        case .blank: "空白"
        case .notApplicable: "不适用"
        case .unreadable: "不可读"
        case .absent: "无此格"
        case .unitUnknown: "单位不明"
        case .noReport: "无报告"
        case .zeroDivisor: "除数为零"
        }
    }

    private static func synonyms(of reason: MissingReason) -> [String] {
        switch reason {
        case .blank: ["空", "未填", "empty"]
        case .notApplicable: ["斜杠", "slash"]
        case .unreadable: ["无法识别", "无法读取", "读不出"]
        case .absent: ["无此项", "没有此格"]
        case .unitUnknown: ["单位未知", "无单位"]
        case .noReport: ["没有报告", "缺报告"]
        case .zeroDivisor: ["除以零", "分母为零"]
        }
    }
}
