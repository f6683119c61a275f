public import Reports

/// What the reports are that take part in a comparison: what decides whether they may be set side
/// by side at all.
public struct SelectionProfile: Equatable, Sendable {
    /// How many are a body's own, and how many put together from those of a place.
    public let scopes: [Scope: Int]

    /// How many follow each form.
    public let editions: [Edition: Int]

    /// The forms of the reports of other years that numbers of these look at.
    public let otherEditions: Set<Edition>

    /// The first and the last reporting year; nil without reports.
    public let years: ClosedRange<Int>?

    /// A profile from its parts.
    public init(
        scopes: [Scope: Int], editions: [Edition: Int], otherEditions: Set<Edition> = [],
        years: ClosedRange<Int>?
    ) {
        self.scopes = scopes
        self.editions = editions
        self.otherEditions = otherEditions
        self.years = years
    }

    /// How many reports have tables with the cells of a form.
    public func reports(of edition: Edition) -> Int {
        (editions[edition] ?? 0) + (editions[.mixed] ?? 0)
    }

    /// Whether cells of both forms stand among their numbers.
    ///
    /// - Parameter looksAside: whether the reports of other years count.
    func spansEditions(looksAside: Bool) -> Bool {
        Edition.forms.allSatisfy { form in
            reports(of: form) > 0
                || (looksAside && !otherEditions.isDisjoint(with: [form, .mixed]))
        }
    }
}
