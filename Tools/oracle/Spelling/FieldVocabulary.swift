/// What fields may be called in a query: the oracle's own list, in which no name is left to guess.
enum FieldVocabulary {
    /// The names of a field without its year.
    static func names(of id: String) -> [String] {
        if let names = indicators[id] { return names + [id] }
        if let names = cells[id] { return names + [id] }
        let parts = id.split(separator: ".").map(String.init)
        guard parts.count == 3 else { return [id] }
        let (table, row, column) = (parts[0], parts[1], parts[2])
        let rowNames = (table == "t4" ? blocks[row] : rows[row]) ?? []
        let columnNames = (table == "t4" ? outcomes[column] : columns[column]) ?? []
        var names = [id]
        for name in rowNames {
            names += (columnNames + [column]).map { "\(name).\($0)" }
            if column == "total" { names += [name, name] }
        }
        return names
    }

    private static let rows: [String: [String]] = [
        "new": ["新收", "本年新收", "申请量", "本年新收政府信息公开申请数量", "new"],
        "carryin": ["上年结转", "上年度结转", "结转上年", "carryin"],
        "granted": ["予以公开", "同意公开", "全部公开", "granted"],
        "partial": ["部分公开", "区分处理", "partial"],
        "deny_secret": ["属于国家秘密", "国家秘密", "涉密"],
        "deny_law": ["法律法规禁止", "其他法律行政法规禁止公开", "deny_law"],
        "deny_safety": ["三安全一稳定", "社会稳定", "國家安全"],
        "deny_third": ["第三方", "保护第三方合法权益"],
        "deny_internal": ["内部事务", "三类内部事务", "deny_internal"],
        "deny_process": ["过程性信息", "属于四类过程性信息", "過程性信息"],
        "deny_casefile": ["执法案卷", "属于行政执法案卷"],
        "deny_query": ["行政查询", "查询事项", "deny_query"],
        "unable_notheld": ["本机关不掌握", "不掌握", "信息不存在", "unable_notheld", "本机关不掌握相关"],
        "unable_create": ["另行制作", "没有现成信息", "unable_create"],
        "unable_unclear": ["仍不明确", "补正后申请内容仍不明确"],
        "reject_petition": ["信访", "信访举报投诉类申请", "reject_petition"],
        "reject_repeat": ["重复申请", "重复", "重複申請"],
        "reject_publication": ["公开出版物", "出版物"],
        "reject_mass": ["反复申请", "大量反复申请", "滥用申请权"],
        "reject_confirm": ["重新出具", "确认或重新出具"],
        "other_nofix": ["逾期不补正", "不补正", "other_nofix"],
        "other_nofee": ["逾期不缴费", "未缴费"],
        "other_misc": ["主动撤回", "other_misc"],
        "done": ["办结", "办结总数", "办理结果总计", "done"],
        "carryout": ["结转下年", "结转下年度继续办理", "carryout", "结转下年度继续"],
        "deny": ["不予公开"], "unable": ["无法提供"], "reject": ["不予处理"],
        "othersum": ["其他处理", "othersum"],
    ]

    private static let columns: [String: [String]] = [
        "natural": ["自然人", "个人", "公民"], "business": ["商业企业", "企业", "公司"],
        "research": ["科研机构", "科研"], "ngo": ["社会公益组织", "公益组织"],
        "legal": ["法律服务机构", "律所"], "orgother": ["其他", "其他组织"],
        "total": ["总计", "合计", "总数"], "org": ["法人或其他组织", "法人", "组织"],
    ]

    private static let blocks: [String: [String]] = [
        "review": ["行政复议", "复议", "review"],
        "suit_direct": ["未经复议直接起诉", "直接起诉", "suit_direct"],
        "suit_after": ["复议后起诉", "suit_after"], "suit": ["行政诉讼", "诉讼"],
    ]

    private static let outcomes: [String: [String]] = [
        "upheld": ["结果维持", "维持"], "corrected": ["结果纠正", "纠正", "纠错"],
        "other": ["其他结果", "其他"], "pending": ["尚未审结", "未审结"], "total": ["总计", "合计"],
    ]

