import Graph from "graphology";
import Sigma from "sigma";
import { EdgeArrowProgram, EdgeRectangleProgram } from "sigma/rendering";
import { type EdgeStyle, edgeStyle } from "./appearance/edge-style.ts";
import { type Focus, focusOf, type GraphFlags, NO_FLAGS } from "./appearance/focus.ts";
import type { GraphIndex } from "./appearance/graph-index.ts";
import { nearestLine } from "./appearance/nearest-line.ts";
import { type NodeStyle, nodeStyle, scaleFor } from "./appearance/node-style.ts";
import { LABEL_FONT, LABEL_HEIGHT, paintHovered, paintLabels, paintRing } from "./appearance/paint-labels.ts";
import { PALETTES, type Theme } from "./appearance/palette.ts";
import { type LabelWish, placeLabels } from "./appearance/place-labels.ts";
import type { Selection } from "./state/address.ts";

/** Pixels at each side of the picture that panels cover. */
export interface Insets {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface GraphEvents {
  /** A node or line was picked, or (null) the ground between them. */
  readonly onPick: (picked: Selection | null) => void;
  readonly onHover: (hovered: (Selection & { readonly x: number; readonly y: number }) | null) => void;
  readonly onDrawn: () => void;
  /** True where the reader asked for no movement. */
  readonly isStill: () => boolean;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const REACH = 7;
const MARGIN = 36;
const FLIGHT = 450;

/** The picture of the graph: positions are given, state comes as flags, and appearance from the rules in appearance/. */
export class GraphView {
  private readonly container: HTMLElement;
  private readonly events: GraphEvents;
  private sigma: Sigma | null = null;
  private index: GraphIndex | null = null;
  private flags: GraphFlags = NO_FLAGS;
  private theme: Theme = "light";
  private insets: Insets = { left: 0, right: 0, top: 0, bottom: 0 };
  private readonly nodeStyles = new Map<string, NodeStyle>();
  private readonly edgeStyles = new Map<string, EdgeStyle>();
  private readonly widths = new Map<string, number>();
  private byImportance: readonly string[] = [];
  private hoveredEdge: string | null = null;

  constructor(container: HTMLElement, events: GraphEvents) {
    this.container = container;
    this.events = events;
  }

  /** Draws this graph; what was drawn before keeps its place on the screen. */
  show(index: GraphIndex): void {
    const isFirst = this.index === null || this.index.nodes.length < 2;
    this.index = index;
    const graph = new Graph({ multi: false, type: "undirected" });
    for (const node of index.nodes) graph.addNode(node.id, { x: node.x, y: node.y });
    for (const bundle of index.bundles) graph.addEdgeWithKey(bundle.id, bundle.source, bundle.target);
    this.restyle();
    if (this.sigma) this.sigma.setGraph(graph);
    else this.sigma = this.open(graph);
    if (isFirst) {
      this.sigma.setCustomBBox(this.sigma.getBBox()).refresh();
      this.fit({ isStill: true });
    }
  }

  setFlags(flags: GraphFlags, theme: Theme): void {
    this.flags = flags;
    this.theme = theme;
    this.restyle();
    this.sigma?.refresh();
  }

  setInsets(insets: Insets): void {
    this.insets = insets;
  }

  /** Brings what is selected into the free part of the picture; nearer, where it was asked for by name. */
  reveal(selection: Selection, { isNearer }: { readonly isNearer: boolean }): void {
    const at = this.positionOf(selection);
    if (!this.sigma || !at) return;
    const free = this.freeRectangle();
    const isFree =
      at.x > free.left + 60 && at.x < free.right - 60 && at.y > free.top + 40 && at.y < free.bottom - 40;
    const { ratio } = this.sigma.getCamera().getState();
    const nearer = isNearer ? Math.min(ratio, this.closeUp()) : ratio;
    if (isFree && nearer === ratio) return;
    this.moveTo(this.sigma.viewportToFramedGraph({ x: at.x, y: at.y }), nearer, this.events.isStill());
  }

  /** Shows the whole graph. */
  fit({ isStill = this.events.isStill() } = {}): void {
    if (!this.sigma || !this.index || this.index.nodes.length === 0) return;
    const camera = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };
    const points = this.index.nodes.map(
      (node) => this.sigma?.graphToViewport(node, { cameraState: camera }) ?? node,
    );
    const [left, right] = extent(points.map((point) => point.x));
    const [top, bottom] = extent(points.map((point) => point.y));
    const free = this.freeRectangle();
    const ratio = Math.max(
      (right - left) / Math.max(free.right - free.left - 2 * MARGIN, 80),
      (bottom - top) / Math.max(free.bottom - free.top - 2 * MARGIN, 80),
      0.12,
    );
    const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
    this.moveTo(this.sigma.viewportToFramedGraph(middle, { cameraState: camera }), ratio, isStill);
  }

