import Glibc

/// A folder that holds one set of generated files, replaced as a whole or not at all.
///
/// What is ours is written down in a manifest inside the folder. A folder that is not empty and has none is refused;
/// files in it that the manifest does not list are the officer's and stay. Readers see the old release or the new one,
/// never a mixture; after any error the old one stands exactly as it was.
public struct Release {
  let folder: String
  let swap: FolderSwap

  public init(folder: String) {
    self.init(folder: folder, swap: FolderSwap())
  }

  init(folder: String, swap: FolderSwap) {
    self.folder = folder
    self.swap = swap
  }

  /// Makes the folder hold these files; unchanged ones keep their time stamps. Throws `ReleaseError`.
  public func publish(_ files: [OutputFile]) throws -> Published {
    try publish { writer in for file in files { try writer.write(file) } }
  }

  /// Makes the folder hold the files that are written; other runs beside the same folder wait meanwhile.
  ///
  /// - Throws: `ReleaseError`, or what `make` throws; then nothing has changed.
  public func publish(_ make: (ReleaseWriter) throws -> Void) throws -> Published {
    let place = try ReleasePlace(folder)
    do {
      return try place.locked { isLocked in
        if isLocked { place.clearInterruptedRuns() }
        return try publish(make, at: place)
      }
    } catch {
      Disk.remove(folders: place.madeFolders)
      throw error
    }
  }

  private func publish(_ make: (ReleaseWriter) throws -> Void, at place: ReleasePlace) throws -> Published {
    let old = try Disk.entry(at: place.path) == nil ? nil : ExistingRelease(at: place)
    let staging = try Staging(beside: place)
    let counts: Published
    do {
      let writer = try ReleaseWriter(staging, over: old)
      try make(writer)
      counts = try writer.finish()
      if let old {
        try exchange(staging, with: old)
      } else {
        try swap.put(staging.path, at: place.path, named: place.named)
      }
    } catch {
      staging.remove()
      throw error
    }
    Disk.sync(folder: place.parent)
    if let old { remove(old.listing, in: staging.path) }
    return counts
  }

  /// Exchanges, and takes it back when somebody changed the old folder after it was looked at.
  private func exchange(_ staging: Staging, with old: ExistingRelease) throws {
    try swap.exchange(staging.path, with: old.path, named: old.named)
    if (try? FolderListing(of: staging.path)) == old.listing { return }
    try swap.exchange(staging.path, with: old.path, named: old.named)
    throw ReleaseError(path: old.named, message: "写出期间，其中的文件被别的程序改动", remedy: "没有写入任何内容；请再运行一次")
  }

  /// Removes what was looked at and is carried over or replaced; anything else would keep its folder.
  private func remove(_ listing: FolderListing, in folder: String) {
    for entry in listing.entries.reversed() {
      let path = folder + "/" + entry.path
      if entry.kind == .folder { rmdir(path) } else { unlink(path) }
    }
    rmdir(folder)
  }
}
