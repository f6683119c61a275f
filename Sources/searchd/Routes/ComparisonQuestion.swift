import Comparisons
import Deadlines
import Presentation
import Query
import Reports
import Store

/// A comparison as a request asks for it.
struct ComparisonQuestion: Sendable {
    /// What was asked, as typed.
    let form: CompareForm
    private let comparison: Comparison
    private let query: CompiledQuery?

    /// Why a comparison cannot be understood: a number, or the query.
    struct Fault: Error {
        let errors: QueryErrors
        /// Which number is wrong; nil for the query.
        let number: Int?
    }

    /// What comes of it.
    enum Outcome {
        /// Groups with their numbers.
        case answered(ComparisonAnswer)
        /// The comparison would mislead.
        case refused(RefusalMessage)
    }

    /// The comparison of a form.
    ///
    /// - Precondition: the form has a number.
    init(_ form: CompareForm) throws(Fault) {
        self.form = form
        var numbers: [ComparedNumber] = []
        for (index, text) in form.expressions.enumerated() {
            do throws(QueryErrors) {
                numbers.append(ComparedNumber(try QueryCompiler().compileNumber(text)))
            } catch {
                throw Fault(errors: error, number: index)
            }
        }
        do throws(QueryErrors) {
            query = form.query.isEmpty ? nil : try QueryCompiler().compile(form.query)
        } catch {
            throw Fault(errors: error, number: nil)
        }
        comparison = Comparison(
            numbers: numbers, condition: query?.condition ?? .everything, grouping: form.grouping,
            isOverYears: form.isOverYears, statistic: form.statistic, minimum: form.minimum,
            isVerified: form.isVerified)
    }

    /// Whether the query says how to list hits, which a comparison has none of.
    var hasOrder: Bool { query?.sort != nil || query?.limit != nil }

    /// The answer of an index.
    ///
    /// - Parameter withSpreads: whether quartiles are wanted.
    /// - Throws: why the index cannot be read, that it has not answered in time, or that there would
    ///   be too much of an answer.
    func answer(
        from reader: IndexReader, withSpreads: Bool, language: MessageLanguage,
        within deadline: Deadline
    ) throws -> Outcome {
        let reading = try reader.sample(for: comparison, within: deadline)
        let table: ComparisonTable
        do {
            let tabulator = Tabulator(
                comparison, try reading.sample.get(), withSpreads: withSpreads, within: deadline)
            guard tabulator.cellCount <= DaemonLimits.comparedCells else {
                throw RequestError.parameter(
                    "too-many-cells", .tooManyCells(most: DaemonLimits.comparedCells))
            }
            table = try tabulator.table()
        } catch let error as ComparisonRefusal {
            return .refused(
                RefusalMessage(error, of: comparison, query: form.query, language: language))
        }
        return .answered(
            ComparisonAnswer(
                table: table, query: query, leftOut: reading.leftOut,
                unmatched: reading.unmatched,
                source: AnswerSource(
                    generation: reader.generation, written: reader.written,
                    program: Program.version), within: deadline))
    }
}
