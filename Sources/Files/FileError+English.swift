extension FileError {
    /// The error in an English line, with what to do.
    public var english: String {
        switch self {
        case .fault(let path, let fault): "\(path) cannot be written: \(fault.english)"
        case .notAFile(let path, let kind):
            "\(path) is \(kind.english), not a file; name another file, or move it away"
        case .input(let path):
            "\(path) belongs to the index or is read by this command; name another file for the result"
        case .locked(let path):
            "another program has locked \(path); try again when it has ended"
        case .notALock(let path):
            "\(path) is in the place of the lock and holds something else; move it away"
        case .unconfirmed(let path, let fault):
            "\(path) is written, but the system could not confirm that it is on the disk: "
                + fault.english
        }
    }
}

extension FileKind {
    /// What it is, in English.
    public var english: String {
        switch self {
        case .regular: "a file"
        case .folder: "a folder"
        case .link: "a symbolic link"
        case .pipe: "a pipe (FIFO)"
        case .socket: "a socket"
        case .stream: "a device"
        case .disk: "a block device"
        }
    }
}
