/* Draws the graph whose positions the server computed, and shows what a picked node or line rests on.
   Every text goes in by textContent: nothing that a source wrote is ever read as markup. */
"use strict";

const data = JSON.parse(document.getElementById("graph-data").textContent);
const place = document.getElementById("network");
const panel = document.getElementById("panel");
const LEGIBLE = 11 / data.network.options.nodes.font.size; // the scale at which labels have 11 pixels
const ROOM = 0.9; // fitting reckons with nodes, not with their labels: leave these some room
const dark = window.matchMedia("(prefers-color-scheme: dark)");
let turn = 0; // which pick the panel shows: an answer that comes late belongs to an earlier one

function start() {
  const nodes = new vis.DataSet(data.network.nodes.map((node) => ({ ...node, font: { color: ink(node) } })));
  const edges = new vis.DataSet(data.network.edges.map((edge) => ({ ...edge, font: { color: colour("--quiet"), size: data.network.options.nodes.font.size, strokeWidth: 3, strokeColor: colour("--panel") } })));
  const network = new vis.Network(place, { nodes, edges }, data.network.options);
  network.once("afterDrawing", () => {
    legible(network);
    place.setAttribute("data-drawn", String(nodes.length));
  });
  network.on("selectNode", (event) => pickNode(nodes.get(event.nodes[0])));
  network.on("selectEdge", (event) => { if (!event.nodes.length) pickEdge(edges.get(event.edges[0]), nodes); });
  network.on("doubleClick", (event) => {
    if (event.nodes.length) window.location.assign(`/graph?focus=${encodeURIComponent(event.nodes[0])}`);
  });
  dark.addEventListener("change", () => {
    nodes.update(data.network.nodes.map((node) => ({ id: node.id, font: { color: ink(node) } })));
    edges.update(data.network.edges.map((edge) => ({ id: edge.id, font: { color: colour("--quiet"), strokeColor: colour("--panel") } })));
  });
  keys(network);
  buttons(network);
  search(network, nodes);
  if (data.focus && nodes.get(data.focus)) {
    network.selectNodes([data.focus]);
    pickNode(nodes.get(data.focus));
  }
  window.afteraction = { network, nodes, edges }; // for whoever looks with the developer tools, and for tests
}

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/* A label inside its shape stands on the shape's own light ground; one below it stands on the page. */
function ink(node) {
  return node.shape === "box" ? "#1c1f23" : colour("--ink");
}

function centre(network, nodes, id, scale) {
  network.selectNodes([id]);
  network.focus(id, { scale, animation: false });
  pickNode(nodes.get(id));
}

/* All of a large graph at once is too small to read: begin at a size that can be read, at the left, level with
   the node that has most lines, as far as that leaves no part of the view empty. */
function legible(network) {
  if (network.getScale() * ROOM >= LEGIBLE) {
    network.moveTo({ scale: network.getScale() * ROOM });
    return;
  }
  const lines = new Map();
  for (const edge of data.network.edges) lines.set(edge.from, (lines.get(edge.from) ?? 0) + 1);
  const spots = network.getPositions(data.network.nodes.map((node) => node.id));
  const [most] = [...lines].sort((one, other) => other[1] - one[1])[0] ?? Object.keys(spots);
  const left = Math.min(...Object.values(spots).map((spot) => spot.x)) - 110;
  const heights = Object.values(spots).map((spot) => spot.y);
  const half = place.clientHeight / LEGIBLE / 2;
  const top = Math.min(...heights) - 60 + half;
  const bottom = Math.max(...heights) + 80 - half;
  const y = bottom < top ? (top + bottom) / 2 : Math.min(Math.max(spots[most].y, top), bottom);
  network.moveTo({ scale: LEGIBLE, position: { x: left + place.clientWidth / LEGIBLE / 2, y } });
}

function buttons(network) {
  const zoom = (factor) => network.moveTo({ scale: network.getScale() * factor });
  document.getElementById("zoom-in").addEventListener("click", () => zoom(1.3));
  document.getElementById("zoom-out").addEventListener("click", () => zoom(1 / 1.3));
  document.getElementById("zoom-all").addEventListener("click", () => {
    network.fit();
    network.moveTo({ scale: network.getScale() * ROOM });
  });
}

function keys(network) {
  const steps = { ArrowLeft: [-80, 0], ArrowRight: [80, 0], ArrowUp: [0, -80], ArrowDown: [0, 80] };
  place.addEventListener("keydown", (event) => {
    const scale = network.getScale();
    const position = network.getViewPosition();
    if (event.key in steps) {
      const [x, y] = steps[event.key];
      network.moveTo({ position: { x: position.x + x / scale, y: position.y + y / scale } });
    } else if (event.key === "+" || event.key === "=") {
      network.moveTo({ scale: scale * 1.25 });
    } else if (event.key === "-") {
      network.moveTo({ scale: scale / 1.25 });
    } else if (event.key === "0") {
      network.fit();
    } else {
      return;
    }
    event.preventDefault();
  });
}

