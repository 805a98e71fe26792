import Foundation
import Testing

/// The sample's site in a real browser, opened from a folder as a reader would.
@Suite(
  .serialized,
  .enabled(if: Browser.program != nil, "skipped: no Chromium at /usr/bin; the site was not tried in a browser"))
struct SiteInBrowserTests {
  private let browser: Browser
  private let folder: Scratch
  private var site: String { folder.path + "/site" }

  init() throws {
    folder = try Scratch()
    let run = try Command("site", Command.sample, "--without-pdf", "--output", folder.path + "/site")
    guard run.status == 0 else { throw Browser.Fault(message: run.errors) }
    browser = try Browser()
  }

  private let rows = "[...document.querySelectorAll('table.sortable tbody tr')]"

  @Test func searchAnswersAsOneTypesAndIsLedByKeysAlone() throws {
    try browser.open(site + "/index.html")
    #expect(try browser.holds("document.querySelector('#q').checkVisibility()"))
    #expect(try browser.holds("globalThis.budgetpressSearch === undefined"), "loaded before it is wanted")
    _ = try browser.value("document.querySelector('#q').focus()")
    // Two characters, and full-width ones.
    for (typed, found) in [("帮扶", "对口帮扶贵州省东西部协作资金"), ("２０２４年对口", "2024年对口帮扶清远市连山壮族瑶族自治县")] {
      try browser.type(typed)
      try browser.wait("document.querySelector('#found a')?.textContent.includes('\(found)') === true")
      _ = try browser.value("document.querySelector('#q').select()")
    }
    try browser.type("帮扶")
    try browser.wait("document.querySelector('#found-count').textContent === '找到 8 项'")
    #expect(try browser.texts("[...document.querySelectorAll('#found mark')].map(m => m.textContent)").allSatisfy { $0 == "帮扶" })
    #expect(try browser.holds("[...document.querySelectorAll('.found-kind')].some(k => k.textContent === '绩效目标')"))
    try browser.press("ArrowDown")
    try browser.press("ArrowDown")
    let address = try browser.text("document.activeElement.href")
    #expect(address.hasSuffix("index.html"))
    try browser.press("Enter")
    try browser.wait("location.href === '\(address)' && document.readyState === 'complete'")
    #expect(try browser.text("document.querySelector('h1').textContent").contains("帮扶"))
    try browser.open(site + "/index.html")
    _ = try browser.value("document.querySelector('#q').focus()")
    try browser.type("没有这样的字")
    try browser.wait("document.querySelector('#found-count').textContent === '没有找到'")
    try browser.press("Escape")
    #expect(try browser.holds("document.querySelector('#found').hidden"))
    #expect(browser.complaints == [])
  }

  @Test func theTableIsSortedAndFilteredAndItsStateIsInTheAddress() throws {
    try browser.open(site + "/2024/projects/index.html")
    #expect(try browser.number(rows + ".length") == 62)
    try browser.click("th:last-child button")
    try browser.wait("document.querySelector('th:last-child').ariaSort === 'ascending'")
    let totals = rows + ".map(r => Number(r.lastElementChild.textContent.replaceAll(',', '')))"
    try browser.wait("(v => v.length === 62 && v.every((n, i) => i === 0 || v[i - 1] <= n))(\(totals))")
    _ = try browser.value("document.querySelector('th:last-child button').focus()")
    try browser.press("Enter")
    try browser.wait("(v => v[0] === 8948 && v.every((n, i) => i === 0 || v[i - 1] >= n))(\(totals))")
    try browser.click("#q")
    try browser.type("经费")
    try browser.click("#f-min")
    try browser.type("５0")
    try browser.wait("document.querySelector('.filter-count').textContent === '符合 14 个，共 62 个项目'")
    #expect(try browser.number(rows + ".length") == 14)
    let hash = try browser.text("location.hash")
    #expect(hash.removingPercentEncoding == "#q=经费&min=５0&sort=-total")
    // Somebody else opens the address.
    let other = try Browser()
    try other.open(site + "/2024/projects/index.html")
    _ = try other.value("location.hash = '\(hash)'")
    try other.wait("document.querySelector('.filter-count').textContent === '符合 14 个，共 62 个项目'")
    #expect(try other.texts(rows + ".map(r => r.textContent)") == browser.texts(rows + ".map(r => r.textContent)"))
    try browser.click("button[type=reset]")
    try browser.wait(rows + ".length === 62 && location.hash === ''")
    #expect(browser.complaints == [])
  }

  @Test func unitSourceAndClassAreFilters() throws {
    try browser.open(site + "/2024/projects/index.html")
    for (field, value, count) in [("unit", "'02'", 9), ("source", "'财政拨款'", 62), ("class", "'经济效益'", 12)] {
      _ = try browser.value(
        "(f => { f.reset(); const e = f.elements.namedItem('\(field)'); e.value = \(value); "
          + "e.dispatchEvent(new Event('input', {bubbles: true})); })(document.querySelector('.filters'))")
      try browser.wait("document.querySelector('.filter-count').textContent === '符合 \(count) 个，共 62 个项目'")
    }
  }

  @Test func withoutScriptEveryPageIsCompleteAndLinksLead() throws {
    try browser.setScripts(false)
    try browser.open(site + "/index.html")
    #expect(try browser.holds("!document.querySelector('#q').checkVisibility()"))
    try browser.click("nav li:nth-child(3) a")
    try browser.wait("location.pathname.endsWith('/2024/projects/index.html') && document.readyState === 'complete'")
    #expect(try browser.number(rows + ".length") == 62)
    #expect(try browser.holds("!document.querySelector('.filters').checkVisibility()"))
    try browser.click("tbody a")
    try browser.wait(
      "location.pathname.endsWith('/units/01/projects/001/index.html') && document.readyState === 'complete'")
    #expect(try browser.number("document.querySelectorAll('.indicators tbody tr').length") == 6)
    #expect(browser.complaints == [])
  }

  @Test func thePolicyRefusesWhatIsNotTheSitesOwn() throws {
    try browser.open(site + "/index.html")
    #expect(try browser.holds("getComputedStyle(document.querySelector('h1')).color === 'rgb(11, 58, 102)'"))
    #expect(browser.complaints == [])
    _ = try browser.value(
      "(() => { const s = document.createElement('script'); s.textContent = 'globalThis.ran = true'; "
        + "document.head.append(s); document.body.setAttribute('style', 'color: red'); })()")
    #expect(try browser.holds("globalThis.ran === undefined && getComputedStyle(document.body).color !== 'rgb(255, 0, 0)'"))
    #expect(browser.complaints.count == 2)
  }

  @Test func noPageIsWiderThanANarrowScreen() throws {
    for page in ["index.html", "2024/projects/index.html", "2024/units/01/index.html", "2024/downloads/index.html"] {
      try browser.open(site + "/" + page)
      try browser.setWidth(320)
      #expect(try browser.number("document.documentElement.scrollWidth") == 320, "\(page)")
    }
  }
}
