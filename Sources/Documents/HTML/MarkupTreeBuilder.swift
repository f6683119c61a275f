import CMarkup
import Reports

/// Gathers what libxml2 finds into a tree.
struct MarkupTreeBuilder {
    /// How deep elements may be nested; a page with tags that are never closed reaches hundreds.
    static let depthLimit = 2_000
    /// How many cells a document may have, merged ones counted as often as they spread.
    static let cellLimit = DocumentReader.cellLimit
    /// How many elements and texts a page may have: a cell is two at least.
    static let nodeLimit = 2 * DocumentReader.partLimit
    /// How many attributes an element may have; a page made by Word has some twenty.
    static let attributeLimit = 1_000
    /// How often libxml2 may compare attributes with one another, and end tags with what is open.
    static let stepLimit = 100_000_000
    /// How often rules of style sheets may be held against elements and those around them.
    static let styleStepLimit = 5_000_000
    /// How many bytes an entry has at most; more are a text in hiding.
    private static let entryLimit = 200
    /// What browsers make of a wider span.
    private static let columnSpanLimit = 1_000
    private static let rowSpanLimit = 65_534

    private(set) var tree = MarkupTree()
    private var open: [OpenElement] = []
    /// The places in `open` of what is not closed, and of the tables and their parts among it: text
    /// below a thousand elements must not look at each of them.
    private var live: [Int] = []
    private var liveParts: [Int] = []
    private var cells = 0
    private var hasTooManyNodes = false
    private let sheet: StyleSheet?
    /// Whether what holds text outside tables is read though its own style hides it.
    private let revealsContainers: Bool
    /// What is not closed as the sheet tells it, in step with `live`; empty if the sheet does not ask.
    private var ancestors: [StyledElement] = []
    private var styleSteps = 0

    /// An element that libxml2 has not ended; `isClosed` where a cell or row after it did.
    private struct OpenElement {
        let index: Int
        /// Why text in it is not shown, if it is not.
        let concealment: Style.Traits
        /// How large its letters are, as far as that is said in pixels.
        let size: Float?
        var isClosed = false
    }

    private init(_ sheet: StyleSheet?, revealsContainers: Bool) {
        self.sheet = sheet
        self.revealsContainers = revealsContainers
    }

    /// The tree of a page.
    ///
    /// - Parameters:
    ///   - sheet: the page's own style sheets, where they count.
    ///   - revealsContainers: whether what holds text outside tables is read though its own style
    ///     hides it.
    static func tree(
        of source: MarkupSource, sheet: StyleSheet? = nil, revealsContainers: Bool = false
    ) throws(DocumentRefusal) -> MarkupTree {
        var builder = MarkupTreeBuilder(sheet, revealsContainers: revealsContainers)
        var place = 0
        let outcome = withUnsafeMutablePointer(to: &builder) { pointer in
            var handler = cmarkup_handler(
                context: UnsafeMutableRawPointer(pointer), open: openElement,
                close: closeElement, text: addRun)
            return source.bytes.withUnsafeBytes { bytes in
                guard let start = bytes.bindMemory(to: CChar.self).baseAddress else {
                    return CMARKUP_DONE
                }
                return cmarkup_parse(start, bytes.count, limits, &handler, &place)
            }
        }
        switch outcome {
        case CMARKUP_TOO_DEEP: throw .beyondLimit(.depth(limit: depthLimit), format: "HTML")
        case CMARKUP_TOO_MANY_ATTRIBUTES:
            let line = source.line(of: place)
            throw .beyondLimit(.attributes(limit: attributeLimit, line: line), format: "HTML")
        case CMARKUP_TOO_MANY_TAGS: throw .beyondLimit(.steps(limit: stepLimit), format: "HTML")
        case CMARKUP_STOPPED where builder.styleSteps > styleStepLimit:
            throw .beyondLimit(.steps(limit: styleStepLimit), format: "HTML")
        case CMARKUP_STOPPED where !builder.hasTooManyNodes:
            throw .beyondLimit(.cells(limit: cellLimit), format: "HTML")
        case CMARKUP_DONE, CMARKUP_STOPPED: break
        default: throw .damaged(format: "HTML")
        }
        if builder.hasTooManyNodes {
            throw .beyondLimit(.parts(limit: nodeLimit), format: "HTML")
        }
        while !builder.open.isEmpty { builder.close() }
        return builder.tree
    }

    private static var limits: cmarkup_limits {
        cmarkup_limits(
            depth: Int32(depthLimit), attributes: attributeLimit, comparisons: UInt64(stepLimit))
    }

