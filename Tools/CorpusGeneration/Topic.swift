/// What a sentence of the prose is about.
///
/// A report says what its plan lists: so a test knows which reports mention what.
public enum Topic: String, CaseIterable, Sendable {
    /// How the year went on the whole.
    case opening
    /// Who leads the work.
    case leadership
    /// What was disclosed unasked.
    case disclosure
    /// The key areas (重点领域).
    case keyAreas
    /// How policies were explained.
    case explanation
    /// How requests are received.
    case requestHandling
    /// Rules and files in order.
    case management
    /// The review before publication (保密审查).
    case secrecyReview
    /// 保密 and 审查 in one sentence, never side by side.
    case secrecyApart
    /// The web site and other channels.
    case platform
    /// The accounts on social networks (政务新媒体).
    case newMedia
    /// Checks and complaints.
    case supervision
    /// Courses.
    case training
    /// A document with its number.
    case document
    /// What was done together with the 司法局.
    case withJustice
    /// Too few people (人员不足).
    case staffShortage
    /// Too little disclosed.
    case depth
    /// Too late.
    case timeliness
    /// What will be better.
    case improvement

    /// The topics that any report may have in its overview.
    static let overview: [Topic] = [
        .leadership, .disclosure, .keyAreas, .explanation, .requestHandling, .management,
        .platform, .newMedia, .supervision, .training, .document,
    ]

    /// The topics of the section on problems, besides what will be better.
    static let problems: [Topic] = [.staffShortage, .depth, .timeliness]
}
