import Graph from "graphology";
import Sigma from "sigma";
import { EdgeArrowProgram, EdgeRectangleProgram } from "sigma/rendering";
import type { CameraState } from "sigma/types";
import { boundsOf, isOutgrown, isWithin, middleOf, type Point, type Rectangle } from "./appearance/bounds.ts";
import { type GraphFlags, NO_FLAGS } from "./appearance/focus.ts";
import type { GraphIndex } from "./appearance/graph-index.ts";
import { nearestLine } from "./appearance/nearest-line.ts";
import { LABEL_FONT, LABEL_HEIGHT, paintHovered, paintLabels, paintRing } from "./appearance/paint-labels.ts";
import { PALETTES, type Theme } from "./appearance/palette.ts";
import { Picture } from "./appearance/picture.ts";
import { type LabelWish, type PlacedLabel, placeLabels } from "./appearance/place-labels.ts";
import { isSameCamera, roundedCamera } from "./state/camera.ts";
import type { Camera, Selection } from "./state/view-state.ts";

/** Pixels at each side of the picture that panels cover. */
export interface Insets {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export type Hovered = Selection & Point;

export interface GraphEvents {
  /** A node or line was picked, or (null) the ground between them. */
  readonly onPick: (picked: Selection | null) => void;
  readonly onHover: (hovered: Hovered | null) => void;
  readonly onDrawn: () => void;
  /** One looks from elsewhere: moved by the reader, or flown to what was asked for. */
  readonly onCamera: (camera: Camera, move: CameraMove) => void;
  /** True where the reader asked for no movement. */
  readonly isStill: () => boolean;
}

export interface CameraMove {
  readonly by: "reader" | "flight";
  /** True where the whole graph is shown. */
  readonly isWhole: boolean;
}

/** Milliseconds without movement after which a move of the reader has ended. */
const SETTLED = 160;

/** Pixels beside a thin line that still hit it. */
const REACH = 7;
/** Pixels left for labels around what is brought into view; less of a small picture. */
const MARGIN = 70;
const MARGIN_SHARE = 0.08;
/** The shorter side of a picture, in pixels, below which things are drawn smaller. */
const FULL_SIZE = 760;
/** The nearest camera ratio to which "fit" goes. */
const NEAREST_FIT = 0.12;
/** With more nodes than this, lines may be thinner than reads well alone. */
const MANY = 2_000;
const FLIGHT = 450;
/** The camera that shows the whole of a picture without panels. */
const WHOLE = { cameraState: { x: 0.5, y: 0.5, ratio: 1, angle: 0 } };

/** The picture of the graph: positions are given, state comes as flags, and appearance from the rules in appearance/. */
export class GraphView {
  /** Labels as they stand in the last frame. */
  labels: readonly PlacedLabel[] = [];
  private readonly container: HTMLElement;
  private readonly events: GraphEvents;
  private sigma: Sigma | null = null;
  private picture: Picture | null = null;
  private flags: GraphFlags = NO_FLAGS;
  private theme: Theme = "light";
  private ground: Rectangle | null = null;
  private insets: Insets = { left: 0, right: 0, top: 0, bottom: 0 };
  private readonly widthOfText = new Map<string, number>();
  private hoveredEdge: string | null = null;
  /** The camera ratio at which the last flight ends. */
  private aim = 1;
  /** Where one looks from, or will at the end of a flight, as last told. */
  private seenFrom: Camera | null = null;
  private settling: ReturnType<typeof setTimeout> | undefined;

  constructor(container: HTMLElement, events: GraphEvents) {
    this.container = container;
    this.events = events;
  }

  /** Draws this graph; what was drawn before keeps its place on the screen. */
  show(index: GraphIndex): void {
    const graph = new Graph({ multi: false, type: "undirected" });
    for (const node of index.nodes) graph.addNode(node.id, { x: node.x, y: node.y });
    for (const bundle of index.bundles) graph.addEdgeWithKey(bundle.id, bundle.source, bundle.target);
    this.picture = new Picture(index, this.flags, this.theme);
    this.sigma ??= this.open(index.nodes.length);
    const bounds = boundsOf(index.nodes);
    if (!this.ground || isOutgrown(this.ground, bounds)) this.settle(bounds);
    this.sigma.setGraph(graph);
  }

  setFlags(flags: GraphFlags, theme: Theme): void {
    this.flags = flags;
    this.theme = theme;
    if (!this.picture) return;
    this.picture = new Picture(this.picture.index, flags, theme);
    this.sigma?.refresh();
  }

  setInsets(insets: Insets): void {
    this.insets = insets;
  }

