import Reports

/// The words of the query language, in both languages.
///
/// The only place where Chinese operators stand. Latin words are operators in capitals only,
/// Chinese words only as tokens of their own; names before a colon are read in either case.
enum Keywords {
    /// The words that are operators.
    static let operators: [String: Token.Kind] = [
        "AND": .and, "且": .and, "并且": .and,
        "OR": .or, "或": .or, "或者": .or,
        "NOT": .not, "非": .not, "不含": .not,
        "NEAR": .near, "邻近": .near,
    ]

    /// What a name before a colon introduces.
    enum Role: Equatable {
        /// A condition on the report itself.
        case filter(FilterName)
        /// A place for a text.
        case section(SectionKind)
        /// A construct that is not supported yet.
        case unsupported(Construct)
    }

    /// Every name that may stand before a colon, folded.
    static let names: [String: Role] = {
        var names: [String: Role] = [
            "有": .unsupported(.presence), "has": .unsupported(.presence),
            "缺": .unsupported(.presence), "missing": .unsupported(.presence),
            "排序": .unsupported(.sorting), "sort": .unsupported(.sorting),
            "条数": .unsupported(.limit), "limit": .unsupported(.limit),
            "检查": .unsupported(.check), "check": .unsupported(.check),
        ]
        for filter in FilterName.allCases {
            names[chinese(filter)] = .filter(filter)
            names[filter.rawValue] = .filter(filter)
        }
        for (kind, labels) in Vocabulary.sectionNames {
            for label in labels { names[label] = .section(kind) }
            names[kind.rawValue] = .section(kind)
        }
        return names
    }()

    /// The names that may be suggested for an unknown one, in a stable order.
    static let suggestedNames: [String] =
        FilterName.allCases.flatMap { [chinese($0), $0.rawValue] }
        + SectionKind.allCases.flatMap { kind in
            Vocabulary.sectionNames[kind].map { $0 + [kind.rawValue] } ?? []
        }

    /// The name of a filter in a resolved query.
    static func chinese(_ filter: FilterName) -> String {
        switch filter {
        case .year: "年份"
        case .province: "省"
        case .city: "市"
        case .county: "县"
        case .region: "地区"
        case .agency: "机关"
        case .edition: "版式"
        case .scope: "范围"
        }
    }

    /// The name of a section in a resolved query.
    static func chinese(_ section: SectionKind) -> String {
        Vocabulary.sectionNames[section]?.first ?? section.rawValue
    }

    /// The values of the filter for editions.
    static let editions: [String: Edition] = [
        "2019": .form2019, "2021": .form2021, "mixed": .mixed, "混合": .mixed, "none": .none,
        "无": .none,
    ]

    /// The values of the filter for scopes.
    static let scopes: [String: Scope] = [
        "本级": .own, "own": .own, "汇总": .aggregated, "aggregated": .aggregated,
    ]

    /// The name of a scope in a resolved query.
    static func chinese(_ scope: Scope) -> String {
        switch scope {
        case .own: "本级"
        case .aggregated: "汇总"
        }
    }

    /// The names before a colon that ask for a figure to be there, or to be missing.
    static let present = "有"
    static let missing = "缺"

    /// The name of the filter for verdicts.
    static let check = "检查"

    /// The name of a verdict in a resolved query.
    static func chinese(_ verdict: Verdict) -> String {
        switch verdict {
        case .passed: "通过"
        case .failed: "不符"
        case .undetermined: "未定"
        }
    }

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

    /// The operator between two texts that stand near each other, in a resolved query.
    static let near = "NEAR"

    /// The names of the functions in a resolved query.
    static let occurrences = "次数"
    static let substitute = "缺省"

    /// What stands behind `@` for the year before that of the report.
    static let yearBefore = "上年"

    /// The functions that a bracket makes of a word.
    static let functions: [String: Construct] = ["次数": .occurrences, "缺省": .substitute]

    /// The powers of ten that may follow a number.
    static let magnitudes: [Unicode.Scalar: Int] = ["万": 4, "亿": 8]

    /// What may follow a year.
    static let yearSuffix: Character = "年"

    /// What may stand between the ends of a range by mistake.
    static let mistakenRangeMarks: Set<Character> = ["-", "~", "～", "—", "–", "至", "到"]

    /// Short names of the rows of table two, by the row's id.
    static let shortRowNames: [String: String] = [
        "license": "许可", "penalty": "处罚", "coercion": "强制", "fee": "收费", "procure": "采购",
    ]
}
