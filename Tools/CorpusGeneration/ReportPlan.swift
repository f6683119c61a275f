public import Reports

/// What a report is to be: whose, for when, how laid out and with which irregularities.
public struct ReportPlan: Sendable {
    /// The body whose report it is.
    public let body: Body

    /// The reporting year.
    public let year: Int

    /// How its tables are laid out.
    public var layout: Layout

    /// Whether it speaks for the body or for the whole place.
    public var scope = Scope.own

    /// Its irregularities.
    public var blemishes: Set<Blemish> = []

    /// What its prose is about.
    public var topics: Set<Topic> = Set(Topic.overview)

    /// Outcomes of natural persons' requests that are wanted, by row.
    public var wishes: [(row: String, count: Int)] = []

    /// How many bytes of prose are wanted at least; 0 for as much as there happens to be.
    public var narrativeBytes = 0

    /// How the characters of its file become bytes.
    public var encoding = TextEncoding.utf8

    /// Which of its layout's variants it is written in.
    public var template = 0

    /// The parts of the forms it prints, where they are not those of one form.
    var variant: FormVariant?

    /// How the report names a place that shares its name with others, if it does.
    var sharedName: SharedName?

    /// A plan without irregularities.
    public init(body: Body, year: Int, layout: Layout) {
        self.body = body
        self.year = year
        self.layout = layout
    }

    /// The form its figures are drawn for.
    public var edition: Edition {
        if let variant { return variant.otherHandling }
        return year > 2020 && !blemishes.contains(.formOf2019) ? .form2021 : .form2019
    }

    /// What it prints of the forms.
    var form: FormVariant { variant ?? FormVariant(edition) }

    /// The characters it is written in.
    var wording: Wording {
        if blemishes.contains(.convertedTwice) { return .convertedTwice }
        return blemishes.contains(.traditional) ? .traditional : .simplified
    }

    /// The place that is pasted into the text by mistake, if any.
    var wrongPlace: InventedPlace? {
        guard blemishes.contains(.wrongPlace) else { return nil }
        return InventedPlace.committed.first { $0 != body.place }
    }

    /// The blemishes in the order of their declaration.
    var orderedBlemishes: [Blemish] { Blemish.allCases.filter { blemishes.contains($0) } }
}