  /** Brings what is selected into the free part of the picture, by as little as it takes; nearer, and a node with its neighbours, where it was asked for by name. */
  reveal(selection: Selection, { isNearer }: { readonly isNearer: boolean }): void {
    if (!this.sigma || !this.picture) return;
    const ends = this.picture.endsOf(selection);
    const free = this.freeRectangle();
    const isFree = ends.every((id) => isWithin(this.onScreen(id) ?? middleOf(free), free, 40));
    if (!isNearer && isFree) return;
    const ratio = this.ratio();
    const isStill = this.events.isStill();
    const around = isNearer && selection.kind === "node" ? this.picture.withNeighbours(ends) : ends;
    this.frame(around, isNearer ? this.picture.closeUp() : ratio, isStill);
  }

  /** Brings these nodes into the free part of the picture, by as little as it takes. */
  gather(ids: readonly string[]): void {
    if (!this.sigma) return;
    const free = this.freeRectangle();
    const isFree = ids.every((id) => isWithin(this.onScreen(id) ?? middleOf(free), free, 20));
    if (!isFree) this.frame(ids, this.ratio(), this.events.isStill());
  }

  /** Shows the whole graph. */
  fit({ by = "flight" as CameraMove["by"] } = {}): void {
    this.frameAll(this.events.isStill(), { by, isWhole: true });
  }

  /** Where one looks from, or will at the end of the flight. */
  camera(): Camera | null {
    return this.seenFrom;
  }

  /** Looks from there. */
  look(camera: Camera, { isStill = this.events.isStill() } = {}): void {
    const { sigma } = this;
    if (!sigma) return;
    const whole = this.cameraAt(WHOLE.cameraState);
    const point = sigma.viewportToFramedGraph(sigma.graphToViewport(camera, WHOLE), WHOLE);
    this.seenFrom = camera;
    this.fly({ x: point.x, y: point.y, ratio: whole ? camera.span / whole.span : 1 }, isStill);
  }

  /** Enlarges (above 1) or shrinks the picture around its middle. */
  zoom(factor: number): void {
    const camera = this.sigma?.getCamera();
    if (!camera) return;
    const ratio = camera.getBoundedRatio(camera.getState().ratio / factor);
    this.aim = ratio;
    if (this.events.isStill()) camera.setState({ ratio });
    else void camera.animate({ ratio }, { duration: 180 });
  }

  /** Moves the picture by so many pixels, at once: also out of a flight. */
  pan(dx: number, dy: number): void {
    if (!this.sigma) return;
    const { width, height } = this.sigma.getDimensions();
    const target = this.sigma.viewportToFramedGraph({ x: width / 2 + dx, y: height / 2 + dy });
    this.aim = this.sigma.getCamera().getState().ratio;
    void this.sigma.getCamera().animate(target, { duration: 1 });
  }

  /** Where a node, or the middle of an edge, stands in the container, in pixels; null where it isn't drawn. */
  positionOf(selection: Selection): Point | null {
    const ends = this.picture?.endsOf(selection) ?? [];
    const camera = this.sigma && { cameraState: this.sigma.getCamera().getState() };
    const points = ends.flatMap((id) => {
      const node = this.picture?.index.nodeById.get(id);
      return node && this.sigma && camera ? [this.sigma.graphToViewport(node, camera)] : [];
    });
    return points.length > 0 ? middleOf(boundsOf(points)) : null;
  }

  /** How many nodes and lines are drawn. */
  counts(): { readonly nodes: number; readonly lines: number } {
    return { nodes: this.picture?.nodes.size ?? 0, lines: this.picture?.lines.size ?? 0 };
  }

  /** Follows the size of the container. */
  resize(): void {
    const { offsetWidth, offsetHeight } = this.container;
    const known = this.sigma?.getDimensions();
    const isSame = known?.width === offsetWidth && known.height === offsetHeight;
    if (!isSame && offsetWidth > 0 && offsetHeight > 0) this.sigma?.refresh();
  }

  close(): void {
    clearTimeout(this.settling);
    this.sigma?.kill();
    this.sigma = null;
  }

