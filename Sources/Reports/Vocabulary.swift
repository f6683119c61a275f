/// A row, column or group of the forms: its id, its label and how people write it.
public struct FormLabel: Sendable, Equatable {
    /// The ASCII id, part of cell addresses.
    public let id: String

    /// The official label, without its number.
    public let label: String

    /// Further labels seen at this place in published reports.
    public let variants: [String]

    /// What a researcher may type for it.
    public let aliases: [String]

    /// The forms that print it.
    public let editions: [Edition]

    /// The outcome group the row belongs to.
    public let group: OutcomeGroup?

    init(
        _ id: String, _ label: String, variants: [String] = [], aliases: [String] = [],
        group: OutcomeGroup? = nil, editions: [Edition] = Edition.forms
    ) {
        self.id = id
        self.label = label
        self.variants = variants
        self.aliases = aliases
        self.editions = editions
        self.group = group
    }
}

/// A group of outcomes of table three; only its members are rows of the official form.
public enum OutcomeGroup: String, CaseIterable, Sendable {
    /// Refused (不予公开).
    case deny
    /// Could not be provided (无法提供).
    case unable
    /// Not processed (不予处理).
    case reject
    /// Other handling (其他处理).
    case other
}

/// A cell of table two: the only table whose rows have different columns.
public struct DisclosureCell: Sendable {
    /// The row's id.
    public let row: String
    /// The column's id.
    public let column: String
    /// What a researcher may type for the cell as a whole.
    public let aliases: [String]
    /// The forms that have it.
    public let editions: [Edition]
    /// What its number counts.
    public let unit: FormUnit
}

/// The words of the forms: every label, its variants and its aliases, in one place.
///
/// The labels are those of 国办公开办函〔2019〕60号 and 〔2021〕30号; variants and aliases come
/// from published reports. Numbers before labels (一、 （一） 1.) are left out: reports write
/// them in too many ways to rely on.
public enum Vocabulary {
    // MARK: Table three

    /// The seven columns of table three, in printed order.
    public static let requestColumns: [FormLabel] = [
        FormLabel(FormID.naturalPersons, "自然人", aliases: ["个人", "公民", "自然人申请"]),
        FormLabel(FormID.businesses, "商业企业", aliases: ["企业", "公司", "商企"]),
        FormLabel("research", "科研机构", aliases: ["科研", "科研院所"]),
        FormLabel("ngo", "社会公益组织", aliases: ["公益组织", "社会组织", "公益机构"]),
        FormLabel("legal", "法律服务机构", aliases: ["律所", "律师事务所", "法律机构"]),
        FormLabel("orgother", "其他", aliases: ["其他组织", "其他法人", "法人其他"]),
        FormLabel(FormID.total, "总计", aliases: ["合计", "总数"]),
    ]

