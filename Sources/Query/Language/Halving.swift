extension RandomAccessCollection where Index == Int {
    /// The position of the first element for which something is so, found by halving; the end if
    /// it is so of none.
    ///
    /// - Precondition: it is so of every element behind one of which it is so.
    func firstPosition(where isBehind: (Element) -> Bool) -> Int {
        var places = startIndex..<endIndex
        while !places.isEmpty {
            let middle = (places.lowerBound + places.upperBound) / 2
            places =
                isBehind(self[middle])
                ? places.lowerBound..<middle : middle + 1..<places.upperBound
        }
        return places.lowerBound
    }
}