  private open(nodes: number): Sigma {
    const sigma = new Sigma(new Graph(), this.container, {
      allowInvalidContainer: true,
      defaultEdgeType: "calm",
      // Drawn in this order: names of our own, since Sigma puts its "arrow" before its "line".
      edgeProgramClasses: { calm: EdgeRectangleProgram, pointed: EdgeArrowProgram },
      enableEdgeEvents: true,
      renderLabels: false,
      zIndex: true,
      minEdgeThickness: nodes > MANY ? 1 : 1.7,
      stagePadding: 0,
      minCameraRatio: 0.005,
      maxCameraRatio: 4,
      nodeReducer: (id, { x, y }) => ({ x, y, ...this.drawnNode(id) }),
      edgeReducer: (id) => this.drawnEdge(id),
      defaultDrawNodeHover: (context, data) => {
        const name = this.picture?.index.nodeById.get(String(data.key))?.name ?? "";
        paintHovered(context, data, name.slice(0, 120), PALETTES[this.theme]);
      },
    });
    const { onPick } = this.events;
    sigma.getCamera().on("updated", () => {
      clearTimeout(this.settling);
      this.settling = setTimeout(() => this.settled(), SETTLED);
    });
    sigma.on("afterRender", () => this.afterRender());
    sigma.on("clickNode", ({ node }) => onPick({ kind: "node", id: node }));
    sigma.on("clickEdge", ({ edge }) => onPick({ kind: "edge", id: edge }));
    sigma.on("clickStage", ({ event }) => {
      const edge = this.edgeNear(event);
      onPick(edge ? { kind: "edge", id: edge } : null);
    });
    sigma.on("enterNode", ({ node, event: { x, y } }) => this.hover({ kind: "node", id: node, x, y }));
    sigma.on("enterEdge", ({ edge, event: { x, y } }) => this.hover({ kind: "edge", id: edge, x, y }));
    sigma.on("leaveNode", () => this.hover(null));
    sigma.on("leaveEdge", () => this.hover(null));
    return sigma;
  }

  /** Fixes how positions map to the screen, and where one looks from, before anything is drawn. */
  private settle(bounds: Rectangle): void {
    const { left, right, top, bottom } = bounds;
    this.ground = bounds;
    this.sigma?.setCustomBBox({ x: [left, right], y: [top, bottom] }).refresh();
    this.frameAll(true, null);
  }

  private drawnNode(id: string) {
    const style = this.picture?.nodes.get(id);
    return style
      ? { color: style.color, size: style.size * this.shrinkage(), zIndex: style.layer }
      : { hidden: true };
  }

  /** How much smaller nodes are drawn in a small picture, so that there they don't melt into one blot. */
  private shrinkage(): number {
    const { width, height } = this.sigma?.getDimensions() ?? { width: FULL_SIZE, height: FULL_SIZE };
    return Math.min(1, Math.max(0.5, Math.min(width, height) / FULL_SIZE));
  }

  private drawnEdge(id: string) {
    const style = this.picture?.lines.get(id);
    if (!style) return { hidden: true };
    const isHovered = this.hoveredEdge === id;
    return {
      color: isHovered ? PALETTES[this.theme].accent : style.color,
      size: isHovered ? style.width + 1 : style.width,
      zIndex: style.layer,
      type: style.arrow ? "pointed" : "calm",
    };
  }

  private hover(hovered: Hovered | null): void {
    const before = this.hoveredEdge;
    this.hoveredEdge = hovered?.kind === "edge" ? hovered.id : null;
    const edges = [before, this.hoveredEdge].flatMap((id) =>
      id !== null && this.picture?.index.bundleByEdge.has(id) ? [id] : [],
    );
    if (edges.length > 0)
      this.sigma?.refresh({ partialGraph: { edges }, skipIndexation: true, schedule: true });
    this.container.style.cursor = hovered ? "pointer" : "";
    this.events.onHover(hovered);
  }

  private afterRender(): void {
    const context = this.sigma?.getCanvases().labels?.getContext("2d");
    if (!this.sigma || !this.picture || !context) return;
    const { width, height } = this.sigma.getDimensions();
    const palette = PALETTES[this.theme];
    context.font = LABEL_FONT;
    const most = Math.round(Math.min(90, Math.max(14, (width * height) / 22_000)));
    const within = { ...this.freeRectangle(), left: 0 };
    this.labels = placeLabels(this.wishes(context, within, 5 * most), LABEL_HEIGHT, most, within);
    paintLabels(context, this.labels, palette);
    for (const [id, style] of this.picture.nodes) {
      const at = style.ring ? this.onScreen(id) : null;
      if (at) paintRing(context, at, palette);
    }
    this.events.onDrawn();
  }

  private *wishes(context: CanvasRenderingContext2D, within: Rectangle, most: number): Generator<LabelWish> {
    let asked = 0;
    for (const id of this.picture?.labelled ?? []) {
      const at = this.onScreen(id);
      if (!at || !isWithin(at, within, 0)) continue;
      if (asked++ > most) return;
      const text = this.picture?.nodes.get(id)?.label ?? "";
      const width = this.widthOfText.get(text) ?? context.measureText(text).width;
      this.widthOfText.set(text, width);
      yield { id, text, width, ...at };
    }
  }

