import Documents
import Reports
import Segmentation

/// Tells whose report a document is, and for which year, or that it is none.
///
/// The title is believed before the text, the opening sentence before the signature, and that
/// before the body that published it. Where two of them differ, a finding says so. The names of file
/// and folders are asked last, and only for what the report leaves open. A report whose body nothing
/// tells has none.
struct IdentityReader: Sendable {
    private let table = DivisionTable.standard

    /// What was read.
    struct Result {
        /// Whose report it is.
        let identity: Identity
        /// What is in doubt.
        let findings: [Finding]
        /// The title; nil where the report has none.
        let title: FoundTitle?
    }

    /// Reads the identity of a document.
    ///
    /// - Parameters:
    ///   - hasNumbers: whether a cell of its tables holds a number.
    ///   - path: the names of the folders around the file, and its own.
    ///   - catalogue: what a list of downloads states of the file.
    /// - Throws: why it is no report.
    func read(
        _ document: Document, sections: [Section], edition: Edition, tables: Int,
        hasNumbers: Bool, path: [String] = [],
        catalogue: CatalogueEntry? = nil
    ) throws(DocumentRefusal) -> Result {
        let prose = FoldedProse(sections)
        let headings = Set(sections.map(\.kind)).subtracting([.preface]).count
        let cells = headCells(of: document, before: sections)
        var signs = signs(in: prose, document: document, cells: cells)
        signs.path = PathNames(path, table: table)
        signs.catalogue = catalogue ?? CatalogueEntry()
        try refuseSchool(signs, prose: prose)
        try LookAlikes().refuse(
            LookAlikes.Traits(
                lines: (prose.preface.isEmpty ? prose.body : prose.preface), titles: signs.titles,
                title: signs.title, statement: signs.statement, prose: prose.scalars,
                headings: headings, tables: tables, period: signs.period,
                hasNumbers: hasNumbers))
        try refuseSeveral(sections, prose: prose, title: signs.title)
        return try identity(signs, prose: prose, document: document, edition: edition)
    }

    /// Everything by which a report says whose it is.
    private struct Signs {
        var titles: [FoundTitle] = []
        var title: FoundTitle?
        var head: FoundTitle?
        var statement: Statement?
        var signature: Statement?
        var publisher: String?
        var period: Int?
        var path = PathNames()
        var catalogue = CatalogueEntry()
    }

    private func signs(
        in prose: FoldedProse, document: Document, cells: [FoldedParagraph]
    ) -> Signs {
        let finder = TitleFinder(table: table)
        let statements = StatementReader(table: table)
        var signs = Signs()
        signs.period = YearParser.period(in: prose.scalars)
        signs.titles = finder.titles(in: prose.preface)
        if !signs.titles.contains(where: \.isComplete) {
            // A cell with nothing but the subject is the rubric a page stands in.
            signs.titles += finder.titles(in: cells).filter {
                !$0.reading.agency.isEmpty || $0.reading.year != nil
            }
        }
        if signs.titles.isEmpty {
            signs.titles = finder.titles(in: prose.body.filter { !isWholeSentence($0) })
        }
        signs.title = best(of: signs.titles, period: signs.period, prose: prose)
        let titleLines = Set(signs.titles.flatMap(\.lines).map(\.line))
        signs.statement = statements.statement(
            in: prose.start.filter { !titleLines.contains($0.printed.line) }.joined)
        signs.head = document.headTitle.flatMap { line in
            finder.titles(in: [FoldedParagraph(line)]).first
        }
        // Signature and publisher are asked only where the title leaves something open.
        if let title = signs.title, title.isComplete, title.hasPlace { return signs }
        signs.signature = statements.signature(
            under: prose.body.isEmpty ? Array(prose.preface.dropFirst(3)) : prose.body)
        signs.publisher = statements.publisher(
            in: prose.preface.prefix(20).filter { $0.text.utf8.count <= 180 }.map(\.text)
                + cells.map(\.text))
        return signs
    }

