import TestSupport
import Foundation
import Reports

@testable import Query

/// Expressions as the parser can return them, at random.
struct RandomExpression {
    var generator: SeededGenerator

    mutating func query() -> SearchQuery {
        let sort =
            Bool.random(using: &generator)
            ? SortExpression(arithmetic(), isDescending: Bool.random(using: &generator)) : nil
        let limit = Bool.random(using: &generator) ? pick([1, 20, 1000]) : nil
        let isAll = Int.random(in: 0..<8, using: &generator) == 0
        return SearchQuery(isAll ? nil : expression(), sort: sort, limit: limit)
    }

    mutating func expression(depth: Int = 0, onlyTexts: Bool = false) -> SearchExpression {
        let kinds = depth > 3 ? 3..<9 : 0..<9
        return switch Int.random(in: kinds, using: &generator) {
        case 0: made(.all(several(depth, onlyTexts)))
        case 1: made(.any(several(depth, onlyTexts)))
        case 2: made(.not(expression(depth: depth + 1, onlyTexts: onlyTexts)))
        case 3 where !onlyTexts: made(.comparison(arithmetic(), links()))
        case 4 where !onlyTexts: filter()
        case 5 where !onlyTexts:
            made(.scoped(pick([.title, .problems, .other]), expression(depth: 3, onlyTexts: true)))
        case 6 where !onlyTexts:
            made(.presence(field(), isMissing: false, reason: nil))
        case 7 where !onlyTexts:
            made(.presence(field(), isMissing: true, reason: pick([nil, part("空白"), part("a b")])))
        case 8: made(.near(written(), written(), distance: pick([0, 10, 1000])))
        default: text()
        }
    }

    private mutating func several(_ depth: Int, _ onlyTexts: Bool) -> [SearchExpression] {
        (0..<Int.random(in: 2...4, using: &generator)).map { _ in
            expression(depth: depth + 1, onlyTexts: onlyTexts)
        }
    }

    private mutating func text() -> SearchExpression {
        let text = written()
        return made(.text(text.text, text.mode))
    }

    private mutating func written() -> WrittenText {
        let bare = ["年报", "司法局", "2020", "28号", "1,234", "非政府组织", "and", "《条例》", "5%", "ab#c"]
        let literal = [
            "人员不足", "a\"b", "“x”", "AND", "( > )", "\"", "\u{301}", "\"\u{301}", "新收 > 5",
        ]
        let place = SourceSpan(0, 0)
        return switch Int.random(in: 0..<5, using: &generator) {
        case 0, 1: WrittenText(pick(bare), .bare, at: place)
        case 2: WrittenText(pick(["保密", "28号", "and", "《条例》"]), .prefix, at: place)
        default: WrittenText(pick(literal), .literal, at: place)
        }
    }

    private mutating func filter() -> SearchExpression {
        let value = FilterValue.single(part("2020"))
        return switch Int.random(in: 0..<5, using: &generator) {
        case 4: made(.filter(.check, [.single(part("通过")), .single(part("failed"))]))
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
        switch Int.random(in: (depth > 3 ? 2 : 0)..<7, using: &generator) {
        case 0:
            let operation = pick(Arithmetic.Operation.allCases)
            return made(
                .binary(operation, arithmetic(depth: depth + 1), arithmetic(depth: depth + 1)))
        case 1: return made(.negative(arithmetic(depth: depth + 1)))
        case 2: return made(.number(pick([0, 5, 0.3, 1_234.5, 100_000_000])))
        case 3:
            return made(.occurrences(written(), section: pick([nil, .title, .problems])))
        case 4: return made(.substitute(field(), pick([0, -5, 0.3, 1_234.5])))
        default: return made(.field(field()))
        }
    }

    private mutating func field() -> FieldName {
        let parts = pick([["新收"], ["不予公开", "自然人"], ["t3", "new", "total"]])
        return FieldName(
            parts.map { PlacedText($0, at: SourceSpan(0, 0)) },
            of: pick([nil, nil, .before, .year(2019)]))
    }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: elements.indices, using: &generator)]
    }

    private func part(_ text: String) -> PlacedText { PlacedText(text, at: SourceSpan(0, 0)) }

    private func made(_ node: SearchExpression.Node) -> SearchExpression {
        SearchExpression(node, at: SourceSpan(0, 0))
    }

    private func made(_ node: Arithmetic.Node) -> Arithmetic {
        Arithmetic(node, at: SourceSpan(0, 0))
    }
}