  /** Enlarges (above 1) or shrinks the picture around its middle. */
  zoom(factor: number): void {
    const camera = this.sigma?.getCamera();
    if (!camera) return;
    const ratio = camera.getState().ratio / factor;
    if (this.events.isStill()) camera.setState({ ratio });
    else void camera.animate({ ratio }, { duration: 180 });
  }

  /** Moves the picture by so many pixels. */
  pan(dx: number, dy: number): void {
    if (!this.sigma) return;
    const { width, height } = this.sigma.getDimensions();
    const target = this.sigma.viewportToFramedGraph({ x: width / 2 + dx, y: height / 2 + dy });
    this.sigma.getCamera().setState(target);
  }

  /** Where a node, or the middle of an edge, stands in the container, in pixels; null where it isn't drawn. */
  positionOf({ kind, id }: Selection): Point | null {
    const bundle = kind === "edge" ? this.index?.bundleByEdge.get(id) : undefined;
    const ends = (bundle ? [bundle.source, bundle.target] : [id]).map((end) => this.index?.nodeById.get(end));
    const [from, to = from] = ends;
    if (!this.sigma || !from || !to) return null;
    return this.sigma.graphToViewport({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 });
  }

  /** How many nodes and lines are to be seen. */
  counts(): { readonly nodes: number; readonly lines: number } {
    const isShown = (id: string): boolean => this.nodeStyles.has(id);
    const bundles = this.index?.bundles ?? [];
    const lines = bundles.filter(
      (it) => this.edgeStyles.has(it.id) && isShown(it.source) && isShown(it.target),
    );
    return { nodes: this.nodeStyles.size, lines: lines.length };
  }

  /** Labels as they stand in the last frame. */
  labels: ReturnType<typeof placeLabels> = [];

  resize(): void {
    if (this.container.offsetWidth > 0 && this.container.offsetHeight > 0) this.sigma?.refresh();
  }

  close(): void {
    this.sigma?.kill();
    this.sigma = null;
  }

  private open(graph: Graph): Sigma {
    const sigma = new Sigma(graph, this.container, {
      allowInvalidContainer: true,
      defaultEdgeType: "line",
      edgeProgramClasses: { line: EdgeRectangleProgram, arrow: EdgeArrowProgram },
      enableEdgeEvents: true,
      renderLabels: false,
      zIndex: true,
      minEdgeThickness: 0.7,
      stagePadding: 0,
      minCameraRatio: 0.005,
      maxCameraRatio: 4,
      nodeReducer: (id, { x, y }) => ({ x, y, ...this.drawnNode(id) }),
      edgeReducer: (id) => this.drawnEdge(id),
      defaultDrawNodeHover: (context, data) => {
        const name = this.index?.nodeById.get(String(data.key))?.name ?? "";
        paintHovered(context, data, name.slice(0, 120), PALETTES[this.theme]);
      },
    });
    sigma.on("afterRender", () => this.afterRender());
    sigma.on("clickNode", ({ node }) => this.events.onPick({ kind: "node", id: node }));
    sigma.on("clickEdge", ({ edge }) => this.events.onPick({ kind: "edge", id: edge }));
    sigma.on("clickStage", ({ event }) => {
      const edge = this.edgeNear(event);
      this.events.onPick(edge ? { kind: "edge", id: edge } : null);
    });
    sigma.on("enterNode", ({ node, event }) =>
      this.hover({ kind: "node", id: node, x: event.x, y: event.y }),
    );
    sigma.on("enterEdge", ({ edge, event }) =>
      this.hover({ kind: "edge", id: edge, x: event.x, y: event.y }),
    );
    sigma.on("leaveNode", () => this.hover(null));
    sigma.on("leaveEdge", () => this.hover(null));
    return sigma;
  }

  private drawnNode(id: string) {
    const style = this.nodeStyles.get(id);
    if (!style) return { hidden: true };
    return { color: style.color, size: style.size, zIndex: style.layer, label: style.label };
  }

  private drawnEdge(id: string) {
    const style = this.edgeStyles.get(id);
    if (!style) return { hidden: true };
    const isHovered = this.hoveredEdge === id;
    return {
      color: isHovered ? PALETTES[this.theme].accent : style.color,
      size: isHovered ? style.width + 1 : style.width,
      zIndex: style.layer,
      type: style.arrow ? "arrow" : "line",
    };
  }