  private onScreen(id: string): (Point & { readonly radius: number }) | null {
    const data = this.sigma?.getNodeDisplayData(id);
    if (!this.sigma || !data) return null;
    return { ...this.sigma.framedGraphToViewport(data), radius: this.sigma.scaleSize(data.size) };
  }

  private edgeNear(point: Point): string | null {
    const lines = (this.picture?.index.bundles ?? []).flatMap(({ id, source, target }) => {
      if (!this.picture?.lines.has(id)) return [];
      const [from, to] = [this.onScreen(source), this.onScreen(target)];
      return from && to ? [{ id, from, to }] : [];
    });
    return nearestLine(point, lines, REACH)?.id ?? null;
  }

  /** The part of the container that no panel covers; all of it, where panels leave next to nothing. */
  private freeRectangle(): Rectangle {
    const { width, height } = this.sigma?.getDimensions() ?? { width: 0, height: 0 };
    const { left, right, top, bottom } = this.insets;
    const isNarrow = width - left - right < 160;
    return isNarrow
      ? { left: 0, top, right: width, bottom: height - bottom }
      : { left, top, right: width - right, bottom: height - bottom };
  }

  /** The camera ratio; within a flight the one that it leads to, so that a flight that is redirected arrives as near. */
  private ratio(): number {
    const camera = this.sigma?.getCamera();
    return camera && !camera.isAnimated() ? camera.getState().ratio : this.aim;
  }

  /** Tells of a move that the reader made. */
  private settled(): void {
    const camera = this.sigma?.getCamera();
    const now = camera && !camera.isAnimated() ? this.cameraAt(camera.getState()) : null;
    if (!now || (this.seenFrom && isSameCamera(now, this.seenFrom))) return;
    this.seenFrom = now;
    this.events.onCamera(now, { by: "reader", isWhole: false });
  }

  /** A camera of the drawing library in the coordinates of the layout. */
  private cameraAt(cameraState: CameraState): Camera | null {
    if (!this.sigma) return null;
    const { width, height } = this.sigma.getDimensions();
    const half = Math.min(width, height) / 2;
    const at = (dx: number): Point =>
      this.sigma?.viewportToGraph({ x: width / 2 + dx, y: height / 2 }, { cameraState }) ?? { x: 0, y: 0 };
    const [left, { x, y }, right] = [at(-half), at(0), at(half)];
    return roundedCamera({ x, y, span: Math.hypot(right.x - left.x, right.y - left.y) });
  }

  private fly(
    target: { readonly x: number; readonly y: number; readonly ratio: number },
    isStill: boolean,
  ): void {
    this.aim = target.ratio;
    if (isStill) this.sigma?.getCamera().setState(target);
    else void this.sigma?.getCamera().animate(target, { duration: FLIGHT, easing: "quadraticInOut" });
  }

  /** Brings all nodes into view; told where it is a move, and not how the picture opens. */
  private frameAll(isStill: boolean, move: CameraMove | null): void {
    this.frame(this.picture?.index.nodes.map((node) => node.id) ?? [], NEAREST_FIT, isStill, move);
  }

  /** Brings these nodes into the free rectangle, no nearer than at camera ratio `nearest`. */
  private frame(
    ids: readonly string[],
    nearest: number,
    isStill: boolean,
    move: CameraMove | null = { by: "flight", isWhole: false },
  ): void {
    const { sigma } = this;
    const points = ids.flatMap((id) => {
      const node = this.picture?.index.nodeById.get(id);
      return node && sigma ? [sigma.graphToViewport(node, WHOLE)] : [];
    });
    if (!sigma || points.length === 0) return;
    const bounds = boundsOf(points);
    const free = this.freeRectangle();
    const margin = Math.min(MARGIN, (free.right - free.left) * MARGIN_SHARE);
    const ratio = Math.max(
      (bounds.right - bounds.left) / Math.max(free.right - free.left - 2 * margin, 80),
      (bounds.bottom - bounds.top) / Math.max(free.bottom - free.top - margin, 80),
      nearest,
    );
    const point = sigma.viewportToFramedGraph(middleOf(bounds), WHOLE);
    const there = { cameraState: { ...point, ratio, angle: 0 } };
    const shown = sigma.viewportToFramedGraph(middleOf(free), there);
    const target = { x: 2 * point.x - shown.x, y: 2 * point.y - shown.y, ratio };
    this.seenFrom = this.cameraAt({ ...target, angle: 0 });
    this.fly(target, isStill);
    if (this.seenFrom && move) this.events.onCamera(this.seenFrom, move);
  }
}
