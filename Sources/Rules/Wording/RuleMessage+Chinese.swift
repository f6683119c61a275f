import Foundation
public import Reports

extension RuleFamily {
    /// What the rule says, in Chinese.
    public var chinese: String {
        switch self {
        case .balance: "本年新收与上年结转之和应等于办理结果总计与结转下年度之和"
        case .outcomes: "办理结果总计应等于各项办理结果之和"
        case .applicants: "总计列应等于自然人与各类组织之和"
        case .disputes: "总计应等于维持、纠正、其他结果、尚未审结之和"
        case .printedSums: "所印小计应等于各分项之和"
        case .carried: "本年的上年结转应等于上年报告的结转下年度"
        case .inForce: "现行有效件数应等于上年现行有效加本年制发减本年废止"
        case .items: "上一年项目数量应等于上年报告的项目数量加增减"
        case .everDisclosed: "对外公开总数量不应少于上年"
        case .copied: "数字不应大多与上年相同"
        case .counts: "数量应为整数且不为负"
        case .disclosed: "对外公开总数量不应少于本年新公开，本年新公开一般不多于本年新制作"
        case .decisions: "项目数量不应为负；有处理决定应有项目"
        case .repealed: "废止件数不应多于上年现行有效加本年制发"
        case .ruleMakers: "县级机关和乡镇、街道无权制定规章"
        case .money: "金额应合常理"
        case .statedReceived: "正文所述收到申请数应与表三一致"
        case .statedCarriedIn: "正文所述上年结转数应与表三一致"
        case .statedDone: "正文所述办结数应与表三一致"
        case .statedCarriedOut: "正文所述结转下年度数应与表三一致"
        case .statedOutcome: "正文所述办理结果应与表三一致"
        case .statedShare: "正文所述占比应能由表三算出"
        case .statedApplicants: "正文所述申请人情况应与表三一致"
        case .statedNone: "正文称没有收到申请，表三本年新收应为 0"
        case .statedDisputes: "正文所述复议、诉讼数应与表四一致"
        case .statedDocuments: "正文所述规范性文件数应与表二一致"
        case .statedGrowth: "正文所述同比增减应与上年报告相符"
        case .statedParts: "正文所述分项不应多于总数"
        case .statedFee: "信息处理费收取情况"
        }
    }
}

extension RuleMessage {
    /// The message in one Chinese sentence.
    var chinese: String {
        switch self {
        case .holds(let family): family.chinese
        case .differs(let family, let left, let sign, let right):
            "\(family.chinese)：\(left) \(sign) \(right)"
        case .open(let family, let missing, let implied):
            "\(family.chinese)：有 \(missing) 格没有数字，无法判断"
                + (implied.map { "；由其余各格推算为 \($0)" } ?? "")
        case .mixedForms(let family): "\(family.chinese)：两版“其他处理”并存，结论不一，无法判断"
        case .notCounts(let numbers): "数量应为整数且不为负：\(numbers.joined(separator: "、"))"
        case .noRuleMaker: "县级机关和乡镇、街道无权制定规章，此处规章数不为 0"
        case .unknownRuleMaker: "规章数不为 0，不能确定该机关是否有权制定规章"
        case .decisionsWithoutItems(let decisions):
            "上一年项目数量与增减之和为 0，却有 \(decisions) 件处理决定"
        case .yuanSuspected(let amount, let tenThousands):
            "采购总金额 \(amount) 未注明单位，平均每项过大，疑为元（合 \(tenThousands) 万元）"
        case .unlikelyAmount(let amount): "收费金额 \(amount) 万元，一个部门难有此数，疑为元"
        case .copied(let equal, let compared):
            "与上年报告相比，\(compared) 个非零数字中有 \(equal) 个相同，疑为照抄"
        case .contradicts(_, let quote, let stated, let found):
            "正文称“\(quote)”（\(stated)），表中为 \(found.joined(separator: " 或 "))"
        case .cannotCompare(_, let quote): "正文称“\(quote)”，表中相应各格没有数字，无法核对"
        case .cellCause(let cell, let printed, let implied):
            "“\(cell.labels)”报告中为 \(printed)，若为 \(implied) 则各式成立"
        case .rowCause(let row): "“\(Vocabulary.rowLabel(of: row))”一行有误，改正后各式成立"
        case .columnCause(let column):
            "“\(Vocabulary.columnLabel(of: column))”一列有误，改正后各式成立"
        case .cellsCause(let count): "改正 \(count) 格后各式成立"
        case .severalCauses(let count): "有 \(count) 种同样简单的改法，数字本身不能确定哪一格有误"
        }
    }
}
