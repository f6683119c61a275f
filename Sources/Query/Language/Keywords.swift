import Reports

/// The words of the query language, in both languages.
///
/// The only place where Chinese operators stand. Latin words are operators in capitals only,
/// Chinese words only as tokens of their own; names before a colon, functions and values are read
/// in either case and either script.
enum Keywords {
    /// The words that are operators.
    static let operators: [String: Token.Kind] = [
        "AND": .and, "且": .and, "并且": .and, "並且": .and,
        "OR": .or, "或": .or, "或者": .or,
        "NOT": .not, "非": .not, "不含": .not,
        near: .near, chineseNear: .near, "鄰近": .near,
    ]

    /// What a name before a colon introduces.
    enum Role: Equatable {
        /// A condition on the report itself.
        case filter(FilterName)
        /// A place for a text.
        case section(SectionKind)
        /// A figure that must be there, or be missing.
        case presence(isMissing: Bool)
        /// The way to list the hits.
        case directive(Directive)
    }

    /// What says how to list the hits.
    enum Directive: Equatable {
        /// Their order.
        case sort
        /// Their number.
        case limit
    }

    /// What a name before a colon introduces; nil if it is unknown.
    static func role(of name: String) -> Role? { roles[name] }

    private static let roles = FoldedNames<Role>(
        FilterName.allCases.flatMap { filter in
            [chinese(filter), filter.rawValue].map { ($0, Role.filter(filter)) }
        }
            + SectionKind.allCases.flatMap { kind in
                sectionNames(kind).map { ($0, Role.section(kind)) }
            }
            + [
                (present, .presence(isMissing: false)), ("has", .presence(isMissing: false)),
                (missing, .presence(isMissing: true)), ("missing", .presence(isMissing: true)),
                (sort, .directive(.sort)), ("sort", .directive(.sort)),
                (limit, .directive(.limit)), ("limit", .directive(.limit)),
            ])

    /// The names that may be suggested for an unknown one, in a stable order.
    static let suggestedNames: [NamedText] =
        (FilterName.allCases.flatMap { [chinese($0), $0.rawValue] }
        + SectionKind.allCases.flatMap { sectionNames($0) }
        + ["missing", sort, "sort", limit, "limit"]).map { NamedText($0) }

    private static func sectionNames(_ kind: SectionKind) -> [String] {
        Vocabulary.sectionNames[kind].map { $0 + [kind.rawValue] } ?? []
    }

    // MARK: Names in a resolved query

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
        case .check: "检查"
        }
    }

    /// The name of a section in a resolved query.
    static func chinese(_ section: SectionKind) -> String {
        Vocabulary.sectionNames[section]?.first ?? section.rawValue
    }

    /// The names before a colon that ask for a figure to be there, or to be missing.
    static let present = "有"
    static let missing = "缺"

    /// The names before a colon that say how to list the hits.
    static let sort = "排序"
    static let limit = "条数"

    /// The operator between two texts that stand near each other, in a resolved query.
    static let near = "NEAR"
    static let chineseNear = "邻近"

    /// What stands behind `@` for the year before that of the report.
    static let yearBefore = "上年"

    /// The years that a word behind `@` may mean.
    static let otherYears = FoldedNames<OtherYear>(
        [yearBefore, "上一年", "上年度", "previous"].map { ($0, .before) })

    // MARK: Functions

    /// The names of the functions in a resolved query.
    static let occurrences = "次数"
    static let substitute = "缺省"

    /// The functions that a bracket makes of a word.
    static let functions = FoldedNames<Function>([
        (occurrences, .occurrences), ("count", .occurrences),
        (substitute, .substitute), ("ifmissing", .substitute),
    ])

    /// The name of a function in a resolved query.
    static func chinese(_ function: Function) -> String {
        switch function {
        case .occurrences: occurrences
        case .substitute: substitute
        }
    }

    // MARK: Numbers

    /// The powers of ten that may follow a number.
    static let magnitudes: [Unicode.Scalar: Int] = ["万": 4, "亿": 8, "萬": 4, "億": 8]

    /// What may follow a year.
    static let yearSuffix: Character = "年"

    /// Short names of the rows of table two, by the row's id.
    static let shortRowNames: [String: String] = [
        "license": "许可", "penalty": "处罚", "coercion": "强制", "fee": "收费", "procure": "采购",
    ]
}
