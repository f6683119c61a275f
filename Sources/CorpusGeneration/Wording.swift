/// In which characters a report is written, applied to every text of it alike.
struct Wording: Sendable, Equatable {
    /// Changes one text.
    func callAsFunction(_ text: String) -> String {
        text
    }

    /// Whether a text is the heading 信息内容, as this wording writes it.
    func isItemHeading(_ text: String) -> Bool {
        text.replacing(" ", with: "").hasPrefix("信息") || text.hasPrefix("資訊")
    }
}
