import Reports

/// Turns a web page into a document: the paragraphs and tables of its report, without what
/// surrounds them.
///
/// Lines and columns are those of the page's source. Where the report stands in a string of a
/// script or in a hidden field, they are those of the characters in that string.
struct HTMLReader {
    /// How many marks of a report a page or a string shows that holds one.
    private static let leastMarks = 2

    /// Reads a page.
    func read(_ text: String) throws(DocumentRefusal) -> Document {
        let source = MarkupSource(text)
        let places = PlaceTable(source.bytes)
        let (tree, outline) = try Self.shownTree(of: source)
        var blocks = try PageReader.blocks(
            of: tree, source: source, places: places, outline: outline,
            keepsLines: Self.isText(source))
        let title = headTitle(of: tree, source: source, places: places)
        if outline.markCount < Self.leastMarks,
            let hidden = try read(EmbeddedMarkup.sources(in: tree, of: source), places: places)
        {
            // The page around it may still name the report.
            blocks = blocks.filter(\.isParagraph) + hidden
        }
        return document(blocks, headTitle: title)
    }

    /// Reads text that is no page but may hold one in its strings, as JSON does; nil where it
    /// holds none.
    func readStrings(of text: String) throws(DocumentRefusal) -> Document? {
        let source = MarkupSource(text)
        let strings = StringLiterals.all(in: source, range: 0..<source.bytes.count)
        let places = PlaceTable(source.bytes)
        guard
            let blocks = try read(strings.filter(\.mayHoldReport), places: places)
                ?? JSONReader.read(text)
        else { return nil }
        return document(blocks, headTitle: namedTitle(in: strings, places: places))
    }

    /// The tree of a page as it is shown.
    ///
    /// Where nothing of a report is shown, scripts show it: then what the page's style sheets hide
    /// is read, and what a container hides with its own style, as articles of messengers do.
    private static func shownTree(
        of source: MarkupSource
    ) throws(DocumentRefusal) -> (MarkupTree, PageOutline) {
        let sheet = try StyleSheet(of: source)
        let tree = try MarkupTreeBuilder.tree(of: source, sheet: sheet)
        let outline = PageOutline(tree)
        guard outline.markCount < leastMarks else { return (tree, outline) }
        for reveals in [false, true] where sheet.hasTraits || reveals {
            let whole = try MarkupTreeBuilder.tree(of: source, revealsContainers: reveals)
            let wholeOutline = PageOutline(whole)
            if wholeOutline.markCount >= leastMarks { return (whole, wholeOutline) }
        }
        return (tree, outline)
    }

    /// Whether a source is text with tables in it rather than a page: lines before its first element,
    /// which is a table or what is put around one.
    private static func isText(_ source: MarkupSource) -> Bool {
        let head = source.bytes.prefix { $0 != UInt8(ascii: "<") }
        let visible = head.split(separator: UInt8(ascii: "\n")).count { line in
            line.contains { $0 > 0x20 }
        }
        let tag = source.bytes.dropFirst(head.count + 1).prefix(5).map { $0 | 0x20 }
        return visible > 1 && ["html>", "body>", "table"].contains { tag.elementsEqual($0.utf8) }
    }

    private func document(_ blocks: [Document.Block], headTitle: Paragraph?) -> Document {
        Document(
            layout: blocks.allSatisfy(\.isParagraph) ? .prose : .html, blocks: blocks,
            headTitle: headTitle)
    }

    /// Reads the one of several hidden sources that shows most of a report.
    private func read(
        _ sources: [MarkupSource], places: PlaceTable
    ) throws(DocumentRefusal) -> [Document.Block]? {
        var best: (tree: MarkupTree, source: MarkupSource, outline: PageOutline)?
        for source in sources where MarkSearch.page.count(in: source.bytes) > 0 {
            var source = source
            var tree = try MarkupTreeBuilder.tree(of: source, sheet: StyleSheet(of: source))
            // Markup with its angle brackets written as references is text at first.
            if !tree.nodes.contains(where: { $0.tag.isBlock && $0.length > 0 && $0.offset > 0 }),
                let inner = EmbeddedMarkup.text(of: tree, in: source)
            {
                source = inner
                tree = try MarkupTreeBuilder.tree(of: source, sheet: StyleSheet(of: source))
            }
            let outline = PageOutline(tree)
            if outline.markCount > (best?.outline.markCount ?? Self.leastMarks - 1) {
                best = (tree, source, outline)
            }
        }
        guard let best else { return nil }
        return try PageReader.blocks(
            of: best.tree, source: best.source, places: places, outline: best.outline)
    }

    /// The string behind the key of a title, if it speaks of a report.
    private func namedTitle(in strings: [MarkupSource], places: PlaceTable) -> Paragraph? {
        for (key, value) in zip(strings, strings.dropFirst())
        where titleKeys.contains(String(decoding: key.bytes, as: UTF8.self).lowercased()) {
            let text = String(decoding: value.bytes, as: UTF8.self)
            guard value.bytes.count <= 300, text.contains(IdentityVocabulary.subjectMark),
                IdentityVocabulary.titleEndings.contains(where: text.hasSuffix)
            else { continue }
            return Paragraph(
                text: text, line: places.place(at: value.origin(of: 0)).line)
        }
        return nil
    }

    private func headTitle(
        of tree: MarkupTree, source: MarkupSource, places: PlaceTable
    ) -> Paragraph? {
        var title = RunningText()
        if let index = tree.nodes.firstIndex(where: { $0.tag == .title }) {
            for node in tree.nodes[index..<tree.nodes[index].end] where node.tag == .text {
                title.append(node, of: tree)
            }
        }
        let siteName = tree.metadata["sitename"]
        let article = tree.metadata["articletitle"].map { String($0[...].trimmingBlanks) }
        if title.isEmpty || title.text == siteName, let article, !article.isEmpty {
            return Paragraph(text: article, line: 1)
        }
        guard let start = title.start else { return nil }
        return Paragraph(
            text: HeadTitle.documentTitle(in: title.text, siteName: siteName),
            line: places.place(at: source.origin(of: start)).line)
    }
}

/// The keys under which programs keep a page's title.
private let titleKeys: Set<String> = ["title", "articletitle", "doctitle", "name"]

extension Document.Block {
    fileprivate var isParagraph: Bool {
        if case .paragraph = self { true } else { false }
    }
}
