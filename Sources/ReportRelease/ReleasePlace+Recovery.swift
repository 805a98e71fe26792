import Glibc

extension ReleasePlace {
  /// Clears what killed runs left beside this release; call it under the lock only. What fails is left to the next run.
  func clearInterruptedRuns() {
    guard let names = try? FolderListing.names(in: parent) else { return }
    let leftovers = names.filter { $0.hasPrefix(stagingPrefix) }.sorted(by: OutputPath.precedes)
      .map { (parent == "/" ? "" : parent) + "/" + $0 }
    restoreOldRelease(from: leftovers)
    for folder in leftovers { clear(folder) }
  }

  /// A run killed in the middle of the stepwise exchange left nothing at the place and the old release aside.
  private func restoreOldRelease(from leftovers: [String]) {
    guard access(path, F_OK) != 0, errno == ENOENT else { return }
    let aside = leftovers.first { $0.hasSuffix(FolderSwap.asideSuffix) && manifest(in: $0) != nil }
    if let aside { rename(aside, path) }
  }

  /// Removes an unfinished folder whole. Of a finished one, removes what is certainly ours or also stands in the
  /// release.
  private func clear(_ folder: String) {
    // Nothing here follows a link out of the folder: it may not be ours at all.
    guard let found = try? Disk.entry(at: folder), found.st_mode & S_IFMT == S_IFDIR else { return }
    if access(folder + "/" + Staging.markerName, F_OK) == 0 {
      Disk.removeTree(folder)
      return
    }
    guard let manifest = manifest(in: folder), let listing = try? FolderListing(of: folder) else {
      rmdir(folder)
      return
    }
    let listed = Dictionary(manifest.files.map { ($0.path, $0.digest) }, uniquingKeysWith: { first, _ in first })
    for entry in listing.entries.reversed() {
      let file = folder + "/" + entry.path
      if entry.kind == .folder {
        rmdir(file)
      } else if entry.path != Manifest.fileName,
        isSameFile(file, path + "/" + entry.path) || isIntact(file, listed[entry.path])
      {
        unlink(file)
      }
    }
    if (try? FolderListing(of: folder).entries.map(\.path)) == [Manifest.fileName] {
      unlink(folder + "/" + Manifest.fileName)
    }
    rmdir(folder)
  }

  private func manifest(in folder: String) -> Manifest? {
    guard let json = try? Disk.read(folder + "/" + Manifest.fileName, flags: O_NOFOLLOW) else { return nil }
    return try? Manifest(json: json, folder: folder)
  }

  private func isIntact(_ file: String, _ digest: ContentDigest?) -> Bool {
    guard let digest, let bytes = try? Disk.read(file, flags: O_NOFOLLOW | O_NONBLOCK) else { return false }
    return digest.fits(bytes)
  }

  /// Whether both are one inode, or hold the same bytes.
  private func isSameFile(_ left: String, _ right: String) -> Bool {
    guard let one = try? Disk.entry(at: left), let other = try? Disk.entry(at: right) else { return false }
    if one.st_dev == other.st_dev, one.st_ino == other.st_ino { return true }
    guard one.st_mode & S_IFMT == S_IFREG, other.st_mode & S_IFMT == S_IFREG else { return false }
    guard let bytes = try? Disk.read(left), let others = try? Disk.read(right) else { return false }
    return bytes == others
  }
}
