import Testing

@testable import Presentation

/// Commands that pages offer to copy.
@Suite struct ShellCommandTests {
    @Test(arguments: [
        (["search", "show", "410411-2020"], "search show 410411-2020"), ([""], "''"),
        (["it's"], "'it'\\''s'"),
        (["'\u{301}; reboot; '"], "''\\''\u{301}; reboot; '\\'''"),
        (["\u{600}'x"], "'\u{600}'\\''x'"), (["$(reboot)"], "'$(reboot)'"),
        (["a\nreboot\u{3}"], "'a reboot'"), (["a\u{2028}b\u{202E}"], "'a b'"),
    ])
    func `a word is a word to a shell`(words: [String], command: String) {
        #expect(Array(ShellCommand.text(words).utf8) == Array(command.utf8))
    }

    @Test func `a minus with a mark behind it begins an option, as a shell sees it`() {
        #expect(ShellCommand.isOption("-\u{301}x") && ShellCommand.isOption("-x"))
        #expect(!ShellCommand.isOption("x-") && !ShellCommand.isOption(""))
    }
}
