// The search box: finds by part of a name, Enter goes from one to the next.

const query = document.getElementById("query");
const found = document.getElementById("found");
const matches = document.getElementById("matches");
const LISTED = 8;

let hits = [];
let turn = -1;

function plain(text) {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}

function find() {
  const wanted = plain(query.value);
  hits = wanted ? NODES.filter((node) => !hidden.has(node.id) && plain(node.name).includes(wanted)) : [];
  hits.sort((one, other) => one.name.length - other.name.length || (one.name < other.name ? -1 : 1));
  turn = -1;
  tell();
}

function tell() {
  found.textContent = !query.value.trim() ? "" : !hits.length ? say("not_found")
    : turn < 0 ? String(hits.length) : `${turn + 1}/${hits.length}`;
  found.setAttribute("aria-label", turn < 0 ? "" : say("found", { index: turn + 1, count: hits.length }));
  const first = Math.max(0, Math.min(turn - LISTED + 1, hits.length - LISTED));
  matches.replaceChildren(...hits.slice(first, first + LISTED).map((node, index) => {
    const item = el("button", { type: "button" }, markOf(node), el("span", { textContent: node.name }));
    item.setAttribute("aria-current", String(first + index === turn));
    item.addEventListener("click", () => go(first + index));
    return el("li", {}, item);
  }));
  matches.hidden = !hits.length;
}

function go(index) {
  turn = (index + hits.length) % hits.length;
  tell();
  visit(hits[turn].id);
}

query.addEventListener("input", find);
query.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && hits.length) {
    event.preventDefault();
    go(turn + step);
  }
});
document.getElementById("search").addEventListener("submit", (event) => {
  event.preventDefault();
  if (hits.length) go(turn + 1);
});