    /// The rows of table three, in printed order.
    public static let requestRows: [FormLabel] = [
        FormLabel(
            FormID.received, "本年新收政府信息公开申请数量",
            variants: ["本年新收政府信息公开数量", "本年度新收政府信息公开申请数量", "本年新收申请数量"],
            aliases: ["新收", "本年新收", "新收申请", "收到申请", "申请量"]),
        FormLabel(
            FormID.carriedIn, "上年结转政府信息公开申请数量",
            variants: ["上年结转政府信息公开数量", "上年度结转政府信息公开申请数量", "上年转结政府信息公开申请数量"],
            aliases: ["上年结转", "上年度结转", "结转上年"]),
        FormLabel("granted", "予以公开", aliases: ["公开", "同意公开", "全部公开"]),
        FormLabel(
            "partial", "部分公开（区分处理的，只计这一情形，不计其他情形）",
            variants: ["部分公开", "部分公开（区分处理的，只计这一情形）"], aliases: ["区分处理"]),
        FormLabel(
            "deny_secret", "属于国家秘密", variants: ["国家秘密", "涉及国家秘密"], aliases: ["国家秘密", "涉密"],
            group: .deny),
        FormLabel(
            "deny_law", "其他法律行政法规禁止公开", variants: ["其他法律法规禁止公开", "法律行政法规禁止公开"],
            aliases: ["法律法规禁止", "禁止公开", "其他法律禁止"],
            group: .deny),
        FormLabel(
            "deny_safety", "危及“三安全一稳定”", variants: ["三安全一稳定"], aliases: ["三安全一稳定", "社会稳定", "国家安全"],
            group: .deny),
        FormLabel(
            "deny_third", "保护第三方合法权益", variants: ["第三方合法权益"],
            aliases: ["第三方", "第三方权益", "商业秘密个人隐私"],
            group: .deny),
        FormLabel(
            "deny_internal", "属于三类内部事务信息", variants: ["三类内部事务信息", "三类内部事务"],
            aliases: ["内部事务", "三类内部事务", "内部管理信息"],
            group: .deny),
        FormLabel(
            "deny_process", "属于四类过程性信息", variants: ["四类过程性信息", "四类过程性"],
            aliases: ["过程性信息", "过程信息", "四类过程性"],
            group: .deny),
        FormLabel(
            "deny_casefile", "属于行政执法案卷", variants: ["行政执法案卷"], aliases: ["执法案卷", "行政执法案卷"],
            group: .deny),
        FormLabel(
            "deny_query", "属于行政查询事项", variants: ["行政查询事项"], aliases: ["行政查询", "查询事项"], group: .deny),
        FormLabel(
            "unable_notheld", "本机关不掌握相关政府信息", variants: ["不掌握相关政府信息"],
            aliases: ["不掌握", "本机关不掌握", "信息不存在", "不存在"], group: .unable),
        FormLabel(
            "unable_create", "没有现成信息需要另行制作", aliases: ["另行制作", "没有现成信息", "需要制作"],
            group: .unable),
        FormLabel(
            "unable_unclear", "补正后申请内容仍不明确", variants: ["补正后仍不明确"],
            aliases: ["仍不明确", "补正后不明确", "内容不明确"],
            group: .unable),
        FormLabel(
            "reject_petition", "信访举报投诉类申请", variants: ["信访举报投诉类"],
            aliases: ["信访", "信访举报投诉", "举报投诉类"],
            group: .reject),
        FormLabel("reject_repeat", "重复申请", aliases: ["重复"], group: .reject),
        FormLabel(
            "reject_publication", "要求提供公开出版物", variants: ["公开出版物"], aliases: ["公开出版物", "出版物"],
            group: .reject),
        FormLabel(
            "reject_mass", "无正当理由大量反复申请", variants: ["大量反复申请"],
            aliases: ["大量反复申请", "反复申请", "滥用申请权"],
            group: .reject),
        FormLabel(
            "reject_confirm", "要求行政机关确认或重新出具已获取信息", variants: ["确认或重新出具已获取信息"],
            aliases: ["确认或重新出具", "重新出具"],
            group: .reject),
        FormLabel(FormID.other, "其他处理", group: .other, editions: [.form2019]),
        FormLabel(
            FormID.otherNotFixed, "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
            variants: ["申请人无正当理由逾期不补正，行政机关不再处理其政府信息公开申请", "逾期不补正"],
            aliases: ["逾期不补正", "不补正"], group: .other, editions: [.form2021]),
        FormLabel(
            FormID.otherNotPaid, "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
            variants: ["申请人逾期未按收费通知要求缴纳费用，行政机关不再处理其政府信息公开申请", "逾期不缴费"],
            aliases: ["逾期不缴费", "未缴费", "逾期未缴纳费用"], group: .other, editions: [.form2021]),
        FormLabel(
            FormID.otherRest, "其他", aliases: ["其他处理其他", "其他（其他处理）", "主动撤回"], group: .other,
            editions: [.form2021]),
        FormLabel(
            FormID.answered, "总计", variants: ["合计"], aliases: ["办结", "办理结果总计", "办结总数", "办结数"]),
        FormLabel(
            FormID.carriedOut, "结转下年度继续办理", variants: ["结转下年继续办理", "转结下年度继续办理"],
            aliases: ["结转下年", "结转下年度", "转下年度"]),
    ]

    /// The label in table three of each outcome group; not a row of the official form.
    public static let outcomeGroups: [OutcomeGroup: FormLabel] = [
        .deny: FormLabel("deny", "不予公开", group: .deny),
        .unable: FormLabel("unable", "无法提供", group: .unable),
        .reject: FormLabel("reject", "不予处理", group: .reject),
        .other: FormLabel("othersum", "其他处理", group: .other),
    ]

    /// The sum of the five kinds of organisations; not a column of the official form.
    public static let organisations = FormLabel(
        "org", "法人或其他组织", aliases: ["法人", "组织"])

    /// The sum of the organisations where a report prints one; not a column of the official form.
    public static let organisationsSubtotal = FormLabel(
        "orgsub", "小计", variants: ["法人小计", "法人或其他组织小计", "组织小计"])

    /// The sum of a group of outcomes where a report prints one; not a row of the official form.
    public static let groupSubtotal = FormLabel(
        FormID.subtotal, "小计", variants: ["不予公开小计", "无法提供小计", "不予处理小计", "其他处理小计"])

    /// Labels of table three that head several columns and address no cell.
    public static let requestColumnHeadings: [String] = [
        "申请人情况", "法人或其他组织", "本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和",
    ]

    /// All labels of table three that address no cell, in printed order.
    public static let requestHeadings =
        Array(requestColumnHeadings[..<2]) + requestRowHeadings
        + Array(requestColumnHeadings[2...])

