import TestSupport
import Testing

@testable import Query

@Suite struct FuzzTests {
    @Test(arguments: [1, 2] as [UInt64])
    func `any text is compiled or has an error, and errors stand in the text`(seed: UInt64) {
        var random = RandomQuery(generator: SeededGenerator(seed: seed))
        var compiled = 0
        let compiler = QueryCompiler()
        for number in 0..<10_000 {
            let query = random.text()
            do {
                let result = try compiler.compile(query)
                compiled += 1
                guard number % 4 == 0 else { continue }
                let again = try? compiler.compile(result.resolved)
                #expect(again?.condition == result.condition, "seed \(seed), query \(query)")
            } catch {
                check(error, of: query, seed: seed, printed: number % 16 == 0)
            }
        }
        #expect(compiled > 200, "the inputs are no near misses any more")
    }
}

private func check(_ errors: QueryErrors, of query: String, seed: UInt64, printed: Bool) {
    let length = query.unicodeScalars.count
    #expect(errors.diagnostics.contains { $0.severity == .error }, "seed \(seed), query \(query)")
    for diagnostic in errors.diagnostics {
        #expect(diagnostic.span.end <= length, "seed \(seed), query \(query)")
        #expect(diagnostic.suggestions.count <= 3)
        if let fixed = diagnostic.fixed {
            #expect((try? QueryCompiler().compile(fixed)) != nil, "fixed \(fixed) of \(query)")
        }
        guard printed else { continue }
        for language in MessageLanguage.allCases {
            let text = DiagnosticPrinter(language: language).text(diagnostic, in: query)
            #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isControl })
        }
    }
}
