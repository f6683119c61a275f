import Comparisons
import HTTPTypes
import Hummingbird
import Presentation
import Query
import Reports
import Requests

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
            do throws(Refusal) {
                let answer = try form.request().answer(
                    from: snapshot.reader, withSpreads: true,
                    mostCells: DaemonLimits.comparedCells, within: frame.deadline)
                return ComparePage(form, chartScript: script, in: frame).html(answer)
            } catch {
                let page = ComparePage(form, in: PageFrame(language: language))
                switch error {
                case .query(let errors, let number):
                    throw FaultyPage(page.html(errors, inNumber: number))
                case .misleading(let refusal, let comparison, let query):
                    throw FaultyPage(
                        page.html(
                            RefusalMessage(
                                refusal, of: comparison, query: query, language: language)))
                default: throw error
                }
            }
        }
    }
}
