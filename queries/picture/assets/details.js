// The side panel: what is known about the node or edge that was clicked, each fact with its sentence and its issue.

const panel = document.getElementById("panel");
const story = document.getElementById("story");

function showDetails() {
  panel.hidden = chosen === null;
  if (chosen === null) return;
  story.replaceChildren(...(isEdge(chosen) ? edgeStory(edgeById.get(chosen)) : nodeStory(nodeById.get(chosen))));
  panel.scrollTop = 0;
}

function nodeStory(node) {
  const edges = EDGES.filter((edge) => edge.from === node.id || edge.to === node.id);
  const rows = [badge(node), el("h2", { textContent: node.name }), attributes(node)];
  for (const [relation, group] of byRelation(edges, node)) {
    rows.push(el("h3", {}, swatch(group[0]), relation, el("span", { className: "number", textContent: group.length })));
    rows.push(el("ol", { className: "facts" }, ...group.map((edge) => fact(edge, node))));
  }
  return rows;
}

function edgeStory(edge) {
  const [from, to] = [nodeById.get(edge.from), nodeById.get(edge.to)];
  return [
    el("p", { className: "badge" }, swatch(edge), relationOf(edge)),
    el("div", { className: "triple" }, door(from), el("p", { className: "arrow" }, "↓ ", relationText(edge)), door(to)),
    evidence(edge, [from.name, to.name]),
  ];
}

function byRelation(edges, node) {
  const groups = new Map();
  for (const relation of Object.keys(RELATIONS))
    for (const forward of [true, false]) {
      const held = edges.filter((edge) => edge.relation === relation && (edge.from === node.id) === forward);
      held.sort((one, other) => (other.date || "").localeCompare(one.date || ""));
      const title = relationOf({ relation }) + (forward || node.kind === "event" ? "" : " ←");
      if (held.length) groups.set(title, held);
    }
  return groups;
}

function fact(edge, node) {
  const other = nodeById.get(edge.from === node.id ? edge.to : edge.from);
  const detail = detailOf(edge);
  return el("li", {}, door(other, isRole(edge) ? "" : detail), evidence(edge, [node.name, other.name]));
}

function relationText(edge) {
  const detail = detailOf(edge);
  if (!detail) return relationOf(edge);
  return relationOf(edge) + (isRole(edge) ? `（${say("said", { word: detail })}）` : ` · ${detail}`);
}

/** A button that leads to another node. */
function door(node, detail = "") {
  const date = node.kind === "event" ? period(node) : "";
  const button = el("button", { type: "button", className: "door" }, markOf(node),
    el("span", { className: "name", textContent: node.name }), el("small", { textContent: [detail, date].filter(Boolean).join(" · ") }));
  button.addEventListener("click", () => visit(node.id));
  return button;
}

function evidence(edge, names) {
  if (!edge.quote) return el("p", { className: "source", textContent: say("no_evidence") });
  const verb = isRole(edge) ? detailOf(edge) : "";
  const source = [edge.issue_title || edge.issue, edge.issued, verb && say("said", { word: verb }),
    edge.confidence && edge.confidence < 0.8 ? say("confidence", { percent: Math.round(edge.confidence * 100) }) : ""];
  return el("figure", {},
    el("blockquote", { lang: "zh-CN" }, ...marked(edge.quote, names)),
    el("figcaption", { className: "source", textContent: source.filter(Boolean).join(" · ") }));
}

/** The sentence as text nodes, with the names in <mark>. */
function marked(quote, names) {
  const wanted = names.filter(Boolean).sort((one, other) => other.length - one.length);
  const parts = [];
  let rest = quote;
  while (rest) {
    const hits = wanted.map((name) => [rest.indexOf(name), name]).filter(([at]) => at >= 0);
    if (!hits.length) break;
    const [at, name] = hits.reduce((best, hit) => (hit[0] < best[0] ? hit : best));
    parts.push(rest.slice(0, at), el("mark", { textContent: name }));
    rest = rest.slice(at + name.length);
  }
  return [...parts, rest];
}

function badge(node) {
  return el("p", { className: "badge" }, markOf(node), [typeOf(node), node.model_worker ? say("model_worker") : ""].filter(Boolean).join(" · "));
}

function attributes(node) {
  const held = [period(node), node.edition ? say("edition", { number: node.edition }) : ""].filter(Boolean);
  return el("p", { className: "attributes", textContent: held.join(" · ") });
}

/** The small shape that stands for a node in lists and in the legend. */
function markOf(node) {
  const mark = el("i", { className: `mark ${node.kind}`, ariaHidden: "true" });
  mark.style.setProperty("--hue", hue(node.group));
  if (node.kind === "organization") mark.textContent = known("mark." + node.type, "·");
  if (node.kind === "award" || node.model_worker) mark.textContent = "★";
  return mark;
}

function swatch(edge) {
  const style = stroke(edge.relation);
  const line = el("i", { className: "line", ariaHidden: "true" });
  line.style.borderTopColor = style.color;
  line.style.borderTopWidth = `${Math.max(2, style.width)}px`;
  line.style.borderTopStyle = !style.dashes ? "solid" : style.dashes[0] < 4 ? "dotted" : "dashed";
  return line;
}
