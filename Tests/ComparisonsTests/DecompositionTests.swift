import Numbers
import Query
import Testing

@testable import Comparisons

@Suite struct DecompositionTests {
    @Test(
        arguments: [
            ("新收", Decomposition.Nature.additive, 1),
            ("新收 + 上年结转 - 结转下年", .additive, 1),
            ("新收 * 2 / 3", .additive, 1),
            ("次数(公开)", .additive, 1),
            ("缺省(新收, 0)", .additive, 1),
            ("新收 * 办结", .additive, 1),
            ("不予公开 / 办结", .ratio, 2),
            ("不予公开 / 办结 * 100", .ratio, 2),
            ("100 * 不予公开 / 办结", .ratio, 2),
            ("1 - 不予公开 / 办结", .ratio, 2),
            ("公开率", .ratio, 2),
            ("growth", .ratio, 2),
            ("公开率@上年", .ratio, 2),
            ("公开率 - 公开率@上年", .ratio, 4),
            ("zero_request_share", .ratio, 2),
            ("公开率 / 办结率", .ratio, 3),
            ("新收 + 公开率", .mixed, 3),
            ("新收 * 公开率", .mixed, 3),
            ("缺省(公开率, 0)", .mixed, 1),
        ] as [(String, Decomposition.Nature, Int)])
    func `a number is told to be a sum, a ratio or neither`(
        text: String, nature: Decomposition.Nature, parts: Int
    ) throws {
        var decomposer = Decomposer()
        #expect(decomposer.decompose(try number(text).number).nature == nature)
        #expect(decomposer.parts.count == parts)
    }

    /// A formula that asks a part of it twice asks the parts of that four times, and so on.
    @Test(
        arguments: [
            ("新收/(", 40), ("(新收/办结)/(", 40), ("新收-(", 40), ("(新收/办结)+(", 40), ("2/(", 40),
            ("-(新收/办结)*(", 30),
        ])
    func `what is calculated asks for each part as often as it stands there`(
        opening: String, depth: Int
    ) throws {
        let text =
            String(repeating: opening, count: depth) + "不予公开/办结"
            + String(repeating: ")", count: depth)
        var decomposer = Decomposer()
        let formula = decomposer.decompose(try number(text).number).formula
        var asked = 0
        _ = formula.outcome { part in
            asked += 1
            return Fraction(part + 1)
        }
        #expect((1...2 * depth + 2).contains(asked))
    }

    @Test func `numbers share their parts`() throws {
        var decomposer = Decomposer()
        for text in ["办结", "不予公开 / 办结", "予以公开 / 办结"] {
            _ = decomposer.decompose(try number(text).number)
        }
        #expect(decomposer.parts.count == 3)
    }
}
