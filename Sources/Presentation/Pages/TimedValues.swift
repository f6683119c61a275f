import Deadlines
import Mustache

/// What a template is filled with, as long as there is time: nothing else can stop a template that
/// is being filled.
struct TimedValues: MustacheParent {
    let values: PageValues
    let pace: Pace

    func child(named name: String) -> Any? {
        guard let child = values[name] else { return nil }
        guard pace.goesOn() else { return false }
        if let list = child as? [PageValues] { return TimedList(values: list, pace: pace) }
        return child
    }
}

/// A list of such values, which ends with the time.
private struct TimedList: MustacheSequence {
    let values: [PageValues]
    let pace: Pace

    func makeIterator() -> Iterator {
        Iterator(base: values.makeIterator(), pace: pace)
    }

    struct Iterator: IteratorProtocol {
        var base: IndexingIterator<[PageValues]>
        let pace: Pace

        mutating func next() -> TimedValues? {
            guard pace.goesOn() else { return nil }
            return base.next().map { TimedValues(values: $0, pace: pace) }
        }
    }
}
