public import Query

/// Why a comparison cannot be drawn as was asked.
public enum ChartMisfit: Error, Equatable, Sendable {
    /// The kind cannot show it; these can.
    case kind(ChartKind, fitting: [ChartKind])
    /// No kind can show it.
    case noneFits

    /// The reason and what to do, in a sentence.
    public func text(in language: MessageLanguage) -> String {
        switch self {
        case .kind(let kind, let fitting):
            ChartPhrase.misfit(kind, fitting: fitting).text(in: language)
        case .noneFits: ChartPhrase.noneFits.text(in: language)
        }
    }
}
