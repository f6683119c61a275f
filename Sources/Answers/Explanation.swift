public import Query

/// How a plan was carried out: what was looked at, in which order, and what came of it.
public struct Explanation: Equatable, Sendable {
    /// The plan.
    public let plan: Plan

    /// What was done, in order.
    public let steps: [Step]

    /// How many reports the index holds, each once.
    public let reports: Int

    /// How many reports fulfil the condition.
    public let total: Int

    /// How long all of it took.
    public let duration: Duration

    /// How a plan was carried out.
    public init(plan: Plan, steps: [Step], reports: Int, total: Int, duration: Duration) {
        self.plan = plan
        self.steps = steps
        self.reports = reports
        self.total = total
        self.duration = duration
    }

    /// Something that was done for an answer.
    public struct Step: Equatable, Sendable {
        /// What was done.
        public let action: Action

        /// How many reports it looked at.
        public let examined: Int

        /// How many of them remained.
        public let found: Int

        /// For how many of them it could not be told, since a figure is missing.
        public let unknown: Int

        /// How long it took.
        public let duration: Duration

        /// Something that was done, and what came of it.
        public init(
            _ action: Action, examined: Int, found: Int, unknown: Int, duration: Duration
        ) {
            self.action = action
            self.examined = examined
            self.found = found
            self.unknown = unknown
            self.duration = duration
        }
    }

    /// The kinds of things that are done.
    public enum Action: Equatable, Sendable {
        /// A part of the condition was judged.
        case judge(Condition, by: Method)
        /// The hits were put in order, by these texts' relevance or as the plan says.
        case order(by: [TextCondition])
        /// The hits of the page were fetched, with the places of the texts.
        case fetch
    }

    /// The ways to judge a part of a condition.
    public enum Method: String, Equatable, Sendable {
        /// By the columns of numbers and names, all reports at once.
        case columns
        /// By the term index alone.
        case terms
        /// By the term index, then by reading the texts of the reports it names.
        case termsThenText
        /// By reading the texts of the reports that are left.
        case text
        /// By what an earlier query found out about the text.
        case memory
        /// Not at all, since no report is left whose answer depends on it.
        case nothing
    }
}
