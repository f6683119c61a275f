import Reports

extension Problem {
    /// The words in Chinese.
    public var chinese: Wording {
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
        case .singleQuotes:
            Wording(
                message: "撇号不是引号",
                help: "请用双引号、“”或「」")
        case .swappedRelation(let text, let meant):
            Wording(
                message: "没有“\(text)”这个运算符",
                help: "请写“\(meant)”")
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
        case .negatedComparison:
            Wording(
                message: "比较之前的短横表示“不满足此比较”，不是负号",
                help: "否定请写 NOT；负数请加括号，如 (-新收) < -10")
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
        case .detachedMagnitude(let word):
            Wording(
                message: "“\(word)”没有紧接数字",
                help: "请去掉中间的空格；若要查找“\(word)”，请加引号")
        case .misplacedStar:
            Wording(
                message: "此处的星号没有意义",
                help: "星号只能紧跟不加引号的词，表示以该词开头；要作乘号，请在两边各空一格")
        case .wordForOperator(let word, let meant):
            Wording(
                message: "“\(word)”在这里是文字，不是运算符",
                help: "请写“\(meant)”；若是文字，请加引号")
        case .wordLikeOperator(let word, let meant):
            Wording(
                message: "“\(word)”按文字查找",
                help: "若是运算符，请写“\(meant)”；若是文字，加引号即无此提示")
        case .nearOperand:
            Wording(
                message: "NEAR 两边只能各有一段文字",
                help: "请写词语或加引号的文字；栏目请写在括号外，如“存在问题:(人员 NEAR 不足)”")
        case .nearChain:
            Wording(
                message: "NEAR 不能连用",
                help: "请写成几个 NEAR，用 AND 连接")
        case .nearBehindSection:
            Wording(
                message: "看不出栏目是否也管 NEAR 之后的文字",
                help: "请给两段文字加上括号")
        case .badDistance(let text, let limit):
            Wording(
                message: "“\(text)”不是距离",
                help: "斜杠之后请写 0 到 \(limit) 的整数，即两段文字之间最多几个字")
        case .ambiguousDistance(let text):
            Wording(
                message: "“\(text)”可以是距离，也可以是文字",
                help: "距离请写“NEAR/\(text)”；文字请加引号")
        case .unknownFunction(let name, let suggestions):
            Wording(
                message: "没有函数“\(name)”",
                help: suggestions.isEmpty
                    ? "列名请用点号，如“新收.自然人”；若是文字，请在括号前空一格"
                    : "是否为\(chineseList(suggestions))？若是文字，请在括号前空一格")
        case .detachedBracket(let name):
            Wording(
                message: "“\(name)”与括号之间有空格",
                help: "函数须紧接括号；若是文字，请给“\(name)”加引号")
        case .badArguments(let name, let function):
            Wording(
                message: "“\(name)”的括号中写得不对",
                help: function.chineseUsage(name))
        case .misplacedDirective(let name):
            Wording(
                message: "“\(name)”不能写在括号、否定或其他条件之中",
                help: "请写在整个查询的最后")
        case .repeatedDirective(let name):
            Wording(
                message: "“\(name)”重复",
                help: "排序与条数各只能写一次，查询与选项合计")
        case .badLimit(let text, let limit):
            Wording(
                message: "“\(text)”不是条数",
                help: "请写 1 到 \(limit) 的整数；更多结果请翻页或导出")
        case .constantSort:
            Wording(
                message: "这个数值对每份报告都一样",
                help: "请写字段或含有字段的算式")
        case .sortByProperty(let name):
            Wording(
                message: "不能按“\(name)”排序",
                help: "只能按数值排序；不写排序时先按相关程度，再按年份从新到旧")
        case .missingCompared(let word, let example):
            Wording(
                message: "“\(word)”不是数值",
                help: "数值缺失请写“\(example)”")
        case .listSeparator:
            Wording(
                message: "几个值之间不能用分号",
                help: "请用逗号分开；值中有分号时请加引号")
        case .looseYear(let text):
            Wording(
                message: "“\(text)”按文字查找，不是年份条件",
                help: "若是年份，请用冒号和逗号，如“年份:2020,2021”；若是文字，加引号即无此提示")
        case .sortDirection(let word):
            Wording(
                message: "“\(word)”不能表示排序方向",
                help: "从大到小请在字段前加短横，如“排序:-新收”；不加即从小到大")
        case .descendingSum:
            Wording(
                message: "短横表示按整个算式从大到小排序",
                help: "加上括号更清楚；若要第一项为负，请把算式连同负号放进括号")
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
                help: indicator.numerator.map { "可查询 \($0)；search compare 可用 --with 并入人口数表" }
                    ?? "search compare 可用 --with 并入有此列的表")
        case .fieldExpected:
            Wording(
                message: "此处需要一个字段",
                help: "请写字段名，如“新收”；不能是数字、文字、条件或算式")
        case .missingYear:
            Wording(
                message: "“@”之后缺少年份",
                help: "请紧接字段与“@”写“上年”或四位年份，如“新收@上年”；若是文字，请加引号")
        case .detachedAt:
            Wording(
                message: "“@”没有紧接在字段与年份之间",
                help: "请写成“新收@上年”或“新收@2019”，不加空格；若是文字，请加引号")
        case .badOtherYear(let text):
            Wording(
                message: "“@”之后的“\(text)”不是年份",
                help: "请写“上年”或四位年份，如“新收@2019”；列写在“@”之前；减法请在两边各空一格")
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
        case .unknownVerdict(let text, let suggestions):
            Wording(
                message: "未知检查结果“\(text)”",
                help: "请写\(chineseList(suggestions))")
        case .unknownReason(let text, let suggestions):
            Wording(
                message: "未知的缺失原因“\(text)”",
                help: suggestions.isEmpty
                    ? "原因有：\(MissingReason.allCases.map(Keywords.chinese).joined(separator: "、"))；比较数值请写“新收 = 5”"
                    : "是否为\(chineseList(suggestions))？")
        case .impossibleReason(let reason, let field):
            Wording(
                message: "“\(field)”不会因“\(reason)”而缺失",
                help: "单位不明只见于金额，无报告只见于其他年份，除数为零只见于比率")
        case .reasonOfPresence(let name, let missing):
            Wording(
                message: "“\(name)”不带原因",
                help: "缺失的原因请写在“\(missing)”之后")
        case .presenceCompared(let name):
            Wording(
                message: "“\(name)”只问数值有无，不作比较",
                help: "比较请写“新收 = 5”；缺失的原因请写作“缺:新收=空白”")
        case .onePresenceField(let name):
            Wording(
                message: "“\(name)”一次只问一个字段、一个原因",
                help: "请分写几个条件，用 AND 或 OR 连接")
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

extension Function {
    /// How it is used, in Chinese.
    fileprivate func chineseUsage(_ name: String) -> String {
        switch self {
        case .occurrences:
            "请只写一段文字，如“\(name)(\"保密\")”或“\(name)(存在问题:\"人员\")”；几段文字请分别计数再相加"
        case .substitute:
            "请写一个字段、逗号和一个数字，如“\(name)(新收, 0)”"
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
