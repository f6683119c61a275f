internal import Reports

extension Family {
    /// Letters that stand for others.
    static let letters: [Family] = [
        Family("radicals-supplement", "L85", [.tabGrid, .html, .markdown, .lines]) { draft in
            draft.replaceLetters(radicals)
        },
        Family("kangxi-radicals", "L85", [.tabGrid, .html, .markdown, .lines]) { draft in
            draft.replaceLetters(kangxi)
        },
        Family("private-blank-of-gbk", "L85", [.tabGrid, .lines, .cellPerLine]) { draft in
            draft.report.changes.labels = [("自然人", "自\u{F000}然\u{F000}人"), ("总计", "总\u{F000}计")]
            let pieces = draft.document.split(
                separator: "\u{F000}", omittingEmptySubsequences: false)
            let bytes = pieces.map { TextEncoding.gb18030.bytes(of: String($0)) }
            draft.write(Array(bytes.joined(separator: [0xA3, 0xA0])), as: "txt")
        },
    ]
}

extension FamilyDraft {
    /// Writes the document with other letters; whether the title is given with those is open.
    fileprivate mutating func replaceLetters(_ letters: [Character: Character]) {
        write(String(document.map { letters[$0] ?? $0 }))
        identity = StatedIdentity()
        identity?.openTitle()
    }
}

/// Characters of CJK Radicals Supplement, by the ideographs that they stand for.
private let radicals = pairs("长⻓民⺠门⻔风⻛页⻚马⻢见⻅车⻋贝⻉鱼⻥青⻘食⻝母⺟西⻄")

/// Characters of Kangxi Radicals, by the ideographs that they stand for.
private let kangxi = pairs("一⼀二⼆人⼈入⼊力⼒口⼝土⼟大⼤工⼯行⾏言⾔文⽂日⽇月⽉方⽅目⽬立⽴生⽣用⽤")

private func pairs(_ text: String) -> [Character: Character] {
    let characters = Array(text)
    return Dictionary(
        uniqueKeysWithValues: stride(from: 0, to: characters.count, by: 2).map {
            (characters[$0], characters[$0 + 1])
        })
}
