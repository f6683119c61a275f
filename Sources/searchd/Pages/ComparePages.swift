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
        let question: ComparisonQuestion
        do {
            question = try ComparisonQuestion(form)
        } catch {
            return ComparePage(form, in: PageFrame(language: request.language))
                .html(error.errors, inNumber: error.number).page(status: .badRequest)
        }
        guard !question.hasOrder else { throw RequestError.parameter("no-order", .noOrder) }
        let (language, limit) = (request.language, answers.limits.time)
        let script = charts?.address
        do {
            return try await answers.page(to: request) { snapshot, frame in
                let answer = try question.answer(
                    from: snapshot.reader, withSpreads: true, language: language, within: limit)
                switch answer {
                case .answered(let answer):
                    return ComparePage(form, chartScript: script, in: frame).html(answer)
                case .refused(let refusal): throw RefusedPage(message: refusal)
                }
            }
        } catch let refused as RefusedPage {
            return ComparePage(form, in: PageFrame(language: language)).html(refused.message)
                .page(status: .badRequest)
        }
    }
}

/// A comparison that would mislead, asked for as a page.
private struct RefusedPage: Error {
    let message: RefusalMessage
}
