import Glibc

/// What stands at a release's place before a run: a former release of ours with the officer's own files, or nothing.
struct ExistingRelease {
  /// The folder's path, links resolved; as named for messages.
  let path: String
  let named: String
  let listing: FolderListing
  let manifest: Manifest?
  let entries: [String: FolderListing.Entry]
  let listed: [String: Manifest.Entry]

  /// Refuses a folder that is neither empty nor ours.
  init(at place: ReleasePlace) throws {
    path = place.path
    named = place.named
    try Self.refuseForeign(place)
    listing = try FolderListing(of: place.path)
    entries = Dictionary(listing.entries.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    manifest = try entries[Manifest.fileName].map { _ in
      try Manifest(json: Disk.read(place.path + "/" + Manifest.fileName, flags: O_NOFOLLOW), folder: place.named)
    }
    listed = Dictionary((manifest?.files ?? []).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    try refuseHandmadeChanges()
  }

  /// Everything that is not on the manifest: the officer's own files, links and folders.
  var own: [FolderListing.Entry] {
    let ourFolders = Set(listed.keys.flatMap(OutputPath.folders(above:)))
    return listing.entries.filter { entry in
      if entry.path == Manifest.fileName { return false }
      return entry.kind == .folder ? !ourFolders.contains(entry.path) : listed[entry.path] == nil
    }
  }

  /// Looks at the names of the folder itself only: somebody else's may be large.
  private static func refuseForeign(_ place: ReleasePlace) throws {
    let names = try FolderListing.names(in: place.path)
    if names.isEmpty || names.contains(Manifest.fileName) { return }
    throw ReleaseError(
      path: place.named, message: "文件夹不是空的，而且其中没有本程序的输出清单",
      remedy: "为免误删别的文件，没有写入任何内容；请换一个输出文件夹，或先清空它")
  }

  func bytes(of path: String) throws -> [UInt8] {
    try Disk.read(self.path + "/" + path)
  }

  /// Whether it has the file, with the same bytes.
  func has(_ file: Manifest.Entry) throws -> Bool {
    guard let own = listed[file.path], own.bytes == file.bytes, entries[file.path] != nil else { return false }
    if own.digest.algorithm == file.digest.algorithm { return own.digest == file.digest }
    // A former program's is another.
    return file.digest.fits(try bytes(of: file.path))
  }

  /// A listed file that is gone is written again; one with other content is somebody's work.
  private func refuseHandmadeChanges() throws {
    for file in manifest?.files ?? [] {
      guard let entry = entries[file.path] else { continue }
      if entry.kind == .file, entry.size == file.bytes, file.digest.fits(try bytes(of: file.path)) { continue }
      throw ReleaseError(
        path: named + "/" + file.path, message: "生成之后被手工改动过",
        remedy: "没有写入任何内容；如要保留改动，请先把它复制到别处，然后删除该文件再运行")
    }
  }
}