    /// Whether a line of the body is a sentence of several clauses, which may end as a title does.
    ///
    /// A guide has such a one: 每年1月31日前公布上一年度工作年度报告。
    private func isWholeSentence(_ line: FoldedParagraph) -> Bool {
        let text = line.printed.text
        return text.hasSuffix("。") && text.contains("，")
    }

    /// The title that tells most; among equal ones that of the text's year, or the last.
    private func best(of titles: [FoundTitle], period: Int?, prose: FoldedProse) -> FoundTitle? {
        guard let most = titles.map(\.score).max() else { return nil }
        let best = titles.filter { $0.score == most }
        let same = best.filter { $0.reading == best[0].reading }
        if same.count == best.count { return best[0] }
        let ofYear = best.filter { $0.reading.year == period }
        let named = (ofYear.isEmpty ? best : ofYear).filter {
            prose.scalars.occurrences(of: $0.reading.agency).count > 1
        }
        return named.last ?? ofYear.last ?? best.last
    }

    /// Refuses the report of a school, which is for its own year and by rules of its own.
    private func refuseSchool(_ signs: Signs, prose: FoldedProse) throws(DocumentRefusal) {
        // A title whose year is two (2021—2022学年) is not taken apart.
        let starts = signs.titles.map { String($0.printed.prefix { !$0.isNumber }) }
        let names =
            ([signs.title?.reading.agency, signs.statement?.agency].compactMap(\.self) + starts)
            .map { NameTrimming(table: table).body(of: $0) }
        let school = names.first { AgencyName($0, table: table).isSchool }
        let titles = signs.titles.map(\.printed).joined()
        let year = IdentityVocabulary.schoolYear
        guard let school, titles.includes(year) || !prose.scalars.occurrences(of: year).isEmpty
        else { return }
        throw .schoolReport(name: school)
    }

    /// Refuses a file with the reports of several bodies, one after another.
    private func refuseSeveral(
        _ sections: [Section], prose: FoldedProse, title: FoundTitle?
    ) throws(DocumentRefusal) {
        guard sections.count(where: { $0.kind == .overview }) > 1, let title else { return }
        let others = TitleFinder(table: table).titles(in: prose.body).filter {
            $0.isComplete && $0.reading.agency != title.reading.agency
        }
        if !others.isEmpty { throw .severalReports }
    }

    /// The cells of the tables above the first heading: who published what, and when.
    private func headCells(of document: Document, before sections: [Section]) -> [FoldedParagraph] {
        let end = sections.first { $0.kind != .preface }?.line ?? .max
        var cells: [FoldedParagraph] = []
        for case .table(let rows) in document.blocks {
            for cell in rows.lazy.flatMap(\.cells) where !cell.isEmpty {
                guard cell.place.line < end, cells.count < 60 else { return cells }
                cells.append(
                    FoldedParagraph(Paragraph(text: cell.text, line: cell.place.line)))
            }
        }
        return cells
    }

