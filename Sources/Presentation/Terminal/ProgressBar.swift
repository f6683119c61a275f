/// A bar that shows how far a run has come, as one line of text.
public enum ProgressBar {
    /// The line for some files done of all: `[#####.....] 50% 5/10`.
    public static func line(done: Int, total: Int) -> String {
        let share = total > 0 ? min(max(0, done), total) * width / total : width
        let percent = total > 0 ? min(max(0, done), total) * 100 / total : 100
        let bar =
            String(repeating: "#", count: share) + String(repeating: ".", count: width - share)
        return "[\(bar)] \(percent)% \(done)/\(total)"
    }

    private static let width = 30
}
