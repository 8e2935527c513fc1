// Draws the cards and the labels of edges on the canvas that vis-network lays under the page.

const LEADING = 18;
const LABELS_FROM_ZOOM = 1.1;
const ALONG = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];

/** What is looked at: ids of nodes and edges in full color; the rest is faded. Null when all are equal. */
let spotlight = null;
let chosen = null;
let hovered = null;

function faded(id) {
  return spotlight !== null && !spotlight.has(id);
}

function renderer(node) {
  return ({ ctx, x, y }) => ({
    drawNode() {
      ctx.save();
      ctx.globalAlpha = faded(node.id) ? 0.2 : 1;
      const box = { x: x - node.width / 2, y: y - node.height / 2, width: node.width, height: node.height };
      if (chosen === node.id || hovered === node.id) halo(ctx, node, box);
      (SHAPES[node.kind] || SHAPES.organization)(ctx, node, box);
      ctx.restore();
    },
    nodeDimensions: { width: node.width, height: node.height },
  });
}

const SHAPES = {
  organization(ctx, node, box) {
    frame(ctx, box, 9, hue(node.group));
    disc(ctx, node, box);
    lettering(ctx, node.lines, box.x + 36, box);
  },
  event(ctx, node, box) {
    const color = hue("event");
    frame(ctx, box, 5, color);
    ctx.save();
    rounded(ctx, box, 5);
    ctx.clip();
    ctx.fillStyle = color;
    ctx.fillRect(box.x, box.y, box.width, 20);
    ctx.restore();
    caption(ctx, node, box);
    lettering(ctx, node.lines, box.x + 13, { ...box, y: box.y + 20, height: box.height - 20 });
  },
  person(ctx, node, box) {
    frame(ctx, box, box.height / 2, hue("person"));
    figure(ctx, box, node.model_worker ? hue("award") : hue("person"));
    lettering(ctx, node.lines, box.x + 30, box);
  },
  place(ctx, node, box) {
    frame(ctx, box, box.height / 2, hue("place"), [4, 3]);
    pin(ctx, box.x + 18, box.y + box.height / 2, hue("place"));
    lettering(ctx, node.lines, box.x + 29, box);
  },
  award(ctx, node, box) {
    ctx.beginPath();
    const [left, right, middle] = [box.x, box.x + box.width, box.y + box.height / 2];
    for (const [px, py] of [[left, middle], [left + 10, box.y], [right - 10, box.y], [right, middle],
      [right - 10, box.y + box.height], [left + 10, box.y + box.height]]) ctx.lineTo(px, py);
    ctx.closePath();
    fillAndLine(ctx, hue("award"));
    star(ctx, box.x + 20, middle, 7, hue("award"));
    lettering(ctx, node.lines, box.x + 31, box);
  },
  series(ctx, node, box) {
    frame(ctx, { ...box, x: box.x + 4, width: box.width - 4, height: box.height - 4 }, 5, hue("series"));
    const front = { x: box.x, y: box.y + 4, width: box.width - 4, height: box.height - 4 };
    frame(ctx, front, 5, hue("series"));
    lettering(ctx, node.lines, front.x + 14, front);
  },
};

function rounded(ctx, box, radius) {
  ctx.beginPath();
  ctx.roundRect(box.x, box.y, box.width, box.height, radius);
}

function frame(ctx, box, radius, color, dashes = []) {
  rounded(ctx, box, radius);
  fillAndLine(ctx, color, dashes);
}

function fillAndLine(ctx, color, dashes = []) {
  ctx.fillStyle = tint(color, paper().wash);
  ctx.fill();
  ctx.setLineDash(dashes);
  ctx.lineWidth = 1.3;
  ctx.strokeStyle = color;
  ctx.stroke();
  ctx.setLineDash([]);
}

function halo(ctx, node, box) {
  const grown = { x: box.x - 4, y: box.y - 4, width: box.width + 8, height: box.height + 8 };
  rounded(ctx, grown, ["person", "place"].includes(node.kind) ? grown.height / 2 : 12);
  ctx.lineWidth = chosen === node.id ? 3 : 1.5;
  ctx.strokeStyle = hue(node.group);
  ctx.stroke();
}

function lettering(ctx, lines, left, box) {
  ctx.font = `500 13px ${FONT}`;
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  ctx.fillStyle = paper().ink;
  const top = box.y + box.height / 2 - ((lines.length - 1) * LEADING) / 2;
  lines.forEach((line, index) => ctx.fillText(line, left, top + index * LEADING + 0.5));
}

