import Answers
import Query

extension Duration {
    /// The duration in milliseconds.
    var milliseconds: Double { self / .milliseconds(1) }
}

extension Explanation.Action {
    /// The part of the condition that was judged, as a resolved query has it; empty for the
    /// condition that is always true, nil for what judges nothing.
    var clause: String? {
        guard case .judge(let condition, _) = self else { return nil }
        return ConditionPrinter().text(condition)
    }

    /// How it was judged; nil for what judges nothing.
    var method: Explanation.Method? {
        guard case .judge(_, let method) = self else { return nil }
        return method
    }
}

extension Plan {
    /// The fields that the order needs and the condition does not, each once.
    var fieldsOfOrder: [Field] {
        guard case .value(let number, _) = order else { return [] }
        var seen = Set(condition.fields)
        return number.fields.filter { seen.insert($0).inserted }
    }
}
