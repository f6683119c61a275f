import TestSupport
import Foundation
import Reports

@testable import Query

/// Expressions as the parser can return them, at random.
struct RandomExpression {
    var generator: SeededGenerator

    mutating func expression(depth: Int = 0, onlyTexts: Bool = false) -> SearchExpression {
        let kinds = depth > 3 ? 3..<7 : 0..<7
        return switch Int.random(in: kinds, using: &generator) {
        case 0: made(.all(several(depth, onlyTexts)))
        case 1: made(.any(several(depth, onlyTexts)))
        case 2: made(.not(expression(depth: depth + 1, onlyTexts: onlyTexts)))
        case 3 where !onlyTexts: made(.comparison(arithmetic(), links()))
        case 4 where !onlyTexts: filter()
        case 5 where !onlyTexts:
            made(.scoped(pick([.title, .problems, .other]), expression(depth: 3, onlyTexts: true)))
        default: text()
        }
    }

    private mutating func several(_ depth: Int, _ onlyTexts: Bool) -> [SearchExpression] {
        (0..<Int.random(in: 2...4, using: &generator)).map { _ in
            expression(depth: depth + 1, onlyTexts: onlyTexts)
        }
    }

    private mutating func text() -> SearchExpression {
        let bare = ["年报", "司法局", "2020", "28号", "1,234", "非政府组织", "and", "《条例》", "5%", "ab#c"]
        let literal = [
            "人员不足", "a\"b", "“x”", "AND", "( > )", "\"", "\u{301}", "\"\u{301}", "新收 > 5",
        ]
        return Bool.random(using: &generator)
            ? made(.text(pick(bare), .bare)) : made(.text(pick(literal), .literal))
    }

    private mutating func filter() -> SearchExpression {
        let value = FilterValue.single(part("2020"))
        return switch Int.random(in: 0..<4, using: &generator) {
        case 0: made(.filter(.year, [value, .range(part("2019"), nil), .range(nil, part("2021"))]))
        case 1: made(.filter(.year, [.range(part("2019"), part("2023"))]))
        case 2: made(.filter(.county, [.single(part("湛河区")), .single(part("a, b"))]))
        default: made(.filter(.agency, [.single(part("OR")), .single(part("司法局"))]))
        }
    }

    private mutating func links() -> [ComparisonLink] {
        (0..<Int.random(in: 1...2, using: &generator)).map { _ in
            ComparisonLink(pick(Relation.allCases), arithmetic())
        }
    }

    private mutating func arithmetic(depth: Int = 0) -> Arithmetic {
        switch Int.random(in: (depth > 3 ? 2 : 0)..<5, using: &generator) {
        case 0:
            let operation = pick(Arithmetic.Operation.allCases)
            return made(
                .binary(operation, arithmetic(depth: depth + 1), arithmetic(depth: depth + 1)))
        case 1: return made(.negative(arithmetic(depth: depth + 1)))
        case 2: return made(.number(pick([0, 5, 0.3, 1_234.5, 100_000_000])))
        case 3: return made(.field(name(["新收"])))
        default: return made(.field(name(pick([["不予公开", "自然人"], ["t3", "new", "total"]]))))
        }
    }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: elements.indices, using: &generator)]
    }

    private func name(_ parts: [String]) -> FieldName {
        FieldName(parts.map { FieldName.Part($0, at: SourceSpan(0, 0)) })
    }

    private func part(_ text: String) -> FilterText { FilterText(text, at: SourceSpan(0, 0)) }

    private func made(_ node: SearchExpression.Node) -> SearchExpression {
        SearchExpression(node, at: SourceSpan(0, 0))
    }

    private func made(_ node: Arithmetic.Node) -> Arithmetic {
        Arithmetic(node, at: SourceSpan(0, 0))
    }
}