    private func identity(
        _ signs: Signs, prose: FoldedProse, document: Document, edition: Edition
    ) throws(DocumentRefusal) -> Result {
        var findings: [Finding] = []
        var title = signs.title
        if title == nil {
            title = signs.head
            findings.append(Finding(title == nil ? .missingTitle : .titleFromHead))
        }
        let opening = prose.start.joined
        let stated = agency(
            title: title, signs: signs, opening: opening, prose: prose, findings: &findings)
        let year = try year(
            title: title, signs: signs, opening: opening, document: document, findings: &findings)

        let evidence = RegionResolver.Evidence(
            year: year,
            names: [
                signs.statement?.agency, signs.head?.reading.agency, signs.signature?.agency,
                signs.publisher,
            ].compactMap(\.self)
                + [signs.title, signs.head].flatMap { [$0?.site, $0?.reading.note] }
                .compactMap(\.self),
            prose: prose.scalars)
        let resolver = RegionResolver(table: table)
        var resolved =
            stated.map { resolver.resolve($0, with: evidence) }
            ?? resolver.resolveUnsigned(with: evidence)
        let conflict = CatalogueConflict(table: table)
        if let listed = conflict.region(of: signs.catalogue, for: resolved.region, year: year) {
            resolved.region = listed
            resolved.findings = resolved.findings.filter { !$0.problem.isOfRegion }
            findings.append(Finding(.identityFromCatalogue(name: listed.code)))
        } else if resolved.region.stated == nil, let place = signs.catalogue.region {
            resolved = resolver.resolve(resolved, in: place, with: evidence)
            findings.append(Finding(.identityFromCatalogue(name: place)))
        }
        if resolved.region.stated == nil, resolved.region.division == nil,
            let place = signs.path.region
        {
            resolved = resolver.resolve(resolved, in: place, with: evidence)
            findings.append(Finding(.identityFromPath(name: place)))
        }
        findings += resolved.findings
        findings += conflict.findings(
            signs.catalogue, region: resolved.region, agency: resolved.agency, year: year)
        let place = RegionConflict(table: table).place(
            otherThan: resolved.region, agency: resolved.agency, in: prose.scalars)
        if let place, let own = resolved.region.stated {
            findings.append(Finding(.contradictoryPlace(stated: own, text: place)))
        }
        if let agency = resolved.agency, let other = otherBody(than: agency, in: signs) {
            findings.append(Finding(.contradictoryAgency(title: agency.name, text: other)))
        }
        let (scope, isContradictory) = ScopeReader().scope(
            of: resolved.agency, isWholePlace: resolved.isWholePlace, opening: opening)
        if isContradictory, let agency = resolved.agency {
            findings.append(Finding(.contradictoryScope(agency: agency.name)))
        }
        return Result(
            identity: Identity(
                title: title?.printed ?? signs.catalogue.title, region: named(resolved.region),
                agency: resolved.agency,
                scope: scope, year: year, edition: edition),
            findings: findings, title: title)
    }

    /// A region with the other names of its division.
    private func named(_ region: Region) -> Region {
        let names = region.division.map { OtherNames(table: table).names(of: $0) }
        return Region(
            stated: region.stated, division: region.division, otherNames: names ?? [],
            lasting: table.lastingCode)
    }

    /// The body as the best source states it; nil where none does.
    private func agency(
        title: FoundTitle?, signs: Signs, opening: [FoldedParagraph], prose: FoldedProse,
        findings: inout [Finding]
    ) -> String? {
        if let title, title.name.isPlausible { return title.reading.agency }
        if title == nil, let agency = signs.statement?.agency { return agency }
        let mentions = AgencyMentions(table: table)
        let fromText = ReadingProblem.agencyFromText(name:)
        // A source is asked only where those before it tell nothing.
        let sources: [(agency: () -> String?, problem: (String) -> ReadingProblem)] = [
            ({ signs.statement?.agency }, fromText),
            ({ signs.head.flatMap { $0.name.isPlausible ? $0.reading.agency : nil } }, fromText),
            ({ mentions.compiler(in: opening) }, fromText),
            ({ signs.signature?.agency }, ReadingProblem.agencyFromSignature(name:)),
            ({ StatementReader(table: table).subject(in: opening)?.agency }, fromText),
            ({ signs.publisher }, ReadingProblem.agencyFromPublisher(name:)),
            ({ mentioned(in: opening, mentions, prose: prose) }, fromText),
            ({ signs.catalogue.agency }, ReadingProblem.identityFromCatalogue(name:)),
            ({ signs.path.agency }, ReadingProblem.identityFromPath(name:)),
        ]
        for (source, problem) in sources {
            guard let agency = source() else { continue }
            findings.append(Finding(problem(agency)))
            return agency
        }
        findings.append(Finding(.unknownAgency))
        return nil
    }

