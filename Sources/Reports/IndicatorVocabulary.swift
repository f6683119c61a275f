/// The names of the indicators: what each is called, and what a researcher may type for it.
///
/// Every name is one word of a query, so that a label can be typed as it is shown. No name may be
/// one that a row or a cell of the forms answers to, in full or in part: a test holds every one of
/// them against the forms.
public enum IndicatorVocabulary {
    /// The label of an indicator and its aliases.
    public static func label(of indicator: Indicator) -> FormLabel {
        let (label, aliases) = names(of: indicator)
        return FormLabel(indicator.id, label, aliases: aliases, editions: indicator.editions)
    }

    /// The label of a number that needs the population, and its aliases.
    public static func label(of indicator: OutsideIndicator) -> FormLabel {
        let (label, aliases): (String, [String]) =
            switch indicator {
            case .population: ("人口", ["人口数", "常住人口", "户籍人口"])
            case .requestsPer100k:
                ("每十万人申请量", ["十万人申请量", "每10万人申请量", "人均申请量", "每万人申请量"])
            case .penaltyPer10k: ("万人处罚量", ["每万人处罚量", "人均处罚量", "每十万人处罚量"])
            }
        return FormLabel(indicator.id, label, aliases: aliases)
    }

    private static func names(of indicator: Indicator) -> (label: String, aliases: [String]) {
        switch indicator {
        case .doneChecked: ("核定办结数", ["核定办结", "办结数核定"])
        case .disclosureRate: ("公开率", ["实质公开率", "信息公开率", "公开比例"])
        case .fullRate: ("予以公开率", ["全部公开率", "完全公开率"])
        case .denyRate: ("不予公开率", ["拒绝公开率"])
        case .unableRate: ("无法提供率", [])
        case .notheldShare: ("不掌握占比", ["本机关不掌握占比", "信息不存在占比", "不掌握率"])
        case .notheldOfUnable: ("不掌握占无法提供比", ["不掌握占无法提供比例"])
        case .rejectRate: ("不予处理率", [])
        case .otherRate: ("其他处理率", [])
        case .petitionShare: ("信访类占比", ["信访占比", "信访举报投诉占比"])
        case .repeatShare: ("重复与反复申请占比", ["重复申请占比", "重复反复申请占比"])
        case .factualVsLegal: ("事实性理由比", ["事实理由比", "事实性理由占比"])
        case .denySecretShare: ("国家秘密占不予公开比", ["国家秘密占比", "涉密占比"])
        case .denyLawShare: ("法律法规禁止占不予公开比", ["法律法规禁止占比", "禁止公开占比"])
        case .denySafetyShare: ("三安全一稳定占不予公开比", ["三安全一稳定占比"])
        case .denyThirdShare: ("第三方权益占不予公开比", ["第三方权益占比", "第三方占比"])
        case .denyInternalShare: ("内部事务占不予公开比", ["内部事务占比", "内部事务信息占比"])
        case .denyProcessShare: ("过程性信息占不予公开比", ["过程性信息占比"])
        case .denyCasefileShare: ("执法案卷占不予公开比", ["执法案卷占比", "行政执法案卷占比"])
        case .denyQueryShare: ("行政查询占不予公开比", ["行政查询占比", "查询事项占比"])
        case .naturalShare: ("自然人占比", ["个人占比", "公民占比"])
        case .orgShare: ("法人占比", ["法人或其他组织占比", "组织占比"])
        case .legalShare: ("法律服务机构占比", ["律所占比"])
        case .carryoutRate: ("结转率", ["结转下年率"])
        case .completionRate: ("办结率", [])
        case .growth: ("申请量同比", ["新收同比", "申请量增长率", "新收增长率"])
        case .zeroRequestShare: ("零申请机关占比", ["零申请", "零申请占比"])
        case .disputeRate: ("争议率", ["争议发生率"])
        case .reviewCorrectRate: ("复议纠错率", ["复议纠正率"])
        case .reviewCorrectRateGross: ("含未审结的复议纠错率", ["复议总纠错率"])
        case .reviewUpholdRate: ("复议维持率", [])
        case .suitLossRate: ("诉讼败诉率", ["败诉率", "诉讼纠正率", "诉讼纠错率"])
        case .suitAfterRate: ("复议后起诉率", ["复议后诉讼率"])
        case .normdocTurnover: ("规范性文件清理率", ["规范性文件废止率"])
        case .licensePenalty: ("许可处罚比", ["行政许可处罚比"])
        case .quality: ("勾稽不符率", ["报告质量", "硬性规则不符率"])
        case .blankShare: ("空白格占比", ["空白占比", "空白率"])
        case .unreadableShare: ("不可读格占比", ["不可读占比"])
        }
    }
}

extension Indicator {
    /// The forms that have what its formula needs.
    public var editions: [Edition] { Edition.forms.filter(formula.isKnown(in:)) }
}
