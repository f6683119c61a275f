import Foundation

/// The part of JSON Schema that openapi.json uses.
struct JSONSchema {
    /// The whole document, for references.
    let document: [String: Any]

    /// What is wrong with a value; empty if it is as the schema says.
    func faults(_ value: Any, _ schema: [String: Any], at place: String = "") -> [String] {
        if let reference = schema["$ref"] as? String {
            guard let target = resolved(reference) else { return ["\(place): no \(reference)"] }
            return faults(value, target, at: place)
        }
        if let choices = schema["oneOf"] as? [[String: Any]] {
            let fitting = choices.filter { self.faults(value, $0, at: place).isEmpty }
            return fitting.count == 1 ? [] : ["\(place): \(fitting.count) of oneOf fit"]
        }
        let types = schema["type"] as? [String] ?? (schema["type"] as? String).map { [$0] } ?? []
        guard types.isEmpty || types.contains(where: { Self.isType($0, value) }) else {
            return ["\(place): \(value) is not \(types)"]
        }
        var faults: [String] = []
        if let allowed = schema["enum"] as? [String], !allowed.contains("\(value)") {
            faults.append("\(place): \(value) is none of \(allowed)")
        }
        if let object = value as? [String: Any] {
            faults += members(object, schema, at: place)
        }
        if let array = value as? [Any] {
            if let least = schema["minItems"] as? Int, array.count < least {
                faults.append("\(place): too few")
            }
            let items = schema["items"] as? [String: Any] ?? [:]
            for (index, item) in array.enumerated() {
                faults += self.faults(item, items, at: "\(place)/\(index)")
            }
        }
        return faults
    }

    private func members(
        _ object: [String: Any], _ schema: [String: Any], at place: String
    ) -> [String] {
        let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
        let required = schema["required"] as? [String] ?? []
        var faults = required.filter { object[$0] == nil }.map { "\(place): no \($0)" }
        for (name, value) in object {
            if let property = properties[name] {
                faults += self.faults(value, property, at: "\(place)/\(name)")
            } else if let others = schema["additionalProperties"] as? [String: Any] {
                faults += self.faults(value, others, at: "\(place)/\(name)")
            } else if schema["additionalProperties"] as? Bool == false {
                faults.append("\(place): \(name) is not described")
            }
        }
        return faults
    }

    /// What a reference within the document stands for.
    func resolved(_ reference: String) -> [String: Any]? {
        let parts = reference.split(separator: "/").dropFirst().map(String.init)
        var value: Any? = document
        for part in parts { value = (value as? [String: Any])?[part] }
        return value as? [String: Any]
    }

    private static func isType(_ type: String, _ value: Any) -> Bool {
        let number = value as? NSNumber
        return switch type {
        case "object": value is [String: Any]
        case "array": value is [Any]
        case "string": value is String
        case "null": value is NSNull
        case "boolean": number.map(isBoolean) ?? false
        case "number": number.map { !isBoolean($0) } ?? false
        case "integer":
            number.map { !isBoolean($0) && $0.doubleValue == $0.doubleValue.rounded() } ?? false
        default: false
        }
    }

    /// Whether JSON had `true` or `false` in a number's place: both come as numbers.
    private static func isBoolean(_ number: NSNumber) -> Bool {
        String(cString: number.objCType) == "c"
    }
}
