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
        let tree = try MarkupTreeBuilder.tree(of: source)
        let outline = PageOutline(tree)
        var blocks = try PageReader.blocks(
            of: tree, source: source, places: places, outline: outline)
        let title = headTitle(of: tree, source: source, places: places)
        if outline.markCount < Self.leastMarks,
            let hidden = try read(EmbeddedMarkup.sources(in: tree, of: source), places: places)
        {
            // The page around it may still name the report.
            blocks = blocks.filter(\.isParagraph) + hidden
        }
        return document(blocks, headTitle: title)
    }

    /// Reads text that is no page but may hold one in its strings, as JSON does; nothing where it
    /// holds none.
    func readStrings(of text: String) throws(DocumentRefusal) -> Document? {
        let source = MarkupSource(text)
        let strings = StringLiterals.all(in: source, range: 0..<source.bytes.count)
        guard let blocks = try read(strings, places: PlaceTable(source.bytes)) else { return nil }
        return document(blocks, headTitle: nil)
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
            var tree = try MarkupTreeBuilder.tree(of: source)
            // Markup with its angle brackets written as references is text at first.
            if !tree.nodes.contains(where: { $0.tag.isBlock && $0.length > 0 && $0.offset > 0 }),
                let inner = EmbeddedMarkup.text(of: tree, in: source)
            {
                source = inner
                tree = try MarkupTreeBuilder.tree(of: source)
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

    private func headTitle(
        of tree: MarkupTree, source: MarkupSource, places: PlaceTable
    ) -> Paragraph? {
        var title = RunningText()
        if let index = tree.nodes.firstIndex(where: { $0.tag == .title }) {
            for node in tree.nodes[index..<tree.nodes[index].end] where node.tag == .text {
                title.append(
                    tree.text[node.text], at: node.offset,
                    verbatim: node.traits.contains(.verbatim))
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

extension Document.Block {
    fileprivate var isParagraph: Bool {
        if case .paragraph = self { true } else { false }
    }
}
