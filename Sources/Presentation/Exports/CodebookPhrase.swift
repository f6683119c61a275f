public import Query
public import Reports

/// What a codebook says beside names.
public enum CodebookPhrase: LocalizedText {
    /// What a column holds that is no cell of the forms.
    case column(String)
    /// Why a number is missing.
    case missing(MissingReason)
    /// What a number counts: money, or things.
    case unit(Bool)
    /// The query of an export has an order or a limit.
    case noOrder
}
