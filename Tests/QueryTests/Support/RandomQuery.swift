import TestSupport

/// Texts that are nearly queries, at random.
struct RandomQuery {
    var generator: SeededGenerator

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
    "..", ":", "@上年", "有:新收", "缺:新收=空白", "NEAR/5", "邻近", "保密*", "次数(\"x\")", "缺省(新收, 0)",
    "sort:-新收", "limit:5", "检查:通过", "\n", "\t", "\u{3000}", "\u{301}", "\u{200F}", "\u{0}", "𠮷",
    "😀",
]

private let strays: [Unicode.Scalar] = [
    "a", "1", " ", "(", ")", "\"", "”", "-", ".", ":", "\u{7}", "\u{301}", "\u{202E}", "&", "或",
    ">", "，",
]
