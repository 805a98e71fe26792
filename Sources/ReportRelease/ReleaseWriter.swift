import Synchronization

/// Takes a new release's files as they are made, from any thread, and writes each at once into the folder that will
/// take the old one's place: nothing is held in memory, and nothing is published before the last is written.
public final class ReleaseWriter: Sendable {
  private struct Names {
    // Room for a large site's: to grow takes a third of the time.
    var paths = Set<String>(minimumCapacity: 1 << 13)
    /// Every folder above a file.
    var folders = Set<String>(minimumCapacity: 1 << 13)
  }

  private struct State {
    /// In any order.
    var files: [Manifest.Entry] = []
    var counts = Published()
  }

  private let staging: Staging
  private let old: ExistingRelease?
  private let owned: [String: FolderListing.Entry]
  /// For each folder above the officer's own entries, one of these.
  private let ownBelow: [String: String]
  private let names = Mutex(Names())
  private let state = Mutex(State())

  /// Carries over the officer's own entries.
  init(_ staging: Staging, over old: ExistingRelease?) throws {
    self.staging = staging
    self.old = old
    let own = old?.own ?? []
    owned = Dictionary(own.map { ($0.path, $0) }) { first, _ in first }
    ownBelow = Dictionary(own.flatMap { entry in OutputPath.folders(above: entry.path).map { ($0, entry.path) } }) {
      first, _ in first
    }
    for entry in own {
      try staging.makeFolders(above: entry.kind == .folder ? entry.path + "/" : entry.path)
      if let old, entry.kind != .folder { try staging.link(entry.path, from: old) }
    }
  }

  /// Writes the file, or keeps the old release's when it has the same bytes.
  ///
  /// - Throws: `ReleaseError` also when something else of the release, or the officer's, has the path.
  @discardableResult
  public func write(_ file: OutputFile) throws -> WrittenFile {
    try write(file, digest: ContentDigest(.xxh128, of: file.bytes))
    return WrittenFile(byteCount: file.bytes.count)
  }

  private func write(_ file: OutputFile, digest: ContentDigest) throws {
    try take(file.path)
    let entry = list(file.path, byteCount: file.bytes.count, digest)
    if let old, try isOwn(file, in: old) {
      count { $0.unchanged += 1 }
      return
    }
    try staging.makeFolders(above: file.path)
    if let old, try old.has(entry) {
      try staging.link(file.path, from: old)
      count { $0.unchanged += 1 }
    } else {
      try staging.create(file)
      countWritten(file.path)
    }
  }

  /// Writes a file that is never whole in memory, piece by piece, and tells its SHA-256.
  ///
  /// - Throws: as for a whole file, or what `pieces` throws.
  @discardableResult
  public func write(
    path: String, _ pieces: (_ take: ([UInt8]) throws -> Void) throws -> Void
  ) throws -> WrittenFile {
    if owned[path] != nil {
      // Only a whole file can be compared with the officer's.
      var bytes: [UInt8] = []
      try pieces { bytes += $0 }
      let digest = ContentDigest(.sha256, of: bytes)
      try write(OutputFile(path: path, bytes: bytes), digest: digest)
      return WrittenFile(byteCount: bytes.count, sha256: digest.text)
    }
    try take(path)
    try staging.makeFolders(above: path)
    var tally = FileTally()
    try staging.create(path) { take in
      try withoutActuallyEscaping(take) { take in
        try pieces { piece in
          tally.add(piece)
          try take(piece)
        }
      }
    }
    let sha256 = tally.sha256
    let entry = list(path, byteCount: tally.byteCount, ContentDigest(.sha256, text: sha256))
    if let old, try old.has(entry) {
      try staging.replace(path, byLinkTo: old)
      count { $0.unchanged += 1 }
    } else {
      countWritten(path)
    }
    return WrittenFile(byteCount: tally.byteCount, sha256: sha256)
  }

  private func list(_ path: String, byteCount: Int, _ digest: ContentDigest) -> Manifest.Entry {
    let entry = Manifest.Entry(path: path, bytes: byteCount, digest: digest)
    state.withLock { $0.files.append(entry) }
    return entry
  }

  private func countWritten(_ path: String) {
    count { if old?.entries[path]?.kind == .file { $0.changed += 1 } else { $0.added += 1 } }
  }

  /// Writes the manifest and sees that the disk has everything.
  func finish() throws -> Published {
    let (files, counts) = state.withLock { ($0.files, $0.counts) }
    let paths = names.withLock { $0.paths }
    let manifest = OutputFile(path: Manifest.fileName, bytes: Manifest(of: files).json())
    if let old, old.manifest != nil, try old.bytes(of: manifest.path) == manifest.bytes {
      try staging.link(manifest.path, from: old)
    } else {
      try staging.create(manifest)
    }
    try staging.finish(as: old, own: old?.own ?? [])
    var done = counts
    done.removed = old?.listed.keys.filter { !paths.contains($0) && old?.entries[$0] != nil }.count ?? 0
    return done
  }

  /// Gives the path to the file, if nothing else has it.
  private func take(_ path: String) throws {
    try OutputPath.checkValid(path)
    var folder = OutputPath.folder(above: path)
    try names.withLock { names in
      // Where a folder is known, so are those above it.
      var new: [String] = []
      while let wanted = folder, !names.folders.contains(wanted) {
        new.append(wanted)
        folder = OutputPath.folder(above: wanted)
      }
      try OutputPath.check(path, in: new.reversed(), beside: names.paths, names.folders)
      names.paths.insert(path)
      for folder in new { names.folders.insert(folder) }
    }
    guard let old else { return }
    for folder in OutputPath.folders(above: path) { if let own = owned[folder], own.kind != .folder { throw Self.taken(folder, old) } }
    if let own = ownBelow[path] { throw Self.taken(own, old) }
  }

  /// Whether the officer has the very same file there. Refuses to take the place of another.
  private func isOwn(_ file: OutputFile, in old: ExistingRelease) throws -> Bool {
    guard let own = owned[file.path] else { return false }
    guard own.kind == .file, try old.bytes(of: file.path) == file.bytes else { throw Self.taken(file.path, old) }
    return true
  }

  private func count(_ change: (inout Published) -> Void) { state.withLock { change(&$0.counts) } }

  private static func taken(_ path: String, _ old: ExistingRelease) -> ReleaseError {
    ReleaseError(
      path: old.named + "/" + path, message: "这里已有不是本程序生成的内容，与要写出的文件重名",
      remedy: "没有写入任何内容；请把它移到别处后再运行")
  }
}
