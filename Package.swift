// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target is compiled the same way: Swift 6 rules, and no warnings.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// What orders and lists need besides the standard library.
let algorithms = Target.Dependency.product(name: "Algorithms", package: "swift-algorithms")

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
        .package(url: "https://github.com/apple/swift-algorithms", exact: "1.2.1"),
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
        .target(name: "Reports", dependencies: [algorithms], swiftSettings: strict),

        // Numbers that are kept exactly.
        .target(name: "Numbers", swiftSettings: strict),

        // Comma-separated text, record by record.
        .target(name: "Records", swiftSettings: strict),

        // Tables, templates and texts as bytes in the programs.
        .target(
            name: "CResources", exclude: ["assets", "divisions", "openapi.json", "templates"]),

        // Files that appear when they are whole; programs run under limits.
        .target(name: "CPOSIX"),
        .target(name: "Files", dependencies: ["CPOSIX"], swiftSettings: strict),
        .target(name: "Programs", dependencies: ["CPOSIX"], swiftSettings: strict),

        // Until when work may go on.
        .target(name: "Deadlines", swiftSettings: strict),

        // Running text and query text, cut into terms the same way.
        .target(name: "CICU", linkerSettings: [.linkedLibrary("icuuc")]),
        .target(
            name: "Segmentation", dependencies: ["CICU", "Deadlines"], swiftSettings: strict),

        // Query text to plan.
        .target(
            name: "Query", dependencies: ["Reports", algorithms],
            exclude: ["Language/Grammar.md"], swiftSettings: strict),

        // Groups of reports set side by side.
        .target(
            name: "Comparisons",
            dependencies: ["Reports", "Numbers", "Query", "Deadlines", "Records", algorithms],
            swiftSettings: strict),

        // What is answered.
        .target(
            name: "Answers",
            dependencies: ["Reports", "Query", "Comparisons", "Deadlines", algorithms],
            swiftSettings: strict),

        // What the numbers of reports should be.
        .target(
            name: "Rules", dependencies: ["Reports", "Numbers", "Segmentation", algorithms],
            swiftSettings: strict),

        // Conditions judged, hits ranked, groups compared, over any index.
        .target(name: "CScan"),
        .target(
            name: "Engine",
            dependencies: [
                "Reports", "Numbers", "Segmentation", "Query", "Answers", "Comparisons",
                "Deadlines", "CScan", algorithms,
            ],
            swiftSettings: strict),

        // The index file: the only SQL.
        .target(name: "CSQLite", linkerSettings: [.linkedLibrary("sqlite3")]),
        .target(
            name: "Store",
            dependencies: [
                "Reports", "Files", "Segmentation", "Query", "Answers", "Comparisons", "Deadlines",
                "Engine", "CScan", "CSQLite",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),

        // Bytes to paragraphs and tables, those to reports.
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        .target(name: "CMarkup", dependencies: ["CLibXML2"]),
        .systemLibrary(
            name: "CLibZip", pkgConfig: "libzip",
            providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
        .target(name: "CArchive", dependencies: ["CLibZip"]),
        .target(
            name: "Documents",
            dependencies: [
                "Reports", "Records", "Segmentation", "CICU", "CMarkup", "CArchive", "Programs",
                algorithms,
            ],
            swiftSettings: strict),
        .target(
            name: "Extraction",
            dependencies: [
                "Reports", "Records", "Segmentation", "Documents", "CResources", algorithms,
            ],
            swiftSettings: strict),

        // A folder of files to an index.
        .target(
            name: "Indexer",
            dependencies: [
                "Reports", "Segmentation", "Documents", "Engine", "Extraction", "Rules", "Answers",
                "Store",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),

        // Values to text, JSON and pages.
        .target(
            name: "Presentation",
            dependencies: [
                "Reports", "Numbers", "Query", "Answers", "Comparisons", "Deadlines", "CResources",
                algorithms,
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

        // Compressed answers.
        .target(name: "CGzip", linkerSettings: [.linkedLibrary("z")]),

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
                "Requests", "Workbooks", "Drawing", "CGzip", "CResources",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            swiftSettings: strict),

        // The tools in Tools, which are no part of the product. Reports that do not exist.
        .target(
            name: "SeededRandom", path: "Tools/SeededRandom", swiftSettings: strict),
        .target(
            name: "CorpusGeneration", dependencies: ["Reports", "SeededRandom"],
            path: "Tools/CorpusGeneration",
            swiftSettings: strict,
            linkerSettings: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]),
        .executableTarget(
            name: "corpus-generator",
            dependencies: [
                "CorpusGeneration",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Tools/corpus-generator", swiftSettings: strict),

        // How well those are read.
        .executableTarget(
            name: "accuracy",
            dependencies: [
                "Reports", "Extraction",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Tools/accuracy", swiftSettings: strict),

        // Queries that nobody would write, and what must hold of any.
        .target(
            name: "QueryGeneration", dependencies: ["Query"], path: "Tools/QueryGeneration",
            swiftSettings: strict),

        // What becomes of damaged files and of queries at random.
        .executableTarget(
            name: "fuzzer",
            dependencies: [
                "Reports", "Documents", "Extraction", "Rules", "CorpusGeneration", "Query",
                "QueryGeneration", "Answers", "Comparisons", "Numbers", "Store", "Indexer",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Tools/fuzzer", swiftSettings: strict),

        // Whether queries are answered rightly.
        .executableTarget(
            name: "oracle",
            dependencies: [
                "Reports", "Extraction", "Rules", "CICU", "Query", "Answers", "Engine", "Store",
                "Indexer",
                "CorpusGeneration", "SeededRandom",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Tools/oracle", swiftSettings: strict),

        // How long queries take in one process.
        .executableTarget(
            name: "benchmark",
            dependencies: [
                "Query", "Answers", "Comparisons", "Store", "Presentation",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Tools/benchmark", swiftSettings: strict),

        .target(
            name: "TestSupport", dependencies: ["Deadlines", "SeededRandom"],
            path: "Tests/TestSupport",
            swiftSettings: strict),
        // Apart from it, so that tests that need no index do not wait for what builds one.
        .target(
            name: "TestIndexes", dependencies: ["Answers", "Indexer", "Store", "TestSupport"],
            path: "Tests/TestIndexes", swiftSettings: strict),
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
            dependencies: [
                "Comparisons", "Deadlines", "Numbers", "Query", "Reports", "TestSupport",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "WorkbooksTests",
            dependencies: [
                "CArchive", "Presentation", "Workbooks", "TestIndexes", "TestSupport", "search",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "DrawingTests", dependencies: ["Drawing", "Programs", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "FilesTests", dependencies: ["Files", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "DeadlinesTests", dependencies: ["Deadlines", "TestSupport"],
            swiftSettings: strict),
        .testTarget(name: "NumbersTests", dependencies: ["Numbers"], swiftSettings: strict),
        .testTarget(name: "RecordsTests", dependencies: ["Records"], swiftSettings: strict),
        .testTarget(
            name: "SegmentationTests",
            dependencies: ["Deadlines", "Segmentation", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "EngineTests",
            dependencies: [
                "Engine", "Answers", "Deadlines", "Numbers", "Query", "Reports", "Segmentation",
                "TestSupport",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "StoreTests",
            dependencies: [
                "Store", "Engine", "Extraction", "Indexer", "Query", "Answers", "Reports", "Rules",
                "CICU", "CScan", "CSQLite", "Deadlines", "Comparisons", "TestIndexes",
                "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "RequestsTests",
            dependencies: [
                "Requests", "Answers", "Comparisons", "Deadlines", "Query", "Reports", "Store",
                "TestIndexes", "TestSupport",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "searchdTests",
            dependencies: [
                "TestIndexes", "TestSupport", "search", "searchd", "benchmark",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
            ],
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
            dependencies: ["CorpusGeneration", "Reports", "TestSupport", "accuracy"],
            swiftSettings: strict),
        .testTarget(
            name: "searchTests",
            dependencies: ["TestIndexes", "TestSupport", "search", "searchd", "fuzzer"],
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
                "CScan", "Deadlines", "Documents", "Engine", "Extraction", "Query",
                "QueryGeneration",
                "Reports", "Rules", "Segmentation", "Store",
            ],
            path: "Tools/fuzzing", swiftSettings: strict))
}
