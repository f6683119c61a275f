import Query

/// What a number is called above or beside its value.
enum FieldCaption {
    /// The label of a field, on one line; of a number from another year's report, with the year.
    static func text(_ field: Field, in language: MessageLanguage) -> String {
        let label = SafeText.line(FieldNames.label(of: Field(field.name, field.formula)))
        guard let year = field.year else { return label }
        return Phrase.ofOtherYear(label: label, year).text(in: language)
    }

    /// A calculation with its fields by their labels.
    static func text(_ number: NumericExpression, in language: MessageLanguage) -> String {
        SafeText.line(ConditionPrinter { text($0, in: language) }.text(number))
    }
}