  private restyle(): void {
    const { index, flags } = this;
    this.nodeStyles.clear();
    this.edgeStyles.clear();
    if (!index) return;
    const palette = PALETTES[this.theme];
    const focus: Focus | null = focusOf(index, flags);
    const scale = scaleFor(index.nodes.length);
    for (const node of index.nodes)
      if (!flags.hiddenTypes.includes(node.type))
        this.nodeStyles.set(node.id, nodeStyle(node, palette, scale, focus));
    for (const bundle of index.bundles) {
      const style = edgeStyle(bundle, palette, scale, focus, flags.hiddenMarks);
      if (style) this.edgeStyles.set(bundle.id, style);
    }
    this.byImportance = [...this.nodeStyles]
      .filter(([, style]) => style.label !== "")
      .sort(([a, one], [b, other]) => other.importance - one.importance || (a < b ? -1 : 1))
      .map(([id]) => id);
  }

  private hover(hovered: Parameters<GraphEvents["onHover"]>[0]): void {
    const before = this.hoveredEdge;
    this.hoveredEdge = hovered?.kind === "edge" ? hovered.id : null;
    const edges = [before, this.hoveredEdge].filter(
      (id) => id !== null && this.edgeStyles.has(id),
    ) as string[];
    if (edges.length > 0)
      this.sigma?.refresh({ partialGraph: { edges }, skipIndexation: true, schedule: true });
    this.container.style.cursor = hovered ? "pointer" : "";
    this.events.onHover(hovered);
  }

  private afterRender(): void {
    const context = this.sigma?.getCanvases().labels?.getContext("2d");
    if (!this.sigma || !context) return;
    const { width, height } = this.sigma.getDimensions();
    const palette = PALETTES[this.theme];
    context.font = LABEL_FONT;
    const most = Math.round(Math.min(160, Math.max(16, (width * height) / 9_000)));
    this.labels = placeLabels(this.wishes(context, width, height, 5 * most), LABEL_HEIGHT, most);
    paintLabels(context, this.labels, palette);
    for (const [id, style] of this.nodeStyles) {
      const at = style.ring ? this.nodeOnScreen(id) : null;
      if (at) paintRing(context, at, palette);
    }
    this.events.onDrawn();
  }

  private *wishes(
    context: CanvasRenderingContext2D,
    width: number,
    height: number,
    most: number,
  ): Generator<LabelWish> {
    let asked = 0;
    for (const id of this.byImportance) {
      const at = this.nodeOnScreen(id);
      if (!at || at.x < 0 || at.y < 0 || at.x > width || at.y > height) continue;
      if (asked++ > most) return;
      const text = this.nodeStyles.get(id)?.label ?? "";
      const known = this.widths.get(text) ?? context.measureText(text).width;
      this.widths.set(text, known);
      yield { id, text, width: known, ...at };
    }
  }

  private nodeOnScreen(id: string): { x: number; y: number; radius: number } | null {
    const data = this.sigma?.getNodeDisplayData(id);
    if (!this.sigma || !data) return null;
    return { ...this.sigma.framedGraphToViewport(data), radius: this.sigma.scaleSize(data.size) };
  }

  private edgeNear(point: Point): string | null {
    const lines = (this.index?.bundles ?? []).flatMap((bundle) => {
      const from = this.nodeStyles.has(bundle.source) && this.nodeOnScreen(bundle.source);
      const to = this.nodeStyles.has(bundle.target) && this.nodeOnScreen(bundle.target);
      return from && to && this.edgeStyles.has(bundle.id) ? [{ id: bundle.id, from, to }] : [];
    });
    return nearestLine(point, lines, REACH)?.id ?? null;
  }

  private freeRectangle(): { left: number; right: number; top: number; bottom: number } {
    const { width, height } = this.sigma?.getDimensions() ?? { width: 0, height: 0 };
    const { left, right, top, bottom } = this.insets;
    if (width - left - right < 160) return { left: 0, right: width, top, bottom: height - bottom };
    return { left, right: width - right, top, bottom: height - bottom };
  }

  /** Camera ratio at which one sees some fifty nodes. */
  private closeUp(): number {
    return Math.min(0.7, Math.max(0.04, Math.sqrt(60 / Math.max(this.index?.nodes.length ?? 1, 1))));
  }

  /** Brings a point of the framed graph to the middle of the free rectangle. */
  private moveTo(point: Point, ratio: number, isStill: boolean): void {
    if (!this.sigma) return;
    const free = this.freeRectangle();
    const middle = { x: (free.left + free.right) / 2, y: (free.top + free.bottom) / 2 };
    const there = { x: point.x, y: point.y, ratio, angle: 0 };
    const shown = this.sigma.viewportToFramedGraph(middle, { cameraState: there });
    const target = { x: 2 * point.x - shown.x, y: 2 * point.y - shown.y, ratio };
    const camera = this.sigma.getCamera();
    if (isStill) camera.setState(target);
    else void camera.animate(target, { duration: FLIGHT, easing: "quadraticInOut" });
  }
}

function extent(values: readonly number[]): [number, number] {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return [least, most];
}