function search(network, nodes) {
  const field = document.getElementById("find");
  const answer = document.getElementById("find-answer");
  const names = new Map();
  nodes.forEach((node) => names.set(node.about.name.toLowerCase(), node.id));
  document.getElementById("find-names").replaceChildren(...nodes.get().slice(0, 500).map((node) => {
    const option = document.createElement("option");
    option.value = node.about.name;
    return option;
  }));
  const find = () => {
    const words = field.value.trim().toLowerCase();
    if (!words) { answer.textContent = ""; return; }
    const exact = names.get(words);
    const found = exact ?? [...names].find(([name]) => name.includes(words))?.[1];
    if (found === undefined) {
      answer.textContent = "No node on this page has that in its name.";
      return;
    }
    answer.textContent = `Found: ${nodes.get(found).about.name}`;
    centre(network, nodes, found, 1);
  };
  field.addEventListener("change", find);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") { event.preventDefault(); find(); }
  });
}

function pickNode(node) {
  const about = node.about;
  const facts = [about.kind, about.country, about.when, about.certainty, about.described ? "described, not named" : ""];
  show(about.name, facts, node.id);
}

function pickEdge(edge, nodes) {
  const about = edge.about;
  const title = about.label || `${nodes.get(edge.from).about.name}: ${about.words}: ${nodes.get(edge.to).about.name}`;
  const sources = about.sources ? `${about.sources} independent source${about.sources === 1 ? "" : "s"}` : "";
  show(title, [about.words, about.when, about.certainty, about.status, about.rank, about.role, sources], about.iri);
}

async function show(title, facts, iri) {
  const mine = ++turn;
  const known = facts.filter(Boolean).join(" · ");
  panel.replaceChildren(element("h2", title), element("p", known, "quiet"));
  if (!iri) return;
  const waiting = element("p", "Reading the evidence…", "quiet");
  panel.append(waiting);
  try {
    const response = await fetch(`/graph/details?iri=${encodeURIComponent(iri)}`);
    if (!response.ok) throw new Error(String(response.status));
    const details = await response.json();
    if (mine !== turn) return;
    waiting.remove();
    panel.append(...described(details));
  } catch {
    if (mine === turn) waiting.textContent = "The evidence could not be read just now.";
  }
}

function described(details) {
  const parts = [];
  if (details.names?.length) parts.push(element("p", `Also: ${details.names.join(", ")}`, "quiet"));
  if (details.href) parts.push(paragraph(link(details.href, "Open its page")));
  for (const claim of details.claims ?? []) parts.push(claimBlock(claim));
  for (const happened of details.events ?? []) {
    parts.push(block(link(happened.href, happened.name), happened));
  }
  if (details.events_left_out) parts.push(element("p", `${details.events_left_out} more on its page.`, "quiet"));
  if (!parts.length) parts.push(element("p", "Nothing more is recorded.", "quiet"));
  return parts;
}

function claimBlock(claim) {
  const said = claim.said_by ? `${claim.certainty}, said by ${claim.said_by}` : claim.certainty;
  return block(document.createTextNode(said), claim);
}

function block(head, evidence) {
  const box = element("div", "", "claim");
  box.append(paragraph(head));
  if (evidence.quotation) box.append(element("blockquote", `“${evidence.quotation}”`));
  else if (evidence.summary) box.append(element("p", `${evidence.summary} (a curator’s summary)`, "summary"));
  const cite = element("p", "", "cite");
  if (evidence.source) cite.append(link(evidence.source_href, evidence.source));
  if (evidence.published) cite.append(`, ${evidence.published}`);
  if (evidence.url) cite.append(" · ", link(evidence.url, "open the source"));
  if (cite.childNodes.length) box.append(cite);
  return box;
}

function element(name, text, kind) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (kind) made.className = kind;
  return made;
}

function paragraph(child) {
  const made = document.createElement("p");
  made.append(child);
  return made;
}

/* Only addresses of this service and of the web; the server sends no others, and this checks again. */
function link(address, text) {
  if (!address || !/^(\/(?!\/)|https?:\/\/)/.test(address)) return document.createTextNode(text);
  const made = element("a", text);
  made.href = address;
  if (!address.startsWith("/")) made.rel = "noopener noreferrer nofollow";
  return made;
}

if (place) start();
