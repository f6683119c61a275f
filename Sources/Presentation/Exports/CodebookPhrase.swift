import Query
import Reports

/// What a codebook says beside names.
enum CodebookPhrase {
    /// What a column holds that is no cell of the forms.
    case column(String)
    /// Why a number is missing.
    case missing(MissingReason)
    /// What a number counts: money, or things.
    case unit(Bool)
    /// The query of an export has an order or a limit.
    case noOrder

    /// The phrase in a language.
    func text(in language: MessageLanguage) -> String {
        switch language {
        case .chinese: chinese
        case .english: english
        }
    }
}
