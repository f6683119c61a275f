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
                whole.append(node, of: tree)
                if index >= raisedEnd { level.append(node, of: tree) }
            } else if node.tag.isBlock || node.tag.isEntry {
                join()
                if node.tag != .lineBreak { ends.append(node.end) }
            }
            index += 1
        }
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
        walk(element + 1..<nodes[element].end) { index in
            guard !isHidden(index) else { return false }
            if nodes[index].tag == .text { texts.append(index) }
            return true
        }
        return texts
    }

    /// What is shown of an element, as one text.
    func shownText(of element: Int) -> String {
        var running = RunningText()
        for index in shownTexts(of: element) {
            running.append(nodes[index], of: self)
        }
        return running.text
    }
}
