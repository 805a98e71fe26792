import Foundation
import Glibc

/// A headless Chromium that this system has, driven over its debugging pipe with one page.
final class Browser {
  struct Fault: Error { var message: String }

  static let program = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
    .first(where: FileManager.default.isExecutableFile)

  private let folder: Scratch
  private let process = Process()
  private let toBrowser: Int32
  private let fromBrowser: Int32
  private var unread: [UInt8] = []
  private var number = 0
  private var session: String?
  /// What the page complained of: errors of its script, and what its security policy refused.
  private(set) var complaints: [String] = []
  private static let patience = 60.0

  init() throws {
    guard let program = Self.program else { throw Fault(message: "no Chromium") }
    folder = try Scratch()
    let pipes = [folder.path + "/in", folder.path + "/out"]
    for pipe in pipes where mkfifo(pipe, 0o600) != 0 { throw Fault(message: "mkfifo \(errno)") }
    // For reading and writing: neither end waits for the other.
    toBrowser = Glibc.open(pipes[0], O_RDWR | O_CLOEXEC)
    fromBrowser = Glibc.open(pipes[1], O_RDWR | O_CLOEXEC)
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = [
      "-c", "exec \"$0\" \"$@\" 3<in 4>out 2>/dev/null", program, "--headless", "--no-sandbox", "--disable-gpu",
      "--remote-debugging-pipe", "--user-data-dir=\(folder.path)/profile",
    ]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let target = try call("Target.createTarget", ["url": "about:blank"])["targetId"] as? String ?? ""
    session = try call("Target.attachToTarget", ["targetId": target, "flatten": true])["sessionId"] as? String
    for domain in ["Page", "Runtime", "Log"] { try call(domain + ".enable") }
  }

  deinit {
    process.terminate()
    process.waitUntilExit()
    close(toBrowser)
    close(fromBrowser)
  }

  // MARK: The page

  func open(_ path: String) throws {
    try call("Page.navigate", ["url": URL(fileURLWithPath: path).absoluteString])
    try wait("document.readyState === 'complete' && location.protocol === 'file:'")
  }

  func setScripts(_ isOn: Bool) throws { try call("Emulation.setScriptExecutionDisabled", ["value": !isOn]) }

  /// In CSS pixels.
  func setWidth(_ width: Int) throws {
    try call(
      "Emulation.setDeviceMetricsOverride", ["width": width, "height": 800, "deviceScaleFactor": 1, "mobile": true])
  }

  /// The expression's value: a text, a number, a truth value or a list of them.
  func value(_ expression: String) throws -> Any? {
    let answer = try call("Runtime.evaluate", ["expression": expression, "returnByValue": true])
    if let fault = answer["exceptionDetails"] as? [String: Any] { throw Fault(message: "\(expression): \(fault)") }
    return (answer["result"] as? [String: Any])?["value"]
  }

  func text(_ expression: String) throws -> String { try value(expression) as? String ?? "" }
  func texts(_ expression: String) throws -> [String] { try value(expression) as? [String] ?? [] }
  func number(_ expression: String) throws -> Double { try (value(expression) as? NSNumber)?.doubleValue ?? .nan }
  func holds(_ expression: String) throws -> Bool { try value(expression) as? Bool ?? false }

  /// Waits until the expression is true.
  func wait(_ expression: String) throws {
    let end = Date().addingTimeInterval(Self.patience)
    var last = ""
    while Date() < end {
      do {
        if try holds(expression) { return }
        last = try text("location.href + ' ' + document.readyState")
      } catch { last = "\(error)" }
      usleep(20_000)
    }
    throw Fault(message: "never true: \(expression) (\(last))")
  }

  // MARK: Keyboard and mouse

  func type(_ text: String) throws { try call("Input.insertText", ["text": text]) }

  func press(_ key: String) throws {
    let codes = ["Enter": 13, "Escape": 27, "ArrowDown": 40, "ArrowUp": 38, "Tab": 9, "Backspace": 8]
    let event: [String: Any] = [
      "key": key, "code": key, "windowsVirtualKeyCode": codes[key] ?? 0, "text": key == "Enter" ? "\r" : "",
    ]
    try call("Input.dispatchKeyEvent", event.merging(["type": key == "Enter" ? "keyDown" : "rawKeyDown"]) { $1 })
    try call("Input.dispatchKeyEvent", event.merging(["type": "keyUp", "text": ""]) { $1 })
  }

  func click(_ selector: String) throws {
    let place = try value(
      "(() => { const e = document.querySelector('\(selector)'); e.scrollIntoView({block: 'center'}); "
        + "const r = e.getClientRects()[0]; return [r.x + r.width / 2, r.y + r.height / 2]; })()")
    guard let point = place as? [NSNumber] else { throw Fault(message: "no place: \(selector)") }
    for type in ["mousePressed", "mouseReleased"] {
      try call(
        "Input.dispatchMouseEvent", ["type": type, "x": point[0], "y": point[1], "button": "left", "clickCount": 1])
    }
  }

  // MARK: The protocol

  @discardableResult
  private func call(_ method: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
    number += 1
    var message: [String: Any] = ["id": number, "method": method, "params": parameters]
    if let session { message["sessionId"] = session }
    let bytes = [UInt8](try JSONSerialization.data(withJSONObject: message)) + [0]
    guard write(toBrowser, bytes, bytes.count) == bytes.count else { throw Fault(message: "write \(errno)") }
    while true {
      let answer = try receive()
      note(answer)
      guard answer["id"] as? Int == number else { continue }
      if let error = answer["error"] { throw Fault(message: "\(method): \(error)") }
      return answer["result"] as? [String: Any] ?? [:]
    }
  }

  private func receive() throws -> [String: Any] {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      if let end = unread.firstIndex(of: 0) {
        let message = Data(unread[..<end])
        unread.removeSubrange(...end)
        return try JSONSerialization.jsonObject(with: message) as? [String: Any] ?? [:]
      }
      var ready = pollfd(fd: fromBrowser, events: Int16(POLLIN), revents: 0)
      guard poll(&ready, 1, Int32(Self.patience * 1000)) > 0 else { throw Fault(message: "no answer") }
      let count = read(fromBrowser, &buffer, buffer.count)
      guard count > 0 else { throw Fault(message: "read \(errno)") }
      unread += buffer[..<count]
    }
  }

  private func note(_ message: [String: Any]) {
    let parameters = message["params"] as? [String: Any]
    switch message["method"] as? String {
    case "Runtime.exceptionThrown": complaints.append("\(parameters ?? [:])")
    case "Log.entryAdded":
      let entry = parameters?["entry"] as? [String: Any]
      if entry?["level"] as? String == "error" { complaints.append("\(entry?["text"] ?? "")") }
    default: break
    }
  }
}
