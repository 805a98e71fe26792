import CQPDF

/// Puts a PDF file's objects in the order in which a browser that loads it over a network wants them, the first page
/// first. What they say stays the same, streams byte for byte.
public enum PDFLinearizer {
  /// The same bytes give the same bytes.
  ///
  /// - Throws: `PDFLinearizingError` when qpdf finds the file damaged.
  public static func linearized(_ bytes: [UInt8]) throws(PDFLinearizingError) -> [UInt8] {
    guard let file = qpdf_init() else { throw PDFLinearizingError("qpdf: out of memory") }
    var owned: qpdf_data? = file
    defer { qpdf_cleanup(&owned) }
    qpdf_silence_errors(file)
    qpdf_set_suppress_warnings(file, 1)
    qpdf_set_attempt_recovery(file, 0)
    // qpdf reads from the bytes until all is written.
    let status = bytes.withUnsafeBytes { buffer in
      let start = buffer.bindMemory(to: CChar.self).baseAddress
      let read = qpdf_read_memory(file, "PDF", start, UInt64(buffer.count), nil)
      return isDone(read) ? write(file) : read
    }
    guard isDone(status), let written = qpdf_get_buffer(file) else {
      throw PDFLinearizingError(message(of: file))
    }
    return Array(UnsafeBufferPointer(start: written, count: qpdf_get_buffer_length(file)))
  }

  private static func write(_ file: qpdf_data) -> QPDF_ERROR_CODE {
    let begun = qpdf_init_write_memory(file)
    guard isDone(begun) else { return begun }
    qpdf_set_linearization(file, 1)
    // PDF/A wants a line to end before `endstream`.
    qpdf_set_newline_before_endstream(file, 1)
    qpdf_set_deterministic_ID(file, 1)
    qpdf_set_object_stream_mode(file, qpdf_o_generate)
    qpdf_set_compress_streams(file, 0)
    qpdf_set_decode_level(file, qpdf_dl_none)
    return qpdf_write(file)
  }

  /// A warning is as bad as an error: the file is our own.
  private static func isDone(_ status: QPDF_ERROR_CODE) -> Bool { status == 0 }

  private static func message(of file: qpdf_data) -> String {
    guard let error = qpdf_has_error(file) != 0 ? qpdf_get_error(file) : qpdf_next_warning(file),
      let text = qpdf_get_error_full_text(file, error)
    else { return "qpdf: unknown error" }
    return "qpdf: " + String(cString: text)
  }
}

/// Why a file could not be linearized, in qpdf's words.
public struct PDFLinearizingError: Error, CustomStringConvertible, Equatable {
  public var description: String

  init(_ description: String) { self.description = description }
}
