import CQPDF

/// Puts a PDF file's objects in the order in which a browser that loads it over a network wants them, the first page
/// first. What they say stays the same, streams byte for byte.
public enum PDFLinearizer {
  /// The same bytes give the same bytes.
  ///
  /// - Throws: `PDFLinearizingError` when qpdf finds the file damaged, or is not there.
  public static func linearized(_ bytes: [UInt8]) throws(PDFLinearizingError) -> [UInt8] {
    var result: [UInt8] = []
    let status = withUnsafeMutablePointer(to: &result) { result in
      bytes.withUnsafeBytes { buffer in
        budgetpress_linearize(buffer.bindMemory(to: CChar.self).baseAddress, buffer.count, result) { result, bytes, count in
          result?.assumingMemoryBound(to: [UInt8].self).pointee = Array(UnsafeBufferPointer(start: bytes, count: count))
        }
      }
    }
    // A warning is as bad as an error: the file is our own.
    guard status == 0 else {
      let message = String(decoding: result, as: UTF8.self)
      let reason = status == -1 ? "libqpdf cannot be used" : "unknown error"
      throw PDFLinearizingError("qpdf: " + (message.isEmpty ? reason : message))
    }
    return result
  }
}

/// Why a file could not be linearized, in qpdf's words.
public struct PDFLinearizingError: Error, CustomStringConvertible, Equatable {
  public var description: String

  init(_ description: String) { self.description = description }
}
