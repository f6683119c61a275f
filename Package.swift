// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target is compiled the same way: Swift 6 rules, and no warnings.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "nianbao",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "search", targets: ["search"]),
        .executable(name: "searchd", targets: ["searchd"]),
    ],
    // Exact versions, these and those that come with them: packaging/components.json lists all, and
    // `make release` refuses others.
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    ],
    targets: [
        // The nouns.
        .target(name: "Reports", swiftSettings: strict),

        // Numbers that are kept exactly.
        .target(name: "Numbers", swiftSettings: strict),

        // Comma-separated text, record by record.
        .target(name: "Records", swiftSettings: strict),

        // Files that appear when they are whole.
        .target(name: "CFiles"),
        .target(name: "Files", dependencies: ["CFiles"], swiftSettings: strict),

        // Until when work may go on.
        .target(name: "Deadlines", swiftSettings: strict),

        // Running text and query text, cut into terms the same way.
        .target(name: "CICU", linkerSettings: [.linkedLibrary("icuuc")]),
        .target(
            name: "Segmentation", dependencies: ["CICU", "Deadlines"], swiftSettings: strict),

        // Query text to plan.
        .target(
            name: "Query", dependencies: ["Reports"], exclude: ["Language/Grammar.md"],
            swiftSettings: strict),

        // Groups of reports set side by side.
        .target(
            name: "Comparisons",
            dependencies: ["Reports", "Numbers", "Query", "Deadlines", "Records"],
            swiftSettings: strict),

        // What is answered.
        .target(
            name: "Answers", dependencies: ["Reports", "Query", "Comparisons", "Deadlines"],
            swiftSettings: strict),

        // What the numbers of reports should be.
        .target(
            name: "Rules", dependencies: ["Reports", "Segmentation"], swiftSettings: strict),

        // The index file: the only SQL.
        .target(name: "CFTS5", linkerSettings: [.linkedLibrary("sqlite3")]),
        .target(name: "CScan", linkerSettings: [.linkedLibrary("sqlite3")]),
        .target(name: "CSeal", linkerSettings: [.linkedLibrary("sqlite3")]),
        .target(
            name: "Store",
            dependencies: [
                "Reports", "Numbers", "Files", "Segmentation", "Query", "Answers", "Comparisons",
                "Deadlines", "CFTS5", "CScan", "CSeal",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),

        // Bytes to paragraphs and tables, those to reports.
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        .target(name: "CMarkup", dependencies: ["CLibXML2"]),
        .target(name: "CXML", dependencies: ["CLibXML2"]),
        .systemLibrary(
            name: "CLibZip", pkgConfig: "libzip",
            providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
        .target(name: "CArchive", dependencies: ["CLibZip"]),
        .target(name: "CProcess"),
        .target(name: "Programs", dependencies: ["CProcess"], swiftSettings: strict),
        .target(
            name: "Documents",
            dependencies: [
                "Reports", "Records", "Segmentation", "CICU", "CMarkup", "CXML", "CArchive",
                "Programs",
            ],
            swiftSettings: strict),
        .target(name: "CDivisions", exclude: ["aliases.csv", "divisions.csv", "towns.txt"]),
        .target(
            name: "Extraction",
            dependencies: ["Reports", "Records", "Segmentation", "Documents", "CDivisions"],
            swiftSettings: strict),

        // A folder of files to an index.
        .target(
            name: "Indexer",
            dependencies: [
                "Reports", "Segmentation", "Documents", "Extraction", "Rules", "Answers", "Store",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),

        // Values to text, JSON and pages.
        .target(name: "CPages", exclude: ["assets", "templates"]),
        .target(
            name: "Presentation",
            dependencies: [
                "Reports", "Numbers", "Query", "Answers", "Comparisons", "Deadlines", "CDivisions",
                "CPages",
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            swiftSettings: strict),

        // What draws charts: a script in pages, a program elsewhere.
        .target(
            name: "Drawing",
            dependencies: ["Programs", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict),

        // Workbooks to files.
        .systemLibrary(
            name: "CLibXlsxWriter", pkgConfig: "xlsxwriter",
            providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
        .target(name: "CWorkbook", dependencies: ["CLibXlsxWriter"]),
        .target(
            name: "Workbooks",
            dependencies: ["Presentation", "Deadlines", "CWorkbook", "CArchive", "Files"],
            swiftSettings: strict),

        // What can be asked of an index, and what is answered.
        .target(
            name: "Requests",
            dependencies: [
                "Reports", "Query", "Answers", "Comparisons", "Deadlines", "Rules", "Store",
            ],
            swiftSettings: strict),

        // Compressed answers, and the description of the daemon's addresses.
        .target(name: "CGzip", linkerSettings: [.linkedLibrary("z")]),
        .target(name: "COpenAPI", exclude: ["openapi.json"]),

        // The programs.
        .executableTarget(
            name: "search",
            dependencies: [
                "Reports", "Extraction", "Query", "Answers", "Comparisons", "Rules", "Store",
                "Indexer", "Presentation", "Requests", "Workbooks", "Drawing", "Files",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "searchd",
            dependencies: [
                "Reports", "Query", "Answers", "Comparisons", "Deadlines", "Store", "Presentation",
                "Requests", "Workbooks", "Drawing", "CGzip", "COpenAPI",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            swiftSettings: strict),

        // Reports that do not exist.
        .target(
            name: "CorpusGeneration", dependencies: ["Reports"], swiftSettings: strict,
            linkerSettings: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]),
        .executableTarget(
            name: "corpus-generator",
            dependencies: [
                "CorpusGeneration",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        // How well those are read.
        .executableTarget(
            name: "accuracy",
            dependencies: [
                "Reports", "Extraction",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        // Queries that nobody would write, and what must hold of any.
        .target(name: "QueryGeneration", dependencies: ["Query"], swiftSettings: strict),

        // What becomes of damaged files and of queries at random.
        .executableTarget(
            name: "fuzzer",
            dependencies: [
                "Reports", "Documents", "Extraction", "Rules", "CorpusGeneration", "Query",
                "QueryGeneration", "Answers", "Comparisons", "Numbers", "Store", "Indexer",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        // Whether queries are answered rightly.
        .executableTarget(
            name: "oracle",
            dependencies: [
                "Reports", "Extraction", "Rules", "CICU", "Query", "Answers", "Store", "Indexer",
                "CorpusGeneration",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        // How long queries take in one process.
        .executableTarget(
            name: "benchmark",
            dependencies: [
                "Query", "Answers", "Comparisons", "Store", "Presentation",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
        .testTarget(
            name: "DocumentsTests",
            dependencies: ["Documents", "Programs", "Reports", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "ExtractionTests",
            dependencies: ["Documents", "Extraction", "Reports", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "RulesTests",
            dependencies: ["Rules", "Extraction", "Reports", "Segmentation", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "ComparisonsTests",
            dependencies: ["Comparisons", "Deadlines", "Numbers", "Query", "Reports"],
            swiftSettings: strict),
        .testTarget(
            name: "WorkbooksTests",
            dependencies: ["CArchive", "Presentation", "Workbooks", "TestSupport", "search"],
            swiftSettings: strict),
        .testTarget(
            name: "DrawingTests", dependencies: ["Drawing", "Programs", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "FilesTests", dependencies: ["Files", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "DeadlinesTests", dependencies: ["Deadlines"], swiftSettings: strict),
        .testTarget(name: "NumbersTests", dependencies: ["Numbers"], swiftSettings: strict),
        .testTarget(name: "RecordsTests", dependencies: ["Records"], swiftSettings: strict),
        .testTarget(
            name: "SegmentationTests", dependencies: ["Deadlines", "Segmentation"],
            swiftSettings: strict),
        .testTarget(
            name: "StoreTests",
            dependencies: [
                "Store", "Extraction", "Indexer", "Query", "Answers", "Reports", "Rules", "CICU",
                "CScan", "CSeal", "Deadlines", "Comparisons", "TestSupport", "search",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "RequestsTests",
            dependencies: [
                "Requests", "Answers", "Comparisons", "Deadlines", "Query", "Reports", "Store",
                "TestSupport", "search",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "searchdTests",
            dependencies: ["TestSupport", "search", "searchd", "benchmark"],
            swiftSettings: strict),
        .testTarget(
            name: "QueryTests",
            dependencies: ["Query", "QueryGeneration", "Reports", "TestSupport"],
            exclude: ["Golden"],
            swiftSettings: strict),
        .testTarget(
            name: "PresentationTests",
            dependencies: [
                "Presentation", "Answers", "Comparisons", "Deadlines", "Numbers", "Query",
                "Reports", "TestSupport",
            ],
            exclude: ["Golden", "Charts/Golden"],
            swiftSettings: strict),
        .testTarget(
            name: "CorpusGenerationTests",
            dependencies: ["CorpusGeneration", "Reports", "accuracy"],
            swiftSettings: strict),
        .testTarget(
            name: "searchTests", dependencies: ["TestSupport", "search", "searchd", "fuzzer"],
            exclude: ["Golden"],
            swiftSettings: strict),
        .testTarget(
            name: "OracleTests", dependencies: ["oracle", "Indexer", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "ArchitectureTests", dependencies: ["TestSupport"], swiftSettings: strict),
    ]
)

// Targets for libFuzzer have an entry point of their own and link only under its sanitizer, so they
// are part of the package only where `make fuzz` asks for them.
if Context.environment["NIANBAO_FUZZING"] != nil {
    package.targets.append(
        .executableTarget(
            name: "fuzzing",
            dependencies: [
                "CScan", "Deadlines", "Documents", "Extraction", "Query", "QueryGeneration",
                "Reports", "Rules", "Segmentation", "Store",
            ],
            path: "Tests/Fuzzing", swiftSettings: strict))
}