    /// Adds an element; false where there are too many cells.
    fileprivate mutating func open(_ name: String, _ attributes: MarkupAttributes, at offset: Int)
        -> Bool
    {
        guard tree.nodes.count < Self.nodeLimit else {
            hasTooManyNodes = true
            return false
        }
        let tag = Self.tag(named: name, attributes)
        switch tag {
        case .cell:
            closeTableParts { $0 == .cell }
            cells += 1
            guard cells <= Self.cellLimit else { return false }
        case .row: closeTableParts { $0 == .cell || $0 == .row }
        case .tableHead, .tableBody, .tableFoot:
            closeTableParts { $0 == .cell || $0 == .row || $0.isRowGroup }
        case .meta: note(attributes)
        default: break
        }
        var node = MarkupTree.Node(tag: tag, traits: attributes.traits, offset: offset)
        if tag == .preformatted { node.traits.insert(.preformatted) }
        if tag == .cell {
            node.rowSpan = min(Self.rowSpanLimit, attributes.number("rowspan") ?? 1)
            node.columnSpan = min(Self.columnSpanLimit, max(1, attributes.number("colspan") ?? 1))
        }
        note(attributes, of: &node)
        let style = applyStyle(to: &node, named: name, attributes)
        let around = live.last.map { open[$0] }
        let size = style.measures.size ?? around?.size
        if style.traits.contains(.placed) {
            tree.measures[tree.nodes.count] = style.measures
            tree.measures[tree.nodes.count]?.size = size
        }
        let concealment = (around?.concealment ?? []).subtracting(style.declared)
            .union(style.traits).intersection(Style.Traits.inherited)
        live.append(open.count)
        if tag == .table || tag.isTablePart { liveParts.append(open.count) }
        open.append(OpenElement(index: tree.nodes.count, concealment: concealment, size: size))
        tree.nodes.append(node)
        if name == "input", tag != .unseen, let value = attributes["value"] {
            addText(Array(value.utf8)[...], at: offset, verbatim: false)
        }
        return styleSteps <= Self.styleStepLimit
    }

    private static func tag(named name: String, _ attributes: MarkupAttributes) -> MarkupTag {
        guard name == "input" else { return MarkupTag(name: name) }
        let tag = MarkupTag(inputType: attributes["type"])
        let isLong = (attributes["value"]?.utf8.count ?? 0) > entryLimit
        return tag == .entry && isLong ? .field : tag
    }

    /// Notes what of an element's attributes only forms and windows have.
    private func note(_ attributes: MarkupAttributes, of node: inout MarkupTree.Node) {
        if node.tag == .option, attributes.has("selected") { node.traits.insert(.chosen) }
        if node.tag == .choice, attributes.has("multiple") { node.traits.insert(.multiple) }
    }

    /// Tells by its style how an element is shown; returns the style.
    private mutating func applyStyle(
        to node: inout MarkupTree.Node, named name: String, _ attributes: MarkupAttributes
    ) -> Style {
        let around = live.last.map { open[$0].concealment } ?? []
        var style = usualStyles[name] ?? Style()
        var declarations = StyleDeclarations()
        if let sheet, !sheet.isEmpty {
            // What only shows text matters where something hides it.
            let matters = sheet.hasTraits || !around.isEmpty || !style.declared.isEmpty
            if matters {
                let element = attributes.styledElement(named: name)
                declarations = sheet.declarations(
                    for: element, in: ancestors, steps: &styleSteps)
                if sheet.asksForAncestors { ancestors.append(element) }
            } else if sheet.asksForAncestors {
                ancestors.append(StyledElement(name: name))
            }
        }
        declarations.overlay(attributes.style)
        style.overlay(declarations.style)
        if revealsContainers, liveParts.isEmpty, containers.contains(name) { style.reveal() }
        let isPartOfTable = node.tag.isTablePart || node.tag == .table
        if style.removes(partOfTable: isPartOfTable) { node.traits.insert(.hidden) }
        if name == "dialog", !attributes.has("open") { node.traits.insert(.hidden) }
        if style.traits.contains(.raised), !node.tag.isBlock { node.traits.insert(.raised) }
        if style.traits.contains(.placed) { node.traits.insert(.placed) }
        if style.traits.contains(.preformatted) { node.traits.insert(.preformatted) }
        return style
    }

    /// Ends the innermost element.
    fileprivate mutating func close() {
        guard let element = open.popLast(), !element.isClosed else { return }
        forget(from: open.count)
        end(element.index)
    }

    /// Forgets the elements from a place on that were not closed.
    private mutating func forget(from place: Int) {
        while let last = live.last, last >= place { forgetLast() }
        while let last = liveParts.last, last >= place { liveParts.removeLast() }
    }

    private mutating func forgetLast() {
        live.removeLast()
        if !ancestors.isEmpty { ancestors.removeLast() }
    }

