import Foundation

/// What the options of the command line are called in the form of a page.
///
/// Notes and refusals of comparisons name options; a page has fields instead.
struct FormNames {
    let frame: PageFrame

    /// A note as a page says it.
    func text(_ note: String) -> String {
        [("--where", PageText.where), ("--verified", .onlyVerified), ("--stat", .statistic)]
            .reduce(note) { text, name in
                let quoted = frame.text(.fieldOfForm(frame.text(name.1)))
                return text.replacingOccurrences(of: name.0, with: quoted)
            }
    }
}