    /// Labels of table three that head several rows and address no cell.
    public static let requestRowHeadings: [String] = [
        "本年度办理结果", "本年办理结果", "不予公开", "无法提供", "不予处理",
    ]

    // MARK: Table two

    /// The rows of table two, in printed order.
    public static let disclosureRows: [FormLabel] = [
        FormLabel("rule", "规章"),
        FormLabel("normdoc", "规范性文件", variants: ["行政规范性文件", "行政规范性档案", "规范性档案"]),
        FormLabel("license", "行政许可"),
        FormLabel("service", "其他对外管理服务事项", variants: ["其他对外管理服务"], editions: [.form2019]),
        FormLabel("penalty", "行政处罚"),
        FormLabel("coercion", "行政强制"),
        FormLabel("fee", "行政事业性收费"),
        FormLabel("procure", "政府集中采购", editions: [.form2019]),
    ]

    /// The column headings of table two.
    public static let disclosureColumns: [FormLabel] = [
        FormLabel("made", "本年新制作数量", editions: [.form2019]),
        FormLabel("disclosed", "本年新公开数量", editions: [.form2019]),
        FormLabel("total", "对外公开总数量", variants: ["对外公开总数"], editions: [.form2019]),
        FormLabel("issued", "本年制发件数", variants: ["本年制发数"], editions: [.form2021]),
        FormLabel("repealed", "本年废止件数", variants: ["本年废止数"], editions: [.form2021]),
        FormLabel("inforce", "现行有效件数", variants: ["现行有效数"], editions: [.form2021]),
        FormLabel("prev", "上一年项目数量", variants: ["上年项目数量"], editions: [.form2019]),
        FormLabel("change", "本年增/减", variants: ["本年增减"], editions: [.form2019]),
        FormLabel(FormID.decisions, "处理决定数量", variants: ["本年处理决定数量", "处理绝对数量"]),
        FormLabel(
            "amount", "采购总金额", variants: ["采购金额", "本年收费金额", "本年收费金额（单位：万元）"]),
        FormLabel("count", "采购项目数量", editions: [.form2019]),
    ]

    /// Labels of table two that head rows and address no cell.
    public static let disclosureHeadings: [String] = [
        "信息内容", "第二十条第（一）项", "第二十条第（五）项", "第二十条第（六）项", "第二十条第（八）项",
        "第二十条第（九）项", "第二十条（一）项", "第二十条（五）项", "第二十条（六）项", "第二十条（八）项", "第二十条（九）项",
    ]

    /// The cells of table two, in printed order within each edition.
    public static let disclosureCells: [DisclosureCell] = [
        item("rule", "made", ["规章新制作"], [.form2019]),
        item("rule", "disclosed", ["规章新公开"], [.form2019]),
        item("rule", "total", ["规章公开总数"], [.form2019]),
        item("normdoc", "made", ["规范性文件新制作"], [.form2019]),
        item("normdoc", "disclosed", ["规范性文件新公开"], [.form2019]),
        item("normdoc", "total", ["规范性文件公开总数"], [.form2019]),
        item("rule", "issued", ["规章制发"], [.form2021]),
        item("rule", "repealed", ["规章废止"], [.form2021]),
        item("rule", "inforce", ["现行有效规章"], [.form2021]),
        item("normdoc", "issued", ["规范性文件制发"], [.form2021]),
        item("normdoc", "repealed", ["规范性文件废止"], [.form2021]),
        item("normdoc", "inforce", ["现行有效规范性文件"], [.form2021]),
        item("license", "prev", ["许可项目数"], [.form2019]),
        item("license", "change", ["许可增减"], [.form2019]),
        item("license", "decisions", ["许可决定", "行政许可数量", "许可量"], Edition.forms),
        item("service", "prev", ["服务事项数"], [.form2019]),
        item("service", "change", ["服务事项增减"], [.form2019]),
        item("service", "decisions", ["其他对外管理服务事项数量"], [.form2019]),
        item("penalty", "prev", ["处罚项目数"], [.form2019]),
        item("penalty", "change", ["处罚增减"], [.form2019]),
        item("penalty", "decisions", ["处罚决定", "行政处罚数量", "处罚量"], Edition.forms),
        item("coercion", "prev", ["强制项目数"], [.form2019]),
        item("coercion", "change", ["强制增减"], [.form2019]),
        item("coercion", "decisions", ["强制决定", "行政强制数量"], Edition.forms),
        item("fee", "prev", ["收费项目数"], [.form2019]),
        item("fee", "change", ["收费项目增减"], [.form2019]),
        item(
            "fee", "amount", ["收费金额", "行政事业性收费", "收费"], [.form2021], unit: .tenThousandYuan),
        item("procure", "count", ["采购项目", "集中采购项目数"], [.form2019]),
        item(
            "procure", "amount", ["采购金额", "集中采购金额"], [.form2019], unit: .unstatedMoney),
    ]

