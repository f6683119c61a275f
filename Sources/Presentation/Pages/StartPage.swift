public import Answers
import Query

/// The page without a query: what can be asked, and what the index holds.
public struct StartPage: Sendable {
    private let frame: PageFrame
    private let facets: Facets

    /// A page of an index.
    ///
    /// - Parameter facets: how all its reports are spread.
    public init(facets: Facets, in frame: PageFrame) {
        self.frame = frame
        self.facets = facets
    }

    /// The page as a browser gets it.
    public var html: String {
        frame.html(
            "start", title: nil,
            [
                "empty": frame.reports == 0,
                "examples": PageExample.first.map { $0.values(in: frame.language) },
                "facets": FacetValues(facets: facets, total: frame.reports ?? 0, frame: frame) {
                    filter in
                    PageAddress.search(filter.text)
                }.groups,
            ])
    }
}

/// The page of a request that cannot be answered.
public struct FailurePage: Sendable {
    /// What kind of failure it is.
    public enum Kind: Sendable {
        /// There is no such page.
        case notFound
        /// It may work another time.
        case busy
        /// Anything else.
        case other
    }

    private let frame: PageFrame
    private let kind: Kind
    private let message: String
    private let address: String?

    /// A page that says what is wrong.
    ///
    /// - Parameters:
    ///   - message: what is wrong; empty where the heading says it.
    ///   - address: where to try again; nothing where that is of no use.
    public init(_ kind: Kind, message: String, retryingAt address: String?, in frame: PageFrame) {
        self.kind = kind
        self.message = message
        self.address = address
        self.frame = frame
    }

    /// The page as a browser gets it.
    public var html: String {
        let heading: PageText =
            switch kind {
            case .notFound: .notFoundHeading
            case .busy: .busyHeading
            case .other: .failureHeading
            }
        return frame.html(
            "failure", title: frame.text(heading),
            [
                "heading": frame.text(heading),
                "message": message.isEmpty ? frame.text(.notFoundText) : SafeText.line(message),
                "retry": shown(address),
            ])
    }
}
