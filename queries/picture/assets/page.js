// Ties the page together: the network, pointer and keys, what is chosen, what is seen.

const nodeById = new Map(NODES.map((node) => [node.id, node]));
const edgeById = new Map(EDGES.map((edge) => [edge.id, edge]));
const canvas = document.getElementById("canvas");
const desk = document.getElementById("desk");
const tip = document.getElementById("tip");
const narrow = window.matchMedia("(max-width: 720px)");
const READABLE = 0.6;
const calm = window.matchMedia("(prefers-reduced-motion: reduce)");

const visNodes = new vis.DataSet(NODES.map((node) =>
  ({ id: node.id, x: node.x, y: node.y, shape: "custom", ctxRenderer: renderer(node) })));
const visEdges = new vis.DataSet(EDGES.map((edge) => ({ id: edge.id, from: edge.from, to: edge.to, ...course(edge) })));
const network = new vis.Network(canvas, { nodes: visNodes, edges: visEdges }, OPTIONS);

function isEdge(id) {
  return edgeById.has(id);
}

/** Straight, unless several edges join the same two nodes: then each has its own bow. */
function course(edge) {
  const several = EDGES.some((other) => other.turn > 0 && [other.from, other.to].sort().join() === [edge.from, edge.to].sort().join());
  const bow = several ? 0.12 + 0.14 * Math.floor(edge.turn / 2) : 0;
  const clockwise = (edge.turn % 2 === 0) === (edge.from < edge.to);
  return {
    arrows: { to: { enabled: true, scaleFactor: 0.42, type: "arrow" } },
    smooth: several ? { enabled: true, type: clockwise ? "curvedCW" : "curvedCCW", roundness: bow } : false,
  };
}

function repaint() {
  visNodes.update(NODES.map((node) => ({ id: node.id, hidden: hidden.has(node.id) })));
  visEdges.update(EDGES.map((edge) => ({ id: edge.id, hidden: hidden.has(edge.id), ...line(edge) })));
  document.getElementById("nothing").hidden = NODES.some((node) => !hidden.has(node.id));
}

function line(edge) {
  const { color, width, dashes } = stroke(edge.relation);
  const strong = chosen === edge.id || hovered === edge.id;
  const opacity = faded(edge.id) ? 0.1 : spotlight ? 1 : 0.62;
  return { dashes, width: strong ? width + 1.4 : width, color: { color, hover: color, highlight: color, opacity: strong ? 1 : opacity, inherit: false } };
}

function choose(id) {
  chosen = id;
  spotlight = id === null ? null : around(id);
  showDetails();
  repaint();
}

/** What belongs to `id`: an edge and its ends, or a node, its edges and its neighbors. */
function around(id) {
  if (isEdge(id)) return new Set([id, edgeById.get(id).from, edgeById.get(id).to]);
  const near = EDGES.filter((edge) => edge.from === id || edge.to === id);
  return new Set([id, ...near.flatMap((edge) => [edge.id, edge.from, edge.to])]);
}

/** Chooses a node and brings it to the middle of the free part of the page. */
function visit(id) {
  if (hidden.has(id)) showAll();
  choose(id);
  const free = freePart();
  look(network.getPosition(id), Math.max(network.getScale(), 0.9), free);
}

/** Brings a node out from under the panel that its click has opened. */
function uncover(id) {
  const [spot, free] = [network.canvasToDOM(network.getPosition(id)), freePart()];
  if (spot.x < free.left || spot.x > free.right || spot.y < free.top || spot.y > free.bottom)
    look(network.getPosition(id), network.getScale(), free);
}

function freePart() {
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  if (narrow.matches)
    return { left: 12, top: desk.offsetTop + desk.offsetHeight + 12, right: width - 12, bottom: panel.hidden ? height - 12 : panel.offsetTop - 12 };
  return { left: desk.offsetLeft + desk.offsetWidth + 28, top: 28, right: panel.hidden ? width - 28 : panel.offsetLeft - 28, bottom: height - 28 };
}

function look(position, scale, free, animated = true) {
  const offset = { x: (free.left + free.right - canvas.clientWidth) / 2, y: (free.top + free.bottom - canvas.clientHeight) / 2 };
  const animation = calm.matches || !animated ? false : { duration: 380, easingFunction: "easeInOutQuad" };
  network.moveTo({ position, scale, offset, animation });
}