    // MARK: Table four

    /// The three blocks of table four, in printed order.
    public static let disputeGroups: [FormLabel] = [
        FormLabel("review", "行政复议", aliases: ["复议"]),
        FormLabel(FormID.suits[0], "未经复议直接起诉", aliases: ["直接起诉", "未经复议", "直接诉讼"]),
        FormLabel(FormID.suits[1], "复议后起诉", aliases: ["复议后诉讼"]),
    ]

    /// The sum of the two litigation blocks; not a block of the official form.
    public static let suits = FormLabel("suit", "行政诉讼", aliases: ["诉讼"])

    /// The five columns of each block of table four, in printed order.
    public static let disputeColumns: [FormLabel] = [
        FormLabel("upheld", "结果维持", aliases: ["维持"]),
        FormLabel("corrected", "结果纠正", aliases: ["纠正", "纠错", "败诉"]),
        FormLabel("other", "其他结果", aliases: ["其他"]),
        FormLabel("pending", "尚未审结", aliases: ["未审结", "在审"]),
        FormLabel(FormID.total, "总计", aliases: ["合计"]),
    ]

    // MARK: Sections

    /// The headings of the sections, as reports print them, by kind.
    public static let sectionHeadings: [(kind: SectionKind, headings: [String])] = [
        (.overview, ["总体情况", "总体工作情况", "工作总体情况"]),
        (.disclosure, ["主动公开政府信息情况", "主动公开政府信息的情况"]),
        (
            .requests,
            [
                "收到和处理政府信息公开申请情况", "收到和处理政府信息公开申请的情况", "收到和处理政府信息公开情况",
            ]
        ),
        (
            .review,
            [
                "政府信息公开行政复议、行政诉讼情况", "政府信息公开行政复议和行政诉讼情况",
                "因政府信息公开工作被申请行政复议、提起行政诉讼的情况", "因政府信息公开工作被申请行政复议、提起行政诉讼情况",
                "政府信息公开复议、诉讼情况", "行政复议、行政诉讼情况",
            ]
        ),
        (
            .problems,
            [
                "存在的主要问题及改进情况", "政府信息公开工作存在的主要问题及改进情况", "存在问题及改进情况",
                "存在的问题及改进情况", "存在的主要问题和改进情况",
            ]
        ),
        (.other, ["其他需要报告的事项", "其他需要说明的事项", "需要报告的其他事项"]),
    ]

    /// Words of the headings of the outline before 2019, and of headings that a body words itself;
    /// the first that a numbered heading contains tells the section.
    public static let outlineHeadings: [(word: String, kind: SectionKind)] = [
        ("总体情况", .overview), ("概述", .overview), ("基本情况", .overview), ("概况", .overview),
        ("收到和处理", .requests), ("依申请公开", .requests), ("公开申请", .requests), ("复议", .review),
        ("诉讼", .review), ("申诉", .review), ("收费", .other), ("减免", .other),
        ("存在", .problems), ("问题", .problems), ("不足", .problems), ("改进", .problems),
        ("下一步", .problems), ("主动公开", .disclosure), ("其他需要", .other), ("需要报告", .other),
        ("需要说明", .other), ("附表", .other), ("附件", .other), ("统计表", .other), ("其他事项", .other),
    ]

    /// What the part before the first heading is called.
    public static let prefaceName = "导语"

    /// What a query calls a section.
    public static let sectionNames: [SectionKind: [String]] = [
        .title: ["标题"],
        .overview: ["总体情况"],
        .disclosure: ["主动公开"],
        .requests: ["申请"],
        .review: ["复议诉讼"],
        .problems: ["存在问题"],
        .other: ["其他事项"],
    ]
}

private func item(
    _ row: String, _ column: String, _ aliases: [String], _ editions: [Edition],
    unit: FormUnit = .count
) -> DisclosureCell {
    DisclosureCell(row: row, column: column, aliases: aliases, editions: editions, unit: unit)
}

extension Vocabulary {
    /// The official label of the row that a cell stands in.
    public static func rowLabel(of address: CellAddress) -> String {
        let rows =
            switch address.cell.table {
            case .disclosure: disclosureRows
            case .requests: requestRows
            case .disputes: disputeGroups
            }
        return rows.first { $0.id == address.cell.row }?.label ?? address.cell.row
    }

    /// The official label of the column that a cell stands in.
    public static func columnLabel(of address: CellAddress) -> String {
        let columns =
            switch address.cell.table {
            case .disclosure: disclosureColumns
            case .requests: requestColumns
            case .disputes: disputeColumns
            }
        return columns.first { $0.id == address.cell.column }?.label ?? address.cell.column
    }
}