function disc(ctx, node, box) {
  const [x, y] = [box.x + 19, box.y + box.height / 2];
  ctx.beginPath();
  ctx.arc(x, y, 10.5, 0, 2 * Math.PI);
  ctx.fillStyle = hue(node.group);
  ctx.fill();
  ctx.fillStyle = paper().onMark;
  ctx.font = `600 12px ${FONT}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillText(known("mark." + node.type, "·"), x, y + 0.5);
}

function caption(ctx, node, box) {
  ctx.fillStyle = paper().onMark;
  ctx.font = `500 11px ${FONT}`;
  ctx.textBaseline = "middle";
  const date = node.start_date || "";
  const kind = typeOf(node);
  ctx.textAlign = "left";
  if (!date || ctx.measureText(kind).width + ctx.measureText(date).width + 32 < box.width)
    ctx.fillText(kind, box.x + 13, box.y + 10.5);
  ctx.textAlign = "right";
  ctx.fillText(date, box.x + box.width - 11, box.y + 10.5);
}

function figure(ctx, box, color) {
  const [x, y] = [box.x + 17, box.y + box.height / 2];
  ctx.fillStyle = color;
  ctx.beginPath();
  ctx.arc(x, y - 4.5, 4, 0, 2 * Math.PI);
  ctx.fill();
  ctx.beginPath();
  ctx.arc(x, y + 8, 7.5, Math.PI, 0);
  ctx.fill();
  if (color === hue("award")) star(ctx, box.x + box.width - 9, box.y + 2, 6.5, color);
}

function pin(ctx, x, y, color) {
  ctx.fillStyle = color;
  ctx.beginPath();
  ctx.arc(x, y - 2, 5, Math.PI * 0.85, Math.PI * 0.15);
  ctx.lineTo(x, y + 8);
  ctx.closePath();
  ctx.fill();
  ctx.fillStyle = paper().card;
  ctx.beginPath();
  ctx.arc(x, y - 2, 1.9, 0, 2 * Math.PI);
  ctx.fill();
}

function star(ctx, x, y, radius, color) {
  ctx.beginPath();
  for (let corner = 0; corner < 10; corner++) {
    const reach = corner % 2 ? radius * 0.45 : radius;
    const angle = (corner * Math.PI) / 5 - Math.PI / 2;
    ctx.lineTo(x + reach * Math.cos(angle), y + reach * Math.sin(angle));
  }
  ctx.closePath();
  ctx.fillStyle = color;
  ctx.fill();
}

/** Labels of the edges looked at, and of all edges when the page is near enough for them not to clutter. */
function edgeLabels(ctx) {
  const near = network.getScale() >= LABELS_FROM_ZOOM;
  const wanted = (edge) => hovered === edge.id || chosen === edge.id || (spotlight !== null && !isEdge(chosen));
  const shown = EDGES.filter((edge) => !hidden.has(edge.id) && !faded(edge.id) && (near || wanted(edge)));
  const taken = shown.length ? NODES.filter((node) => !hidden.has(node.id) && !faded(node.id)).map(boxOf) : [];
  for (const edge of shown) edgeLabel(ctx, edge, { taken, must: wanted(edge) });
}

/** The label where it covers no card and no other label; where there is no such place, at the middle if it must show. */
function edgeLabel(ctx, edge, { taken, must }) {
  ctx.font = `500 11px ${FONT}`;
  const text = shortLabel(edge);
  const width = ctx.measureText(text).width + 12;
  const boxes = ALONG.map((share) => labelBox(edge, share, width));
  const box = boxes.find((one) => !taken.some((other) => overlap(one, other))) || (must ? boxes[0] : null);
  if (!box) return;
  taken.push(box);
  rounded(ctx, box, 9);
  ctx.fillStyle = paper().halo;
  ctx.fill();
  ctx.lineWidth = hovered === edge.id || chosen === edge.id ? 1.4 : 0.7;
  ctx.strokeStyle = stroke(edge.relation).color;
  ctx.stroke();
  ctx.fillStyle = paper().ink;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillText(text, box.x + width / 2, box.y + 9.5);
}

function labelBox(edge, share, width) {
  const { x, y } = network.body.edges[edge.id].edgeType.getPoint(share);
  return { x: x - width / 2, y: y - 9, width, height: 18 };
}

function boxOf(node) {
  const { x, y } = network.body.nodes[node.id];
  return { x: x - node.width / 2, y: y - node.height / 2, width: node.width, height: node.height };
}

function overlap(one, other) {
  return one.x < other.x + other.width && other.x < one.x + one.width &&
    one.y < other.y + other.height && other.y < one.y + one.height;
}