    /// Table two, whose cells have names of their own.
    private static let cells: [String: [String]] = [
        "t2.rule.made": ["规章新制作", "规章.本年新制作数量"], "t2.rule.disclosed": ["规章新公开"],
        "t2.rule.total": ["规章公开总数", "规章.对外公开总数量"],
        "t2.normdoc.made": ["规范性文件新制作"], "t2.normdoc.disclosed": ["规范性文件新公开"],
        "t2.normdoc.total": ["规范性文件公开总数"], "t2.rule.issued": ["规章制发", "规章.本年制发件数"],
        "t2.rule.repealed": ["规章废止"], "t2.rule.inforce": ["现行有效规章", "规章.现行有效件数"],
        "t2.normdoc.issued": ["规范性文件制发", "行政规范性文件.本年制发件数"],
        "t2.normdoc.repealed": ["规范性文件废止"],
        "t2.normdoc.inforce": ["现行有效规范性文件"],
        "t2.license.prev": ["许可项目数", "行政许可.上一年项目数量"],
        "t2.license.change": ["许可增减", "行政许可.本年增减"],
        "t2.license.decisions": ["行政许可", "许可决定", "行政许可.处理决定数量"],
        "t2.service.prev": ["服务事项数"], "t2.service.change": ["服务事项增减"],
        "t2.service.decisions": ["其他对外管理服务事项"],
        "t2.penalty.prev": ["处罚项目数", "行政处罚.上一年项目数量"],
        "t2.penalty.change": ["处罚增减"], "t2.penalty.decisions": ["行政处罚", "处罚量", "處罰決定"],
        "t2.coercion.prev": ["强制项目数"], "t2.coercion.change": ["强制增减"],
        "t2.coercion.decisions": ["行政强制", "强制决定"], "t2.fee.prev": ["收费项目数"],
        "t2.fee.change": ["收费项目增减"], "t2.fee.amount": ["收费金额", "行政事业性收费"],
        "t2.procure.count": ["采购项目", "集中采购项目数"],
        "t2.procure.amount": ["采购金额", "政府集中采购"],
    ]

    private static let indicators: [String: [String]] = [
        "done_checked": ["核定办结数"], "disclosure_rate": ["公开率", "实质公开率"],
        "full_rate": ["予以公开率"], "deny_rate": ["不予公开率"], "unable_rate": ["无法提供率"],
        "notheld_share": ["不掌握占比", "不掌握率"], "notheld_of_unable": ["不掌握占无法提供比"],
        "reject_rate": ["不予处理率"], "other_rate": ["其他处理率"],
        "petition_share": ["信访类占比", "信访占比"], "repeat_share": ["重复与反复申请占比"],
        "factual_vs_legal": ["事实性理由比"], "deny_secret_share": ["国家秘密占不予公开比"],
        "deny_law_share": ["法律法规禁止占不予公开比"], "deny_safety_share": ["三安全一稳定占比"],
        "deny_third_share": ["第三方占比"], "deny_internal_share": ["内部事务占比"],
        "deny_process_share": ["过程性信息占比"], "deny_casefile_share": ["执法案卷占比"],
        "deny_query_share": ["行政查询占比"], "natural_share": ["自然人占比"],
        "org_share": ["法人占比"], "legal_share": ["律所占比"], "carryout_rate": ["结转率"],
        "completion_rate": ["办结率"], "growth": ["申请量同比", "新收同比"],
        "zero_request_share": ["零申请"], "dispute_rate": ["争议率"],
        "review_correct_rate": ["复议纠错率"], "review_correct_rate_gross": ["含未审结的复议纠错率"],
        "review_uphold_rate": ["复议维持率"], "suit_loss_rate": ["败诉率", "诉讼败诉率"],
        "suit_after_rate": ["复议后起诉率"], "normdoc_turnover": ["规范性文件清理率"],
        "license_penalty": ["许可处罚比"], "quality": ["报告质量", "勾稽不符率"],
        "blank_share": ["空白率", "空白格占比"], "unreadable_share": ["不可读占比"],
    ]
}
