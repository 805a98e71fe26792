// @ts-check
/* The site's only script. Without it every page is complete; with it, one can search as one types, and sort and filter
   the table of all projects. Data come as scripts that assign, because a page opened from a folder may read nothing else. */
"use strict";

/** @typedef {[code: string, name: string]} Unit */
/** @typedef {[unit: number, code: string, text: string]} SearchProject  text: lines of name, goal, indicators */
/** @typedef {{units: Unit[], projects: SearchProject[]}} SearchData */
/** @typedef {number | string | null} Cell  in 分; a text is shown as it is; null is blank */
/** @typedef {[unit: number, code: string, name: string, cells: Cell[], indicators: number, classes: number[], share: number | null]} Row */
/** @typedef {{units: Unit[], projects: Row[]}} TableData */

/** Texts that differ in case or width only are the same; every character keeps its place.
 * @param {string} text */
function fold(text) {
  const half = text
    .replace(/[\uFF01-\uFF5E]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, " ");
  const lower = half.toLowerCase();
  if (lower.length === half.length) return lower;
  return half.replace(/[^]/g, (mark) => (mark.toLowerCase().length === 1 ? mark.toLowerCase() : mark));
}

/** @param {string} text */
function terms(text) {
  return fold(text).split(/\s+/).filter(Boolean);
}

/** Loads a script once and gives what it assigned.
 * @template Data @param {string} address @param {string} name @returns {Promise<Data>} */
function load(address, name) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => resolve(/** @type {any} */ (globalThis)[name]);
    script.onerror = () => reject(new Error(address));
    document.head.append(script);
  });
}

/** @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag @param {string} className @param {...(Node | string)} content */
function element(tag, className, ...content) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

/** The text with every term marked.
 * @param {string} text @param {string[]} wanted */
function marked(text, wanted) {
  const folded = fold(text);
  /** @type {[number, number][]} */
  const ranges = [];
  for (const term of wanted) {
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length)) {
      ranges.push([at, at + term.length]);
    }
  }
  ranges.sort((a, b) => a[0] - b[0]);
  const parts = document.createDocumentFragment();
  let end = 0;
  for (const [from, to] of ranges) {
    if (from < end) continue;
    parts.append(text.slice(end, from), element("mark", "", text.slice(from, to)));
    end = to;
  }
  parts.append(text.slice(end));
  return parts;
}

/* Search */

/** What is searched: all projects' texts as one, so that a keystroke is a few passes over one string. */
class SearchIndex {
  /** @param {SearchData} data */
  constructor(data) {
    this.data = data;
    this.starts = new Int32Array(data.projects.length + 1);
    let at = 0;
    data.projects.forEach((project, place) => {
      this.starts[place] = at;
      at += project[2].length + 1;
    });
    this.starts[data.projects.length] = at;
    this.text = fold(data.projects.map((project) => project[2]).join("\u0001") + "\u0001");
    this.unitNames = data.units.map((unit) => fold(unit[1]));
  }

  /** Projects that hold every term: those with a term in the name first.
   * @param {string[]} wanted @param {number} limit */
  projects(wanted, limit) {
    const [first, ...others] = [...wanted].sort((a, b) => b.length - a.length);
    /** @type {number[]} */
    const named = [];
    /** @type {number[]} */
    const rest = [];
    let count = 0;
    let project = 0;
    for (let at = this.text.indexOf(first); at >= 0; at = this.text.indexOf(first, this.starts[project])) {
      while (this.starts[project + 1] <= at) project += 1;
      const start = this.starts[project];
      const text = this.text.slice(start, this.starts[project + 1] - 1);
      if (others.every((term) => text.includes(term))) {
        count += 1;
        const nameEnd = text.indexOf("\n");
        const list = at - start < nameEnd || others.some((term) => text.indexOf(term) < nameEnd) ? named : rest;
        if (list.length < limit) list.push(project);
      }
      project += 1;
    }
    return { count, places: named.concat(rest).slice(0, limit) };
  }

  /** @param {string[]} wanted */
  units(wanted) {
    return this.data.units.filter((_, place) => wanted.every((term) => this.unitNames[place].includes(term)));
  }
}

/** The part of a text around its first term.
 * @param {string} text @param {string[]} wanted */
function context(text, wanted) {
  const folded = fold(text);
  const found = wanted.map((term) => folded.indexOf(term)).filter((at) => at >= 0);
  const from = Math.max(0, Math.min(...found) - 18);
  const part = text.slice(from, from + 72);
  return (from > 0 ? "…" : "") + part + (from + 72 < text.length ? "…" : "");
}

