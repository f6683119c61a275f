extension Indicator {
    /// What to beware of, in Chinese; a sentence or two.
    public var chineseNote: String {
        switch self {
        case .doneChecked: "各项办理结果齐全时取其合计，否则取报告所填的总计；两者不等时以合计为准。"
        case .disclosureRate: "分母为办结数；也有以“新收加上年结转”为分母的，结果偏低，引用时请写明分母。"
        case .fullRate: "予以公开含“已主动公开、告知获取途径”的情形。"
        case .denyRate: "不是公开率的补数：还有无法提供、不予处理和其他处理。"
        case .unableRate: "含机关不掌握、需要制作和内容不明确，与拒绝公开不同。"
        case .notheldShare: "“不掌握”既含信息不存在，也含信息由别的机关掌握；常被问错的小机关偏高。"
        case .notheldOfUnable: "分母是无法提供，不是全部办结；件数少时波动大。"
        case .rejectRate: "含信访、重复申请、索要出版物等，各地掌握的尺度不同。"
        case .otherRate: "含申请人撤回等情形；2021 年表样起才细分。"
        case .petitionShare: "只计按不予处理办结的信访类申请，转办、撤回的不在内。"
        case .repeatShare: "重复申请与大量反复申请相加；各省认定宽严不一。"
        case .factualVsLegal: "只看无法提供与不予公开，不含不予处理和其他处理。"
        case .denySecretShare, .denyLawShare, .denySafetyShare, .denyThirdShare,
            .denyInternalShare, .denyProcessShare, .denyCasefileShare, .denyQueryShare:
            "没有不予公开时无值，不是 0；不予公开件数少时波动大。"
        case .naturalShare: "律师常以个人名义申请。"
        case .orgShare: "法人件数往往很少；五类相加，缺一类即无值。"
        case .legalShare: "件数往往很少；律师以个人名义的申请不在内。"
        case .carryoutRate: "受年末收件多少影响。"
        case .completionRate: "只有收办勾稽相符时才等于 1 减结转率。"
        case .growth: "须有上年报告；上年不足 10 件时意义不大；机构合并拆分、2019 年条例修订都会改变口径。"
        case .zeroRequestShare: "单份报告为 1 或 0，取平均即零申请机关的占比；新收空白的不计入。"
        case .disputeRate: "不含复议后起诉，以免重复计数；案件可能来自上年，故可大于 1。2024 年起复议前置，与此前不可比。"
        case .reviewCorrectRate: "分母不含尚未审结；“其他结果”中有和解与撤回。"
        case .reviewCorrectRateGross: "分母含尚未审结，低于不含者；两种口径不可混用。"
        case .reviewUpholdRate: "分母不含尚未审结；“其他结果”既非维持也非纠正。"
        case .suitLossRate: "2024 年起复议前置，与此前不可比；件数往往很少。"
        case .suitAfterRate: "起诉可能针对上年的复议，两数年份不尽相同，故可大于 1。"
        case .normdocTurnover: "仅 2021 年表样有；集中清理的年份偏高。"
        case .licensePenalty: "交通罚款往往占处罚的大头；宜用汇总报告。"
        case .quality: "越大越差：不符的硬性规则占已核对规则之比。排版丢失的数不是机关的错。"
        case .blankShare: "指表样中留空的格；排版丢失而未读到的格也可能在内。"
        case .unreadableShare: "多因文件排版所致，不等于机关未填。"
        }
    }
}
