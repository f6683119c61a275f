import Answers
import Query
import Reports

/// A hit as pages show it.
struct HitValues {
    let hit: Hit
    let query: CompiledQuery
    let frame: PageFrame

    /// The values of a hit in the template `search`.
    var values: PageValues {
        let title = hit.title.map { SafeText.line($0) } ?? ""
        return [
            "href": PageAddress.report(hit.key),
            "heading": title.isEmpty ? "\(hit.agencyName(in: frame.language)) \(hit.year)" : title,
            "places": places, "agency": hit.agencyName(in: frame.language),
            "year": "\(hit.year)",
            "aggregated": hit.scope == .aggregated
                ? Phrase.scope(.aggregated).text(in: frame.language) : false as Any,
            "noTables": hit.edition == .none || hit.edition == .mixed
                ? Phrase.edition(hit.edition).text(in: frame.language) : false as Any,
            "findings": hit.findings > 0 ? frame.text(.findings(hit.findings)) : false as Any,
            "hasFigures": !hit.figures.isEmpty,
            "figures": calculations + hit.figures.map(values(of:)),
            "snippets": hit.snippets.map(values(of:)),
        ]
    }

    /// The names from the province down that the agency's name does not begin with.
    private var places: [PageValues] {
        [hit.region.province, hit.region.city, hit.region.county].compactMap { name in
            name.flatMap {
                hit.agency?.hasPrefix($0) ?? false
                    ? nil : ["place": SafeText.line($0)] as PageValues
            }
        }
    }

    private var calculations: [PageValues] {
        Calculation.all(of: hit, in: query, language: frame.language).map { calculation in
            [
                "label": SafeText.line(calculation.caption), "value": shown(calculation.value),
                "href": false,
            ]
        }
    }

    private func values(of figure: HitFigure) -> PageValues {
        let place = figure.field.year == nil ? figure.field.formula.cells.first?.id : nil
        let value = figure.value.map {
            SafeText.line(FigureText.value($0, of: figure.field, in: frame.language))
        }
        return [
            "label": SafeText.line(FieldCaption.text(figure.field, in: frame.language)),
            "value": shown(value),
            "href": shown(place.map { PageAddress.report(hit.key, at: $0) }),
        ]
    }

    private func values(of snippet: Snippet) -> PageValues {
        let place = Phrase.sectionLine(
            section: SafeText.line(snippet.section), line: snippet.shownLine)
        return [
            "href": snippet.isFar
                ? PageAddress.report(hit.key, partWithLine: snippet.line)
                : PageAddress.report(hit.key, at: ReportAnchor.line(snippet.line)),
            "place": place.text(in: frame.language), "pieces": pieces(snippet),
        ]
    }

    /// The text cut at the ends of what matched.
    private func pieces(_ snippet: Snippet) -> [PageValues] {
        let scalars = Array(snippet.text.unicodeScalars)
        var pieces: [PageValues] = []
        var place = 0
        func add(to end: Int, isMarked: Bool) {
            let stop = min(max(end, place), scalars.count)
            guard stop > place else { return }
            let piece = SafeText.line(String(scalars: scalars[place..<stop]))
            pieces.append(["piece": piece, "marked": isMarked])
            place = stop
        }
        for match in snippet.highlights {
            add(to: match.lowerBound, isMarked: false)
            add(to: match.upperBound, isMarked: true)
        }
        add(to: scalars.count, isMarked: false)
        return pieces
    }
}

/// The names of places within the page of a report.
enum ReportAnchor {
    /// A line of the document.
    static func line(_ line: Int) -> String { "L\(line)" }

    /// A finding by its number on the page.
    static func finding(_ number: Int) -> String { "finding-\(number)" }
}