/** @param {HTMLElement} box */
function startSearch(box) {
  const limit = 20;
  const input = /** @type {HTMLInputElement} */ (box.querySelector("input"));
  const found = /** @type {HTMLElement} */ (box.querySelector(".found"));
  const count = /** @type {HTMLElement} */ (box.querySelector("[role=status]"));
  const root = box.dataset.root ?? "";
  /** @type {Promise<SearchIndex> | undefined} */
  let index;
  const ready = () =>
    (index ??= load(box.dataset.search ?? "", "budgetpressSearch").then(
      (data) => new SearchIndex(/** @type {SearchData} */ (data)),
    ));

  /** @param {string} address @param {Node} name @param {string} kind @param {Node | string} text */
  const entry = (address, name, kind, text) => {
    const link = element("a", "", element("span", "found-name", name));
    link.href = root + address;
    link.append(" ", element("span", "found-text", element("span", "found-kind", kind), " ", text));
    return element("li", "", link);
  };

  /** @param {SearchData} data @param {number} place @param {string[]} wanted */
  const projectEntry = (data, place, wanted) => {
    const [unit, code, text] = data.projects[place];
    const lines = text.split("\n");
    const line = lines.findIndex((part, number) => number > 0 && wanted.some((term) => fold(part).includes(term)));
    const address = `units/${data.units[unit][0]}/projects/${code}/index.html`;
    const inName = wanted.every((term) => fold(lines[0]).includes(term));
    if (inName || line < 1) return entry(address, marked(lines[0], wanted), "项目", data.units[unit][1]);
    const kind = line === 1 ? "绩效目标" : "绩效指标";
    return entry(address, marked(lines[0], wanted), kind, marked(context(lines[line], wanted), wanted));
  };

  const show = async () => {
    const wanted = terms(input.value);
    if (wanted.length === 0) {
      found.hidden = true;
      count.textContent = "";
      return;
    }
    const search = await ready();
    if (terms(input.value).join(" ") !== wanted.join(" ")) return;
    const units = search.units(wanted);
    const projects = search.projects(wanted, limit);
    const all = units.length + projects.count;
    const list = element("ul", "");
    for (const unit of units.slice(0, 5)) {
      list.append(entry(`units/${unit[0]}/index.html`, marked(unit[1], wanted), "单位", ""));
    }
    for (const place of projects.places) list.append(projectEntry(search.data, place, wanted));
    const shown = list.childElementCount;
    const summary = all === 0 ? "没有找到" : shown < all ? `找到 ${all} 项，列出前 ${shown} 项` : `找到 ${all} 项`;
    count.textContent = summary;
    found.replaceChildren(element("p", "muted", summary), list);
    found.hidden = false;
  };

  /** @param {number} step */
  const move = (step) => {
    const stops = [input, ...found.querySelectorAll("a")];
    const at = stops.indexOf(/** @type {any} */ (document.activeElement));
    stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
  };

  input.addEventListener("focus", () => {
    ready().catch(() => {});
    if (input.value) show();
  });
  input.addEventListener("input", show);
  box.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Escape") {
      event.preventDefault();
      input.focus();
      found.hidden = true;
    } else if (event.key === "Enter" && event.target === input && !found.hidden) {
      found.querySelector("a")?.click();
    }
  });
  document.addEventListener("focusin", (event) => {
    if (!box.contains(/** @type {Node} */ (event.target))) found.hidden = true;
  });
  document.addEventListener("click", (event) => {
    if (!box.contains(/** @type {Node} */ (event.target))) found.hidden = true;
  });
  box.hidden = false;
}

/* The table of all projects */

/** 分 as 万元 with commas and two decimals, rounded half away from zero as the pages are.
 * @param {number} fen */
function wan(fen) {
  const hundredths = Math.round(Math.abs(fen) / 1e4);
  const whole = String(Math.floor(hundredths / 100)).replace(/\B(?=(\d{3})+$)/g, ",");
  return (fen < 0 && hundredths > 0 ? "-" : "") + whole + "." + String(hundredths % 100).padStart(2, "0");
}

/** 分 as exact 万元.
 * @param {number} fen */
function exactWan(fen) {
  const digits = String(Math.abs(fen)).padStart(7, "0");
  const decimals = digits.slice(-6).replace(/0{1,4}$/, "");
  return (fen < 0 ? "-" : "") + digits.slice(0, -6) + "." + decimals;
}

