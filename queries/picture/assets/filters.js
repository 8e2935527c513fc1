// The legend, which is also the filter: by kind of node, by relation, by time.

const hidden = new Set();
const off = { groups: new Set(), relations: new Set() };
const dates = [...new Set([...NODES.map((node) => node.start_date), ...EDGES.map((edge) => edge.date)])].filter(Boolean).sort();
const since = document.getElementById("since");
const until = document.getElementById("until");

/** The first and the last day of a date that may be a year or a month only. */
function span(start, end) {
  return [`${start}-01-01`.slice(0, 10), (end || start).length === 10 ? end || start : `${end || start}-99-99`.slice(0, 10)];
}

function inPeriod(start, end) {
  if (!start || !dates.length) return true;
  const [first, last] = span(start, end);
  return last >= span(dates[since.value])[0] && first <= span(dates[until.value])[1];
}

function edgeFits(edge, fits) {
  if (off.relations.has(edge.relation) || !fits.has(edge.from) || !fits.has(edge.to)) return false;
  const event = [nodeById.get(edge.from), nodeById.get(edge.to)].find((node) => node.kind === "event");
  return event || edge.relation === "PART_OF" ? true : inPeriod(edge.date);
}

/** Hides what does not fit, and the nodes that lose their last edge by it. */
function filter() {
  const fits = new Set(NODES.filter((node) => !off.groups.has(node.group) &&
    (node.kind !== "event" || inPeriod(node.start_date, node.end_date))).map((node) => node.id));
  const kept = EDGES.filter((edge) => edgeFits(edge, fits));
  const joined = new Set(kept.flatMap((edge) => [edge.from, edge.to]));
  const alone = new Set(NODES.map((node) => node.id));
  for (const edge of EDGES) alone.delete(edge.from), alone.delete(edge.to);
  hidden.clear();
  for (const node of NODES)
    if (!fits.has(node.id) || (!joined.has(node.id) && !alone.has(node.id) && node.kind !== "event")) hidden.add(node.id);
  const shown = new Set(kept.map((edge) => edge.id));
  for (const edge of EDGES) if (!shown.has(edge.id)) hidden.add(edge.id);
  if (chosen && hidden.has(chosen)) choose(null);
  showRange();
  repaint();
}

function choices(place, keys, off, label, picture) {
  place.replaceChildren(...keys.map(([key, count]) => {
    const box = el("input", { type: "checkbox", checked: !off.has(key), value: key });
    box.addEventListener("change", () => {
      if (box.checked) off.delete(key);
      else off.add(key);
      filter();
    });
    return el("label", {}, box, picture(key), el("span", { textContent: label(key) }), el("small", { textContent: count }));
  }));
}

function count(records, key, order) {
  const numbers = new Map(order.map((name) => [name, 0]));
  for (const record of records) numbers.set(record[key], (numbers.get(record[key]) || 0) + 1);
  return [...numbers].filter(([, number]) => number > 0);
}

function legend() {
  const first = (group) => NODES.find((node) => node.group === group && node.type !== "PartyOrganization");
  const sample = (group) => markOf({ ...(first(group) || NODES.find((node) => node.group === group)), model_worker: false });
  choices(document.getElementById("kinds"), count(NODES, "group", Object.keys(GROUPS)), off.groups,
    (group) => known("group." + group, group), sample);
  choices(document.getElementById("relations"), count(EDGES, "relation", Object.keys(RELATIONS)), off.relations,
    (relation) => relationOf({ relation }), (relation) => swatch({ relation }));
  document.getElementById("period").hidden = dates.length < 2;
  showRange();
}

function showRange() {
  const [from, to] = [dates[since.value], dates[until.value]];
  document.getElementById("range").textContent = from ? `${from} – ${to}` : "";
  const last = Math.max(1, dates.length - 1);
  since.parentElement.style.setProperty("--from", `${(100 * since.value) / last}%`);
  since.parentElement.style.setProperty("--to", `${(100 * until.value) / last}%`);
  since.setAttribute("aria-valuetext", from || "");
  until.setAttribute("aria-valuetext", to || "");
}

function openPeriod() {
  since.max = until.max = Math.max(0, dates.length - 1);
  since.value = 0;
  until.value = until.max;
}

function showAll() {
  off.groups.clear();
  off.relations.clear();
  openPeriod();
  legend();
  filter();
}

for (const slider of [since, until])
  slider.addEventListener("input", () => {
    if (Number(since.value) > Number(until.value)) slider.value = slider === since ? until.value : since.value;
    filter();
  });
document.getElementById("reset").addEventListener("click", showAll);
