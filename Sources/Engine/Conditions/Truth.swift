/// For each report, whether something is true, false or unknown: Kleene's logic.
struct Truth: Equatable {
    /// The reports for which it is true.
    let isTrue: Bitmap

    /// The reports for which it is unknown; none of them is in ``isTrue``.
    let isUnknown: Bitmap

    /// What is true of some reports, unknown of others, and false of the rest.
    init(isTrue: Bitmap, isUnknown: Bitmap) {
        self.isTrue = isTrue
        self.isUnknown = isUnknown
    }

    /// What is true of some reports and false of the rest.
    init(_ isTrue: Bitmap) {
        self.init(isTrue: isTrue, isUnknown: Bitmap(count: isTrue.count))
    }

    static func & (left: Truth, right: Truth) -> Truth {
        let isTrue = left.isTrue & right.isTrue
        let canBeTrue = (left.isTrue | left.isUnknown) & (right.isTrue | right.isUnknown)
        return Truth(isTrue: isTrue, isUnknown: canBeTrue - isTrue)
    }

    static func | (left: Truth, right: Truth) -> Truth {
        let isTrue = left.isTrue | right.isTrue
        return Truth(isTrue: isTrue, isUnknown: (left.isUnknown | right.isUnknown) - isTrue)
    }

    static prefix func ~ (operand: Truth) -> Truth {
        Truth(isTrue: ~(operand.isTrue | operand.isUnknown), isUnknown: operand.isUnknown)
    }
}
