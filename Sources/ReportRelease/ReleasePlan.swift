/// What a new release consists of: files to write, files to keep from the old one, and the officer's own.
struct ReleasePlan {
  /// Files whose bytes are new.
  var written: [OutputFile] = []
  /// Paths of generated files that stay as they are.
  var kept: [String] = []
  /// The officer's own entries, carried over.
  var own: [FolderListing.Entry] = []
  var counts = Published()

  /// `files` are checked and sorted. Refuses a file of ours that would take the place of the officer's.
  init(_ files: [OutputFile], over old: ExistingRelease?) throws {
    own = old?.own ?? []
    let owned = Dictionary(own.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let manifest = Manifest(of: files)
    for (file, entry) in zip(files, manifest.files) {
      if let old, let own = owned[file.path] {
        guard own.kind == .file, try old.bytes(of: file.path) == file.bytes else { throw Self.taken(file.path, old) }
        counts.unchanged += 1
      } else if old?.listed[file.path] == entry, old?.entries[file.path] != nil {
        kept.append(file.path)
        counts.unchanged += 1
      } else {
        if old?.entries[file.path]?.kind == .file { counts.changed += 1 } else { counts.added += 1 }
        written.append(file)
      }
    }
    if let old { try refuseClashes(of: Set(files.map(\.path)), with: owned, in: old) }
    let paths = Set(files.map(\.path))
    counts.removed = old?.listed.keys.filter { !paths.contains($0) && old?.entries[$0] != nil }.count ?? 0
    try add(manifest, over: old)
  }

  private mutating func add(_ manifest: Manifest, over old: ExistingRelease?) throws {
    let file = OutputFile(path: Manifest.fileName, bytes: try manifest.json())
    if let old, old.manifest != nil, try old.bytes(of: file.path) == file.bytes {
      kept.append(file.path)
    } else {
      written.append(file)
    }
  }

  /// A file of one side may not stand where the other has a folder.
  private func refuseClashes(
    of paths: Set<String>, with owned: [String: FolderListing.Entry], in old: ExistingRelease
  ) throws {
    for path in paths.sorted(by: OutputPath.precedes) {
      for folder in OutputPath.folders(above: path) {
        if let own = owned[folder], own.kind != .folder { throw Self.taken(folder, old) }
      }
    }
    for own in own where OutputPath.folders(above: own.path).contains(where: paths.contains) {
      throw Self.taken(own.path, old)
    }
  }

  private static func taken(_ path: String, _ old: ExistingRelease) -> ReleaseError {
    ReleaseError(
      path: old.named + "/" + path, message: "这里已有不是本程序生成的内容，与要写出的文件重名",
      remedy: "没有写入任何内容；请把它移到别处后再运行")
  }
}
