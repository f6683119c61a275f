/// Texts that are nearly queries, at random.
///
/// It needs nothing of the tests, so that a long run outside of them can use it.
struct RandomQuery<Generator: RandomNumberGenerator> {
    var generator: Generator

    mutating func text() -> String {
        var scalars: [Unicode.Scalar] = []
        for _ in 0..<Int.random(in: 0...14, using: &generator) {
            scalars += Array(
                fragments[Int.random(in: fragments.indices, using: &generator)].unicodeScalars)
            if Bool.random(using: &generator) { scalars.append(" ") }
        }
        for _ in 0..<Int.random(in: 0...3, using: &generator) where !scalars.isEmpty {
            mutate(&scalars)
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private mutating func mutate(_ scalars: inout [Unicode.Scalar]) {
        let index = Int.random(in: scalars.indices, using: &generator)
        let stray = strays[Int.random(in: strays.indices, using: &generator)]
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: scalars.remove(at: index)
        case 1: scalars.insert(stray, at: index)
        case 2: scalars[index] = stray
        default: scalars.swapAt(index, Int.random(in: scalars.indices, using: &generator))
        }
    }
}

private let fragments: [String] = [
    "年报", "新收", "不予公开", "办结", "本机关不掌握", "t3.new.total", "t4.suit", "总计", "其他", "无此字段",
    "\"人员不足\"", "“公开”", "「年报」", "\"\"", "AND", "且", "并且", "&&", "OR", "或", "或者", "||", "NOT",
    "非", "不含", "!", "！", "-", "－", "(", "（", ")", "）", ">", "＞", ">=", "≥", "<", "<=", "=", "==",
    "!=",
    "<>", "+", "*", "×", "/", "÷", "5", "0.3", "1,234", "１２", "30%", "2万", "28号", "年份:2019..2023",
    "年份:", "年分:2021", "县:湛河区", "版式:2021", "范围：本级", "存在问题:", "标题:(", ".", "。", ".自然人", ",",
    "..", ":", "@上年", "@2019", "@", "新收@上年", "有:新收", "缺:新收=空白", "缺:", "=空白", "has:", "NEAR/5",
    "NEAR",
    "邻近", "/5", "保密*", "*", "次数(\"x\")", "次数(", "次数(存在问题:人员)", "count(a) >", "缺省(新收, 0)", "缺省(",
    ", 0)", "sort:-新收", "sort:", "排序:(", "-新收", "limit:5", "条数:", "检查:通过", "检查:通过,", "不符", "和", "与",
    "and",
    "大于", "新收大于5", "件", "万", "=>", "‘", "’", "『年报』", "'", "存在问题:(人员 NEAR 不足)", "\n",
    "> 5", "新收 > 5", "年报", "公开", "人员", "不足",
    "\t", "\u{3000}", "\u{301}", "\u{200F}", "\u{0}", "𠮷",
    "😀",
]

private let strays: [Unicode.Scalar] = [
    "a", "1", " ", "(", ")", "\"", "”", "-", ".", ":", "\u{7}", "\u{301}", "\u{202E}", "&", "或",
    ">", "，",
]
