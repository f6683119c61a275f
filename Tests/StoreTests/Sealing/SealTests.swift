import Engine
import CSQLite
import Foundation
import GRDB
import Indexer
import Query
import TestSupport
import Testing

@testable import Store

/// The seal of an index: what it finds, and who looks.
@Suite struct SealTests {
    @Test func `a digest changes with every bit and with the number of the page`() {
        var page = (0..<512).map { UInt8(truncatingIfNeeded: $0 * 7) }
        let digest = cseal_digest(page, page.count, 1)
        #expect(cseal_digest(page, page.count, 2) != digest)
        #expect(cseal_digest(page, page.count - 1, 1) != digest)
        var seen: Set<UInt64> = [digest]
        for bit in 0..<page.count * 8 {
            page[bit / 8] ^= 1 << UInt8(bit % 8)
            seen.insert(cseal_digest(page, page.count, 1))
            page[bit / 8] ^= 1 << UInt8(bit % 8)
        }
        #expect(seen.count == page.count * 8 + 1)
    }

    @Test(arguments: [UInt8(0), 0xFF, 0x5A])
    func `two bits that change never undo each other`(filling: UInt8) {
        var page = [UInt8](repeating: filling, count: 256)
        var seen: Set<UInt64> = [cseal_digest(page, page.count, 1)]
        var changes = 1
        // Each bit of the first words with each of those that any lane takes next.
        for first in 0..<128 {
            page[first / 8] ^= 1 << UInt8(first % 8)
            for second in 128..<page.count * 8 {
                page[second / 8] ^= 1 << UInt8(second % 8)
                seen.insert(cseal_digest(page, page.count, 1))
                changes += 1
                page[second / 8] ^= 1 << UInt8(second % 8)
            }
            page[first / 8] ^= 1 << UInt8(first % 8)
        }
        #expect(seen.count == changes)
    }

    @Test func `a digest changes when words, stripes or lanes change places`() {
        let page = (0..<1024).map { UInt8(truncatingIfNeeded: $0 * $0 / 3) }
        let digest = cseal_digest(page, page.count, 0)
        for (step, length) in [(8, 8), (64, 8), (64, 64), (512, 512)] {
            for start in stride(from: 0, to: page.count - step - length + 1, by: length) {
                var other = page
                for offset in 0..<length { other.swapAt(start + offset, start + step + offset) }
                guard other != page else { continue }
                #expect(cseal_digest(other, other.count, 0) != digest, "\(step) \(start)")
            }
        }
    }

    @Test func `a byte changed anywhere in the file is found`() async throws {
        try await SealedIndex.with { index in
            let good = try index.bytes
            // Every page, each at another place, and every byte of the seal's end.
            let places = stride(from: 0, to: good.count, by: 4_099).map { $0 }
            for place in places + Array(good.count - 64..<good.count) {
                var bytes = good
                bytes[place] ^= 0x20
                try index.write(bytes)
                let damage = try index.damage { _ = try $0.verify() }
                #expect(damage != nil, "\(place)")
            }
            try index.write(good)
            #expect(try index.damage { _ = try $0.verify() } == nil)
        }
    }

    @Test func `a file that was added to, cut off, or put together anew is found`() async throws {
        try await SealedIndex.with { index in
            let good = try index.bytes
            let page = 16_384
            var swapped = good
            swapped.replaceSubrange(page..<2 * page, with: good[2 * page..<3 * page])
            swapped.replaceSubrange(2 * page..<3 * page, with: good[page..<2 * page])
            for bytes in [
                good + [0], good + Data(count: page), good.dropLast(), good.dropLast(page),
                good.prefix(99), good.prefix(50), good.prefix(16), good.prefix(1),
                good.prefix(100), good.prefix(good.count / 2), swapped,
            ] {
                try index.write(bytes)
                #expect(try index.damage { _ = try $0.verify() } != nil, "\(bytes.count)")
            }
        }
    }

    @Test func `a search is not answered from a page that was changed, a rebuild mends it`()
        async throws
    {
        try await SealedIndex.with { index in
            let good = try index.bytes
            var refused = 0
            for page in 1..<good.count / 16_384 - 1 {
                var bytes = good
                // Behind the head of the page, where nothing of SQLite's own looks for order.
                bytes[page * 16_384 + 16_000] ^= 1
                try index.write(bytes)
                let damage = try index.damage(seenBy: SealedIndex.searchTexts)
                #expect(damage == nil || damage == .page(page + 1))
                if damage != nil { refused += 1 }
            }
            #expect(refused > 0)
            let builder = IndexBuilder(index: index.path, jobs: 1, rebuild: true, prune: false)
            _ = try await builder.build([SealedIndex.folder])
            #expect(try index.damage { _ = try $0.verify() } == nil)
        }
    }

    @Test func `a run does not build upon a damaged page`() async throws {
        try await SealedIndex.with { index in
            var bytes = try index.bytes
            // The last page of the database: neither its schema nor the list of files.
            bytes[bytes.count - 2 * 16_384 + 16_000] ^= 1
            try index.write(bytes)
            let more = Repository.corpus.appendingPathComponent("reports/baili").path
            let builder = IndexBuilder(index: index.path, jobs: 1, rebuild: false, prune: false)
            let error = await #expect(throws: IndexError.self) { try await builder.build([more]) }
            #expect(error?.id == "index-damaged")
            #expect(try index.bytes == bytes)
        }
    }

    @Test func `what another program writes into the file breaks its seal`() async throws {
        try await SealedIndex.with { index in
            try index.change("UPDATE reports SET year = 1999", isSealed: false)
            #expect(try index.damage { _ = $0.generation } == .seal)
        }
    }

    @Test func `an index of an earlier version, without a seal, is of another version`()
        async throws
    {
        try await SealedIndex.with { index in
            try index.change(
                """
                UPDATE stamp SET value = '4' WHERE name = 'schema';
                PRAGMA application_id = 0; PRAGMA user_version = 0
                """, isSealed: false)
            // SQLite leaves what lies behind its pages alone: the seal of so small an index is a page.
            try index.write(try index.bytes.dropLast(16_384))
            let error = #expect(throws: IndexError.self) { try IndexReader(path: index.path) }
            #expect(error?.id == "index-other-version")
        }
    }

    @Test func `a path with marks of addresses is opened as it is`() async throws {
        try await SealedIndex.with { index in
            for name in ["a b?c#d%41.sqlite", "名.sqlite", "file:x&y=z"] {
                let other = index.home.appendingPathComponent(name).path
                try FileManager.default.copyItem(atPath: index.path, toPath: other)
                #expect(try IndexReader(path: other).reportCount() > 0)
                #expect(try IndexReader(path: "/" + other).reportCount() > 0)
            }
        }
    }
}
