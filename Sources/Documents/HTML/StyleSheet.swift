import Reports

/// The rules of a page's own style sheets that tell whether and how text is shown.
///
/// Sheets that the page loads are not there to be read.
struct StyleSheet {
    /// A rule for one selector.
    private struct Rule {
        let selector: StyleSelector
        let declarations: StyleDeclarations
        /// Its place among rules of the same weight.
        let order: Int
    }

    /// The rules, by what their selectors ask of the element itself.
    private var byID: [String: [Rule]] = [:]
    private var byClass: [String: [Rule]] = [:]
    private var byName: [String: [Rule]] = [:]
    private var others: [Rule] = []
    private var count = 0

    /// Whether it has a rule.
    var isEmpty: Bool { count == 0 }

    /// Whether a rule takes text away, or sets it off, rather than only showing it.
    private(set) var hasTraits = false

    /// Whether a rule asks for what stands around an element.
    private(set) var asksForAncestors = false

    /// How many rules that matter a page may have; the largest site has a quarter of them.
    static let ruleLimit = 20_000

    /// The sheets of a page.
    ///
    /// - Throws: that there are too many rules: a rule that is left out may hide a number.
    init(of source: MarkupSource) throws(DocumentRefusal) {
        for sheet in StyleSheetText.all(in: source.bytes) {
            StyleSheetText.forEachRule(in: sheet) { selectors, body in add(selectors, body) }
        }
        guard count <= Self.ruleLimit else {
            throw .beyondLimit(.styleRules(limit: Self.ruleLimit), format: "HTML")
        }
    }

    private mutating func add(_ selectors: Substring, _ body: ArraySlice<UInt8>) {
        let declarations = body.withUnsafeBufferPointer { StyleReader.declarations(in: $0) }
        guard !declarations.isEmpty else { return }
        for text in selectors.split(separator: ",") where count <= Self.ruleLimit {
            guard let selector = StyleSelector(text) else { continue }
            count += 1
            hasTraits = hasTraits || !declarations.style.traits.isEmpty
            asksForAncestors = asksForAncestors || !selector.outer.isEmpty
            let rule = Rule(selector: selector, declarations: declarations, order: count)
            if let id = selector.part.id {
                byID[id, default: []].append(rule)
            } else if let name = selector.part.classes.first {
                byClass[name, default: []].append(rule)
            } else if let name = selector.part.name {
                byName[name, default: []].append(rule)
            } else {
                others.append(rule)
            }
        }
    }

    /// What the sheets declare for an element.
    ///
    /// - Parameter steps: counts the rules and ancestors that were looked at.
    func declarations(
        for element: StyledElement, in ancestors: [StyledElement], steps: inout Int
    ) -> StyleDeclarations {
        var rules: [Rule] = []
        func gather(_ candidates: [Rule]?) {
            guard let candidates else { return }
            steps += candidates.count
            for rule in candidates
            where rule.selector.part.matches(element)
                && rule.selector.matches(ancestors: ancestors, steps: &steps)
            {
                rules.append(rule)
            }
        }
        gather(others)
        gather(byName[element.name])
        if let id = element.id { gather(byID[id]) }
        for name in element.classes { gather(byClass[name]) }
        rules.sort { ($0.selector.weight, $0.order) < ($1.selector.weight, $1.order) }
        return rules.reduce(into: StyleDeclarations()) { $0.overlay($1.declarations) }
    }
}