/** @param {Cell} cell */
function amount(cell) {
  if (cell === null) return element("span", "nil", "—");
  if (typeof cell === "string") return element("span", "attention", cell);
  const made = element("data", "", wan(cell));
  made.value = exactWan(cell);
  return made;
}

/** @param {HTMLFormElement} form */
function startTable(form) {
  const step = 500;
  const table = /** @type {HTMLTableElement} */ (document.querySelector("table.sortable"));
  const body = table.tBodies[0];
  const given = [...body.rows];
  const pages = /** @type {HTMLElement | null} */ (document.querySelector(".pages"));
  const count = /** @type {HTMLElement} */ (form.querySelector(".filter-count"));
  const more = /** @type {HTMLElement} */ (document.querySelector(".more"));
  const root = form.dataset.root ?? "";
  const heads = /** @type {HTMLTableCellElement[]} */ ([...table.querySelectorAll("th[data-sort]")]);
  const keys = heads.map((head, place) => (head.dataset.sort === "source" ? "s" + (place - 3) : head.dataset.sort ?? ""));
  let sort = "";
  let limit = step;
  let drawing = 0;
  /** @type {Promise<TableData> | undefined} */
  let data;
  const ready = () => (data ??= load(form.dataset.table ?? "", "budgetpressTable"));
  /** @type {string[] | undefined} */
  let folded;
  /** @type {Map<string, number[]>} */
  const ranks = new Map();

  /** @param {string} name */
  const field = (name) => /** @type {HTMLInputElement | HTMLSelectElement} */ (form.elements.namedItem(name));

  /** A bound of the amounts as people write it, in 分; null for none.
   * @param {string} name */
  const limitOf = (name) => {
    const text = fold(field(name).value).replace(/[,\s]/g, "");
    const value = text === "" ? null : Number(text);
    if (value !== null && Number.isNaN(value)) field(name).setAttribute("aria-invalid", "true");
    else field(name).removeAttribute("aria-invalid");
    return value === null || Number.isNaN(value) ? null : Math.round(value * 1e6);
  };

  const names = ["q", "unit", "source", "class", "min", "max"];

  const remember = () => {
    const state = new URLSearchParams();
    for (const name of names) if (field(name).value) state.set(name, field(name).value);
    if (sort) state.set("sort", sort);
    const text = state.toString();
    try {
      history.replaceState(null, "", text ? "#" + text : "#");
    } catch {
      location.replace("#" + text);
    }
  };

  const recall = () => {
    const state = new URLSearchParams(location.hash.slice(1));
    for (const name of names) field(name).value = state.get(name) ?? "";
    const wanted = state.get("sort") ?? "";
    sort = keys.includes(wanted.replace(/^-/, "")) ? wanted : "";
    return names.some((name) => field(name).value) || sort !== "";
  };

  /** The order of names and units, found once: comparing Chinese is slow.
   * @param {TableData} all @param {string} key */
  const ranked = (all, key) => {
    const known = ranks.get(key);
    if (known) return known;
    const text = (/** @type {Row} */ row) => (key === "name" ? row[2] : all.units[row[0]][1]);
    const order = new Intl.Collator("zh-CN", { numeric: true }).compare;
    const places = all.projects.map((_, place) => place);
    places.sort((a, b) => order(text(all.projects[a]), text(all.projects[b])) || a - b);
    const rank = new Array(places.length);
    places.forEach((place, number) => {
      const before = number > 0 ? places[number - 1] : -1;
      const same = before >= 0 && text(all.projects[before]) === text(all.projects[place]);
      rank[place] = same ? rank[before] : number;
    });
    ranks.set(key, rank);
    return rank;
  };

  /** @param {TableData} all @param {string} key @returns {(place: number) => number | null} */
  const values = (all, key) => {
    const number = (/** @type {Cell} */ cell) => (typeof cell === "number" ? cell : null);
    if (key === "name" || key === "unit") {
      const rank = ranked(all, key);
      return (place) => rank[place];
    }
    if (key === "indicators") return (place) => all.projects[place][4];
    if (key === "share") return (place) => all.projects[place][6];
    const column = key === "total" ? 0 : Number(key.slice(1));
    return (place) => number(all.projects[place][3][column]);
  };

  /** The places of the rows that pass, in order.
   * @param {TableData} all */
  const chosen = (all) => {
    folded ??= all.projects.map((row) => fold(row[2] + "\n" + all.units[row[0]][1]));
    const texts = folded;
    const wanted = terms(field("q").value);
    const unit = all.units.findIndex((entry) => entry[0] === field("unit").value);
    const source = /** @type {HTMLSelectElement} */ (field("source")).selectedIndex;
    const group = /** @type {HTMLSelectElement} */ (field("class")).selectedIndex - 1;
    const [least, most] = [limitOf("min"), limitOf("max")];
    /** @type {number[]} */
    const places = [];
    all.projects.forEach((row, place) => {
      const total = row[3][0];
      if (unit >= 0 && row[0] !== unit) return;
      if (source > 0 && !row[3][source]) return;
      if (group >= 0 && !row[5].includes(group)) return;
      if (least !== null && !(typeof total === "number" && total >= least)) return;
      if (most !== null && !(typeof total === "number" && total <= most)) return;
      if (wanted.every((term) => texts[place].includes(term))) places.push(place);
    });
    if (sort) {
      const sign = sort.startsWith("-") ? -1 : 1;
      const value = values(all, sort.replace(/^-/, ""));
      // Rows without a value stand last either way.
      places.sort((a, b) => {
        const [left, right] = [value(a), value(b)];
        if (left === null || right === null) return Number(left === null) - Number(right === null) || a - b;
        return sign * (left - right) || a - b;
      });
    }
    return places;
  };

  /** @param {TableData} all @param {number} place */
  const rowOf = (all, place) => {
    const [unit, code, name, cells, indicators, , share] = all.projects[place];
    const row = /** @type {HTMLTableRowElement} */ (given[0].cloneNode(true));
    const wanted = terms(field("q").value);
    const [unitCode, unitName] = all.units[unit];
    const link = row.querySelector("a");
    link?.replaceChildren(marked(name, wanted));
    link?.setAttribute("href", `${root}units/${unitCode}/projects/${code}/index.html`);
    row.querySelector(".unit-cell")?.replaceChildren(marked(unitName, wanted));
    const numbers = row.querySelectorAll(".number");
    numbers[0].textContent = String(indicators);
    numbers[1].replaceChildren(
      share === null ? element("span", "nil", "—") : `${share < 0 ? "-" : ""}${(Math.abs(share) / 100).toFixed(2)}%`,
    );
    cells.slice(1).forEach((cell, column) => numbers[2 + column].replaceChildren(amount(cell)));
    numbers[numbers.length - 1].replaceChildren(amount(cells[0]));
    return row;
  };

  /** The first rows at once, the others when nobody types: a keystroke must not wait for 500 rows.
   * @param {TableData} all @param {number[]} places */
  const draw = (all, places) => {
    const soon = 50;
    const turn = ++drawing;
    body.replaceChildren(...places.slice(0, soon).map((place) => rowOf(all, place)));
    if (places.length <= soon) return;
    setTimeout(() => {
      if (turn === drawing) body.append(...places.slice(soon).map((place) => rowOf(all, place)));
    }, 80);
  };

  const show = async () => {
    const all = await ready();
    const isPlain = names.every((name) => !field(name).value) && !sort;
    heads.forEach((head, place) => {
      const key = sort.replace(/^-/, "");
      if (keys[place] !== key) head.removeAttribute("aria-sort");
      else head.setAttribute("aria-sort", sort.startsWith("-") ? "descending" : "ascending");
    });
    if (pages) pages.hidden = !isPlain;
    if (isPlain) {
      drawing += 1;
      body.replaceChildren(...given);
      more.hidden = true;
      count.textContent = `共 ${all.projects.length} 个项目`;
      return;
    }
    const places = chosen(all);
    draw(all, places.slice(0, limit));
    more.hidden = places.length <= limit;
    count.textContent = `符合 ${places.length} 个，共 ${all.projects.length} 个项目`;
  };

  const change = () => {
    limit = step;
    remember();
    show();
  };

  heads.forEach((head, place) => {
    const button = element("button", "", ...head.childNodes);
    button.type = "button";
    button.addEventListener("click", () => {
      sort = sort === keys[place] ? "-" + keys[place] : keys[place];
      change();
    });
    head.append(button);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("focusin", () => ready().catch(() => {}), { once: true });
  form.addEventListener("input", change);
  form.addEventListener("reset", () => {
    sort = "";
    setTimeout(change);
  });
  more.querySelector("button")?.addEventListener("click", () => {
    limit += step;
    show();
  });
  addEventListener("hashchange", () => {
    recall();
    show();
  });
  form.hidden = false;
  if (recall()) show();
}

for (const box of document.querySelectorAll("[data-search]")) startSearch(/** @type {HTMLElement} */ (box));
for (const form of document.querySelectorAll("form[data-table]")) {
  if (document.querySelector("table.sortable tbody tr")) startTable(/** @type {HTMLFormElement} */ (form));
}
