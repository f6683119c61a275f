import Comparisons
public import Query
import Reports

extension RefusalMessage {
    /// The reason and what to do, in English.
    public var english: Wording {
        switch refusal {
        case .mixedScopes(let own, let aggregated):
            Wording(
                message: "among the reports are \(own) of single bodies and \(aggregated) of whole"
                    + " places, which count the same requests twice",
                help: "choose scope:own or scope:aggregated in --where")
        case .incomparable(let field):
            Wording(
                message: "\(caption(field)) cannot be compared between the two forms: "
                    + english(field),
                help: "there are \(count(field, .form2019)) reports on the form of 2019 and"
                    + " \(count(field, .form2021)) on that of 2021; choose one with edition: in"
                    + " --where")
        case .ambiguousPlace(let name, let line, let codes):
            Wording(
                message: "line \(line) of the joined table: several places are called \(name)"
                    + " (\(codes.joined(separator: ", ")))",
                help: "give the division code instead, in a column 'code'")
        case .notAdditive:
            Wording(
                message: "a count and a ratio are added or multiplied; neither sums nor ratios of"
                    + " sums say what a group has",
                help: "compare what each report has, with --stat mean or --stat median")
        }
    }

    private func english(_ field: IncomparableField) -> String {
        switch field.reason {
        case .onlyIn(let edition): "only the form of \(edition.rawValue) has it"
        case .otherMeaning(let cell, _):
            "\(FieldNames.label(of: Field(cell))), which stands in its place in the other, means"
                + " something else"
        case .inNeither: "each form has only a part of it"
        }
    }
}
