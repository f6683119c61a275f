import Comparisons
import HTTPTypes
import Hummingbird
import Presentation
import Query
import Reports
import Store

extension PageRoutes {
    /// The page of a comparison.
    func compare(_ request: Request) async throws -> Response {
        let form = try Parameters(request, of: .comparePage).compareForm()
        guard !form.expressions.isEmpty else {
            return try await answers.page(to: request) { _, frame in
                ComparePage(form, in: frame).html
            }
        }
        let language = request.language
        let script = charts?.address
        return try await answers.page(to: request) { snapshot, frame in
            let question: ComparisonQuestion
            do throws(ComparisonQuestion.Fault) {
                question = try ComparisonQuestion(form)
            } catch {
                throw FaultyPage(
                    ComparePage(form, in: PageFrame(language: language))
                        .html(error.errors, inNumber: error.number))
            }
            guard !question.hasOrder else { throw RequestError.parameter("no-order", .noOrder) }
            let answer = try question.answer(
                from: snapshot.reader, withSpreads: true, language: language,
                within: frame.deadline)
            switch answer {
            case .answered(let answer):
                return ComparePage(form, chartScript: script, in: frame).html(answer)
            case .refused(let refusal):
                throw FaultyPage(
                    ComparePage(form, in: PageFrame(language: language)).html(refusal))
            }
        }
    }
}