    /// Adds a run of text.
    fileprivate mutating func addText(
        _ bytes: some Collection<UInt8>, at offset: Int, verbatim: Bool
    ) {
        guard tree.nodes.count < Self.nodeLimit else {
            // Text cannot stop the parser, but none of it is kept.
            hasTooManyNodes = true
            return
        }
        var node = MarkupTree.Node(
            tag: .text, traits: verbatim ? .verbatim : [], offset: offset)
        let start = tree.text.count
        tree.text.append(contentsOf: bytes)
        node.text = start..<tree.text.count
        if let place = live.last, !open[place].concealment.isEmpty {
            node.traits.insert(.hidden)
        } else {
            // Bytes that begin a character and are no blank.
            for byte in bytes where byte & 0xC0 != 0x80 && byte > 0x20 { node.length += 1 }
        }
        node.end = tree.nodes.count + 1
        tree.nodes.append(node)
        if let parent = innermost { tree.nodes[parent].length += node.length }
    }

    private var innermost: Int? { live.last.map { open[$0].index } }

    /// Ends an element and adds its text to that around it, which is innermost by now.
    private mutating func end(_ index: Int) {
        tree.nodes[index].end = tree.nodes.count
        switch tree.nodes[index].tag {
        case .link: tree.nodes[index].linkLength = tree.nodes[index].length
        case .textArea: tree.nodes[index].tag = isEntry(index) ? .entry : .field
        case .choice: choose(in: index)
        default: break
        }
        guard !tree.isHidden(index), let parent = innermost else { return }
        tree.nodes[parent].length += tree.nodes[index].length
        tree.nodes[parent].linkLength += tree.nodes[index].linkLength
    }

    /// Whether a field holds what somebody wrote in it, rather than a text in hiding.
    private func isEntry(_ index: Int) -> Bool {
        let inner = tree.nodes[(index + 1)...]
        let count = inner.reduce(0) { $0 + $1.text.count }
        return inner.allSatisfy { $0.tag == .text } && count <= Self.entryLimit
    }

    /// Hides the options that were not chosen: where none was, the first is, unless several may be.
    private mutating func choose(in choice: Int) {
        let options = tree.nodes.indices[(choice + 1)...].filter { tree.nodes[$0].tag == .option }
        var chosen = options.filter { tree.nodes[$0].traits.contains(.chosen) }
        if !tree.nodes[choice].traits.contains(.multiple) {
            chosen = [chosen.last ?? options.first].compactMap(\.self)
        }
        tree.nodes[choice].length = chosen.reduce(0) { $0 + tree.nodes[$1].length }
        let kept = Set(chosen)
        for option in options where !kept.contains(option) {
            tree.nodes[option].traits.insert(.hidden)
        }
    }

    /// Ends cells and rows that a new one shows to have ended: libxml2 leaves them open where an
    /// element in them is not closed, and browsers do not.
    private mutating func closeTableParts(_ isEnded: (MarkupTag) -> Bool) {
        var outermost: Int?
        for place in liveParts.reversed() {
            let tag = tree.nodes[open[place].index].tag
            if tag == .table { break }
            if isEnded(tag) { outermost = place }
        }
        guard let outermost else { return }
        while let place = live.last, place >= outermost {
            open[place].isClosed = true
            forgetLast()
            end(open[place].index)
        }
        forget(from: outermost)
    }

    private mutating func note(_ attributes: MarkupAttributes) {
        guard let name = attributes["name"]?.lowercased(), let content = attributes["content"],
            tree.metadata[name] == nil, tree.metadata.count < 100
        else { return }
        tree.metadata[name] = content
    }
}

/// The elements that hold a page's text.
private let containers: Set<String> = ["body", "div", "section", "article", "main"]

/// How elements are shown whose name says so.
private let usualStyles: [String: Style] = {
    var struck = Style()
    struck.declare(.struck, true)
    var raised = Style()
    raised.declare(.raised, true)
    return [
        "del": struck, "s": struck, "strike": struck, "sup": raised, "sub": raised,
    ]
}()

private func openElement(
    _ context: UnsafeMutableRawPointer, _ name: UnsafePointer<CChar>,
    _ attributes: UnsafePointer<UnsafePointer<CChar>?>?, _ offset: Int
) -> Bool {
    context.assumingMemoryBound(to: MarkupTreeBuilder.self).pointee.open(
        String(cString: name), MarkupAttributes(attributes), at: offset)
}

private func closeElement(_ context: UnsafeMutableRawPointer) {
    context.assumingMemoryBound(to: MarkupTreeBuilder.self).pointee.close()
}

private func addRun(
    _ context: UnsafeMutableRawPointer, _ text: UnsafePointer<CChar>, _ length: Int, _ offset: Int,
    _ verbatim: Bool
) {
    let bytes = UnsafeRawBufferPointer(start: text, count: length)
    context.assumingMemoryBound(to: MarkupTreeBuilder.self).pointee.addText(
        bytes, at: offset, verbatim: verbatim)
}
