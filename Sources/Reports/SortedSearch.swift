extension Collection {
    /// The first index from which on a condition holds, which fails before it; the end where it
    /// holds nowhere.
    @inlinable
    package func partitioningIndex(where holds: (Element) -> Bool) -> Index {
        var low = startIndex
        var count = count
        while count > 0 {
            let half = count / 2
            let middle = index(low, offsetBy: half)
            if holds(self[middle]) {
                count = half
            } else {
                low = index(after: middle)
                count -= half + 1
            }
        }
        return low
    }
}
