import Reports

extension Problem {
    /// The words in Chinese.
    var chinese: Wording {
        switch self {
        case .emptyQuery:
            Wording(
                message: "查询为空",
                help: "请输入词语、加引号的文字，或数值比较")
        case .queryTooLong(let limit):
            Wording(
                message: "查询超过 \(limit) 字节",
                help: "查询最长 \(limit) 字节（UTF-8），请分成几次查询")
        case .tooDeep(let limit):
            Wording(
                message: "括号、否定或运算嵌套超过 \(limit) 层",
                help: "最多 \(limit) 层，请减少括号")
        case .tooManyClauses(let limit):
            Wording(
                message: "查询条件超过 \(limit) 个",
                help: "最多 \(limit) 个条件，请分成几次查询")
        case .controlCharacter(let code):
            Wording(
                message: "查询中有控制字符 U+\(hexadecimal(code))",
                help: "请删去；复制的文字中常带有这种字符")
        case .unterminatedQuote:
            Wording(
                message: "引号没有闭合",
                help: "请补上后引号；文字中的引号请写两个")
        case .unmatchedClosingQuote:
            Wording(
                message: "后引号没有对应的前引号",
                help: "请补上前引号，或删去此引号")
        case .emptyText:
            Wording(
                message: "引号中没有文字",
                help: "请在引号中写上要查找的文字")
        case .singleMark(let mark):
            Wording(
                message: "“\(mark)”单独出现",
                help: "请写作“\(mark)\(mark)”；若是文字，请加引号")
        case .numberTooLong(let limit):
            Wording(
                message: "数字超过 \(limit) 位",
                help: "数字最多 \(limit) 位；若是文字，请加引号")
        case .unmatchedBracket(let opening):
            Wording(
                message: opening
                    ? "括号没有闭合"
                    : "右括号没有对应的左括号",
                help: opening
                    ? "请补上右括号"
                    : "请删去，或补上左括号")
        case .emptyBrackets:
            Wording(
                message: "括号中没有内容",
                help: "请在括号中写上条件，或删去括号")
        case .missingOperand(let word, let side):
            Wording(
                message: "“\(word)”\(side == .before ? "之前" : "之后")缺少条件",
                help: "请补上条件；若要查找“\(word)”本身，请加引号")
        case .missingNumber(let word, let side):
            Wording(
                message: "“\(word)”\(side == .before ? "之前" : "之后")缺少数值",
                help: "请补上数字或字段；若是文字，请加引号")
        case .unexpectedToken(let text):
            Wording(
                message: "此处的“\(text)”没有意义",
                help: "请删去，或把整段文字加上引号")
        case .missingComparison:
            Wording(
                message: "写了数值，但没有比较",
                help: "请加上比较，如“> 0”；若是文字，请加引号")
        case .hyphenInText(let text):
            Wording(
                message: "“\(text)”既不是文字也不是比较",
                help: "若是文字请加引号；若是“不含”，请在短横前空一格；若是减法，请写出比较")
        case .detachedMinus:
            Wording(
                message: "短横后面有空格",
                help: "表示“不含”时，短横须紧接其后的条件")
        case .ambiguousMinus:
            Wording(
                message: "此处的短横可以是减号，也可以是“不含”",
                help: "减法请在短横两边都空一格；否定请写 NOT")
        case .textForNumber(let text):
            Wording(
                message: "此处需要数值，却是文字\(text)",
                help: "请写数字，或不加引号的字段")
        case .conditionForNumber:
            Wording(
                message: "此处需要数值，却是条件",
                help: "请写字段、数字或算式")
        case .numberWithUnit(let text):
            Wording(
                message: "“\(text)”不是数字",
                help: "请只写数字，不带单位，运算符与词语之间空一格；金额以万元比较")
        case .notYetSupported(let construct):
            Wording(
                message: "尚不支持\(construct.chineseName)",
                help: "请先去掉；若要当作文字查找，请加引号")
        case .mixedOperators:
            Wording(
                message: "“或”与表示“且”的空格混用",
                help: "按先“且”后“或”理解；加上括号更清楚")
        case .unknownField(let name, let suggestions):
            Wording(
                message: "未知字段“\(name)”",
                help: suggestions.isEmpty
                    ? "可用 search fields 查看全部字段；若是文字，请加引号"
                    : "是否为\(chineseList(suggestions))？")
        case .ambiguousField(let name, let candidates):
            Wording(
                message: "“\(name)”可指 \(candidates.count) 个字段",
                help: "请写明其中之一：\(chineseList(candidates))")
        case .unknownColumn(let name, let row, let columns, let suggestions):
            Wording(
                message: "“\(row)”没有“\(name)”一列",
                help: suggestions.isEmpty
                    ? "可用的列：\(columns.joined(separator: "、"))"
                    : "是否为\(chineseList(suggestions))？")
        case .columnOfOtherRow(let name, let row, let columns):
            Wording(
                message: "“\(name)”是其他行的列，“\(row)”没有这一列",
                help: "可用的列：\(columns.joined(separator: "、"))")
        case .columnOfIndicator(let name, let indicator):
            Wording(
                message: "“\(indicator.label)”是指标，没有“\(name)”一列",
                help: "指标只有一个数；各列的比率请写成算式，如“不予公开.自然人 / 办结.自然人”")
        case .needsOutsideData(let name, let indicator):
            Wording(
                message: indicator == .population
                    ? "报告中没有人口数" : "“\(name)”需要人口数，报告中没有",
                help: indicator.numerator.map { "可查询 \($0)，另与人口数合并计算" }
                    ?? "请先查询报告中的数，另与人口数合并计算")
        case .missingColumn(let row):
            Wording(
                message: "“\(row)”的点号之后缺少列名",
                help: "请紧接点号写出列名；要总计则去掉点号；若是文字，请加引号")
        case .filterCompared(_, let example):
            Wording(
                message: "这是报告的属性，不是数值",
                help: "请用冒号：\(example)")
        case .identicalSides:
            Wording(
                message: "比较的两边相同",
                help: "请比较两个不同的数值")
        case .constantComparison:
            Wording(
                message: "比较中没有字段",
                help: "请用字段与数字比较；若是文字，请加引号")
        case .unknownName(let name, let suggestions):
            Wording(
                message: "冒号前的“\(name)”未知",
                help: suggestions.isEmpty
                    ? "数值请写“字段 = 5”；带冒号的文字请加引号"
                    : "是否为\(chineseList(suggestions))？")
        case .missingValue(let name):
            Wording(
                message: "“\(name)”没有值",
                help: "请在其后写上值；值中有符号时请加引号")
        case .badYear(let text):
            Wording(
                message: "“\(text)”不是年份",
                help: "请写 2020、2019..2023、..2020 或 2021..")
        case .reversedRange:
            Wording(
                message: "范围的终点在起点之前",
                help: "请把较小的一端写在前面")
        case .unknownEdition(let text, let suggestions):
            Wording(
                message: "未知版式“\(text)”",
                help: "请写\(chineseList(suggestions))")
        case .unknownScope(let text, let suggestions):
            Wording(
                message: "未知范围“\(text)”",
                help: "请写\(chineseList(suggestions))")
        case .rangeOfNames(let name):
            Wording(
                message: "“\(name)”不能用范围",
                help: "多个名称请用逗号分开")
        case .onlyTextsInSection:
            Wording(
                message: "栏目中只能查找文字",
                help: "请只写词语、加引号的文字以及且、或、非")
        }
    }
}

extension Construct {
    /// What it is called in Chinese.
    fileprivate var chineseName: String {
        switch self {
        case .presence: "数值有无的条件（有:、缺:）"
        case .near: "邻近（NEAR）"
        case .prefix: "词首匹配（词*）"
        case .occurrences: "次数（…）"
        case .substitute: "缺省（…）"
        case .otherYear: "其他年份的数值（@）"
        case .sorting: "排序（排序:）"
        case .limit: "条数（条数:）"
        case .check: "检查结果（检查:）"
        }
    }
}

/// Names in quotes.
private func chineseList(_ names: [String]) -> String {
    let quoted = names.map { "“\($0)”" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return "\(quoted.dropLast().joined(separator: "、"))或\(last)"
}

/// The first of some fields with their labels.
private func chineseList(_ fields: [FieldEntry]) -> String {
    let shown = fields.prefix(6).map { "\($0.id)（\($0.label)）" }.joined(separator: "、")
    return fields.count > 6 ? "\(shown)等" : shown
}
