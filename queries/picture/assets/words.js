// The page's words in the language chosen, and the only place that makes elements: names and quotes are text nodes.

let language = FACTS.language;

function say(key, values = {}) {
  const entry = WORDS[key];
  const text = entry ? entry[language] : "";
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

function known(key, otherwise) {
  return WORDS[key] ? say(key) : otherwise;
}

function typeOf(node) {
  return known("type." + node.type, node.type || "");
}

function relationOf(edge) {
  return known("relation." + edge.relation, edge.relation);
}

/** The edge's finer word: the role played, the post held, the prize won; for organizers the verb where it differs. */
function detailOf(edge) {
  const word = edge.detail ? known("detail." + edge.detail, edge.detail) : "";
  if (!word || word === WORDS["relation." + edge.relation]?.zh) return "";
  return word;
}

function isRole(edge) {
  return ["HOSTED", "UNDERTOOK", "SUPPORTED", "GUIDED"].includes(edge.relation);
}

function shortLabel(edge) {
  const detail = detailOf(edge);
  if (!detail || isRole(edge)) return relationOf(edge);
  return detail.length > 14 ? detail.slice(0, 13) + "…" : detail;
}

function period(node) {
  const [start, end] = [node.start_date, node.end_date];
  if (!start && !end) return "";
  return end && end !== start ? `${start || "…"} – ${end}` : start;
}

function el(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children.filter((child) => child !== "" && child != null));
  return element;
}

function speak() {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  for (const element of document.querySelectorAll("[data-say]")) element.textContent = say(element.dataset.say);
  for (const element of document.querySelectorAll("[data-say-label]"))
    element.setAttribute("aria-label", say(element.dataset.sayLabel));
  for (const element of document.querySelectorAll("[data-say-title]")) element.title = say(element.dataset.sayTitle);
  for (const element of document.querySelectorAll("[data-say-placeholder]"))
    element.placeholder = say(element.dataset.sayPlaceholder);
  const heading = FACTS.title || say("heading");
  document.title = heading;
  document.getElementById("heading").textContent = heading;
}
