/// Puts together the text of a cell: what is shown of it, without the marks of notes.
struct CellText {
    /// All that is shown.
    private var whole = RunningText()
    /// What stands on the line.
    private var level = RunningText()
    /// What stands above or below it.
    private var raised: [String] = []

    /// The text.
    var text: String { isLevel ? level.text : whole.text }

    /// Where in the source it starts.
    var start: Int? { isLevel ? level.start : whole.start }

    /// Whether all that is raised are marks.
    private var isLevel: Bool {
        let text = level.text
        return raised.allSatisfy { RaisedText.isMark($0, beside: text) }
    }

    /// Reads what a cell holds.
    mutating func read(_ cell: Int, of tree: MarkupTree) {
        var ends: [Int] = []
        var raisedEnd = 0
        var index = cell + 1
        let end = tree.nodes[cell].end
        while index < end {
            while let last = ends.last, last <= index {
                join()
                ends.removeLast()
            }
            let node = tree.nodes[index]
            if tree.isHidden(index) {
                index = node.end
                continue
            }
            if node.traits.contains(.raised), index >= raisedEnd {
                raisedEnd = node.end
                let text = tree.shownText(of: index)
                if !text.isEmpty { raised.append(text) }
            }
            if node.tag == .text {
                append(tree.text[node.text], of: node, isRaised: index < raisedEnd)
            } else if node.tag.isBlock || node.tag.isEntry {
                join()
                if node.tag != .lineBreak { ends.append(node.end) }
            }
            index += 1
        }
    }

    private mutating func append(
        _ bytes: ArraySlice<UInt8>, of node: MarkupTree.Node, isRaised: Bool
    ) {
        let isVerbatim = node.traits.contains(.verbatim)
        whole.append(bytes, at: node.offset, verbatim: isVerbatim)
        if !isRaised { level.append(bytes, at: node.offset, verbatim: isVerbatim) }
    }

    private mutating func join() {
        whole.endPart()
        level.endPart()
    }
}

extension MarkupTree {
    /// The texts below an element that are shown, in order.
    func shownTexts(of element: Int) -> [Int] {
        var texts: [Int] = []
        var index = element + 1
        while index < nodes[element].end {
            if isHidden(index) {
                index = nodes[index].end
                continue
            }
            if nodes[index].tag == .text { texts.append(index) }
            index += 1
        }
        return texts
    }

    /// What is shown of an element, as one text.
    func shownText(of element: Int) -> String {
        var running = RunningText()
        for index in shownTexts(of: element) {
            running.append(text[nodes[index].text], at: 0, verbatim: false)
        }
        return running.text
    }
}
