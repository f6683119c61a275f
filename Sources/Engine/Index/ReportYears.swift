/// The years that a report may be of; those that are read from documents lie well within.
package enum ReportYears {
    package static let all = 0...9_999
}