    /// The body that the text names elsewhere than in its opening.
    private func mentioned(
        in opening: [FoldedParagraph], _ mentions: AgencyMentions, prose: FoldedProse
    ) -> String? {
        mentions.contact(in: prose.preface + prose.body.prefix(4) + prose.body.suffix(6))
            ?? mentions.siteOwner(in: prose.scalars)
            ?? mentions.townSubject(in: opening) ?? mentions.levelSubject(in: opening)
    }

    /// The year as the best source states it; an impossible one in the title is not put right.
    private func year(
        title: FoundTitle?, signs: Signs, opening: [FoldedParagraph], document: Document,
        findings: inout [Finding]
    ) throws(DocumentRefusal) -> Int {
        let stated = signs.statement?.agency == nil ? nil : signs.statement?.year
        func noteOther(than year: Int) {
            if let other = [signs.period, stated].compactMap(\.self).first(where: { $0 != year }) {
                findings.append(Finding(.contradictoryYear(title: year, text: other)))
            }
        }
        if let year = title?.reading.year {
            guard YearParser.possible.contains(year) else { throw .unknownYear }
            noteOther(than: year)
            return year
        }
        let subject = StatementReader(table: table).subject(in: opening)
        // The period is printed once and copied by nobody from last year's sentence.
        let sources = [
            signs.period, stated, signs.head?.reading.year, signs.statement?.year, subject?.year,
            labelYear(in: document),
        ]
        if let year = sources.compactMap(\.self).first(where: YearParser.possible.contains) {
            noteOther(than: year)
            if title != nil { findings.append(Finding(.yearFromText(year: year))) }
            return year
        }
        if let year = StatementReader(table: table).leadingYear(in: opening) {
            findings.append(Finding(.yearFromText(year: year)))
            return year
        }
        if let year = signs.signature?.year, YearParser.possible.contains(year) {
            findings.append(Finding(.yearFromSignature(year: year)))
            return year
        }
        if let year = signs.catalogue.year {
            findings.append(Finding(.identityFromCatalogue(name: "\(year)")))
            return year
        }
        guard let year = signs.path.year else { throw .unknownYear }
        findings.append(Finding(.identityFromPath(name: "\(year)")))
        return year
    }

    /// The year that some insert in the labels of the form: 本年(2023)制发件数.
    private func labelYear(in document: Document) -> Int? {
        for case .table(let rows) in document.blocks {
            for cell in rows.lazy.flatMap(\.cells)
            where cell.text.utf8.count <= 90 && cell.text.includes(IdentityVocabulary.thisYear) {
                let scalars = FoldedText(cell.text).scalars
                if let year = YearParser.years(in: scalars).first { return year.value }
            }
        }
        return nil
    }

    /// The body that the opening has for the one that reports, where it is another than the title's.
    ///
    /// A government's report is written by its office, and both speak of the whole place.
    private func otherBody(than agency: Agency, in signs: Signs) -> String? {
        guard signs.title != nil, let stated = signs.statement?.agency else { return nil }
        let other = AgencyName(stated, table: table)
        let governments = IdentityVocabulary.governmentOfficeKinds.union([
            IdentityVocabulary.governmentKind
        ])
        guard other.region != nil || other.isKnown,
            !governments.contains(agency.kind), !governments.contains(other.kind),
            other.kind != agency.kind, !agency.kind.ends(with: other.kind),
            !other.kind.ends(with: agency.kind)
        else { return nil }
        return stated
    }
}

extension FoundTitle {
    /// Whether it tells body and year, and is no headline and no letter's.
    fileprivate var isComplete: Bool { score >= 14 }

    /// Whether the division table has exactly one place of the name it states.
    fileprivate var hasPlace: Bool { Set(name.divisions.map(\.code)).count == 1 }

    /// What stands behind the title on its line: the name of the site.
    fileprivate var site: String? {
        lines.last?.text.split(whereSeparator: { character in
            character.unicodeScalars.contains { TitleGrammar.siteMarks.contains($0) }
        }).last.map { String($0) }
    }
}
