/// The program, as it names itself.
public enum Program {
    /// The version, as in CHANGELOG.md.
    public static let version = "0.2.0"
}
