extension DiagnosticPrinter {
    /// What stands before a corrected query.
    static let chineseCorrection = "可改为："
}
