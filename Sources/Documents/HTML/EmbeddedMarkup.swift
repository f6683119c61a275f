/// Finds markup that a page holds without showing it: in the strings of its scripts, in hidden
/// fields and in templates.
enum EmbeddedMarkup {
    /// The strings and fields of a page.
    static func sources(in tree: MarkupTree, of source: MarkupSource) -> [MarkupSource] {
        var sources: [MarkupSource] = []
        tree.walk(0..<tree.nodes.count) { index in
            let node = tree.nodes[index]
            switch node.tag {
            case .script:
                let texts = tree.nodes[index..<node.end].filter { $0.tag == .text }
                if let first = texts.first, let last = texts.last,
                    first.traits.contains(.verbatim), last.traits.contains(.verbatim)
                {
                    let range = first.offset..<last.offset + last.text.count
                    sources += StringLiterals.all(in: source, range: range)
                        .filter(\.mayHoldReport)
                    sources.append(part(of: source, range))
                }
                return false
            case .field:
                sources += field(index, in: tree, of: source)
                return false
            default: return true
            }
        }
        return sources
    }

    /// The text of a page as a source of its own; nil where no markup is in it.
    static func text(of tree: MarkupTree, in source: MarkupSource) -> MarkupSource? {
        let inner = text(of: tree, nodes: 0..<tree.nodes.count, in: source)
        return inner.bytes.contains(UInt8(ascii: "<")) ? inner : nil
    }

    /// What a field holds: elements of its own, or their source.
    private static func field(
        _ index: Int, in tree: MarkupTree, of source: MarkupSource
    ) -> [MarkupSource] {
        let end = tree.nodes[index].end
        guard tree.nodes[index + 1..<end].contains(where: { $0.tag != .text }) else {
            return [text(of: tree, nodes: index..<end, in: source)]
        }
        let sourceEnd = end < tree.nodes.count ? tree.nodes[end].offset : source.bytes.count
        let start = tree.nodes[index + 1].offset
        return start < sourceEnd ? [part(of: source, start..<sourceEnd)] : []
    }

    private static func text(
        of tree: MarkupTree, nodes: Range<Int>, in source: MarkupSource
    ) -> MarkupSource {
        var bytes: [UInt8] = []
        var origins: [Int32] = []
        for node in tree.nodes[nodes] where node.tag == .text {
            let isVerbatim = node.traits.contains(.verbatim)
            for (distance, byte) in tree.text[node.text].enumerated() {
                bytes.append(byte)
                origins.append(
                    Int32(source.origin(of: node.offset + (isVerbatim ? distance : 0))))
            }
        }
        return MarkupSource(bytes: bytes, origins: origins)
    }

    private static func part(of source: MarkupSource, _ range: Range<Int>) -> MarkupSource {
        MarkupSource(
            bytes: Array(source.bytes[range]),
            origins: range.map { Int32(source.origin(of: $0)) })
    }
}