function fit({ animated = true } = {}) {
  const boxes = NODES.filter((node) => !hidden.has(node.id)).map(boxOf);
  if (!boxes.length) return;
  const [left, top] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  const free = freePart();
  const scale = Math.min((free.right - free.left) / (right - left), (free.bottom - free.top) / (bottom - top), 1.2);
  look({ x: (left + right) / 2, y: (top + bottom) / 2 }, Math.max(scale, 0.05), free, animated);
}

/** The first view: everything, or on a small screen as much around the best connected node as can be read. */
function open() {
  fit({ animated: false });
  if (network.getScale() >= READABLE || !NODES.length) return;
  if (!narrow.matches) return;
  const degree = (node) => EDGES.filter((edge) => edge.from === node.id || edge.to === node.id).length;
  const center = NODES.reduce((best, node) => (degree(node) > degree(best) ? node : best));
  look(network.getPosition(center.id), READABLE, freePart(), false);
}

function hover(id, event) {
  hovered = id;
  canvas.style.cursor = id === null ? "" : "pointer";
  tip.hidden = id === null || id === chosen;
  if (!tip.hidden) showTip(id, event);
  if (id === null || isEdge(id)) repaint();
  else network.redraw();
}

function showTip(id, { clientX, clientY }) {
  const held = isEdge(id) ? edgeTip(edgeById.get(id)) : nodeTip(nodeById.get(id));
  tip.replaceChildren(...held);
  tip.style.left = `${Math.max(8, Math.min(clientX + 14, window.innerWidth - tip.offsetWidth - 12))}px`;
  tip.style.top = `${Math.max(8, Math.min(clientY + 14, window.innerHeight - tip.offsetHeight - 12))}px`;
}

function nodeTip(node) {
  return [el("strong", { textContent: node.name }), el("small", { textContent: [typeOf(node), period(node)].filter(Boolean).join(" · ") })];
}

function edgeTip(edge) {
  const [from, to] = [nodeById.get(edge.from).name, nodeById.get(edge.to).name];
  return [el("strong", {}, from, el("em", { textContent: ` ${relationText(edge)} ` }), to),
    edge.quote ? el("q", { textContent: edge.quote }) : "",
    el("small", { textContent: [edge.issue_title || edge.issue, edge.issued].filter(Boolean).join(" · ") })];
}

function translate() {
  speak();
  const issues = new Set(EDGES.map((edge) => edge.issue).filter(Boolean)).size;
  document.getElementById("counts").textContent = say("counts", { nodes: NODES.length, edges: EDGES.length, issues });
  const note = document.getElementById("note");
  note.hidden = !FACTS.left_out;
  note.textContent = say("left_out", { count: FACTS.left_out });
  legend();
  tell();
  showDetails();
  network.redraw();
}

network.on("afterDrawing", edgeLabels);
network.on("click", ({ nodes, edges }) => {
  choose(nodes[0] ?? edges[0] ?? null);
  if (nodes.length) uncover(nodes[0]);
});
network.on("hoverNode", ({ node, event }) => hover(node, event));
network.on("hoverEdge", ({ edge, event }) => hover(edge, event));
network.on("blurNode", () => hover(null));
network.on("blurEdge", () => hover(null));
network.on("dragStart", () => { tip.hidden = true; });
network.on("zoom", () => { tip.hidden = true; });

document.getElementById("fit").addEventListener("click", () => fit());
document.getElementById("close").addEventListener("click", () => { choose(null); query.focus(); });
document.getElementById("language").addEventListener("click", () => {
  language = language === "zh" ? "en" : "zh";
  translate();
});
document.addEventListener("keydown", (event) => {
  const typing = event.target.matches("input[type=search]");
  if (event.key === "Escape") choose(null);
  else if (!typing && event.key === "/") { event.preventDefault(); query.focus(); }
  else if (!typing && event.key === "0") fit();
});
DARK.addEventListener("change", () => { legend(); showDetails(); repaint(); });

document.getElementById("filters").open = !narrow.matches;
openPeriod();
translate();
filter();
// The first drawing tells vis-network the size of each card; only the second has the arrows end at their borders.
network.once("afterDrawing", () => { open(); network.redraw(); });
network.redraw();
