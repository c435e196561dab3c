import Sigma from "sigma";
import type { EdgeProgramType, NodeProgramType } from "sigma/rendering";
import { boundsOf, isOutgrown, middleOf, type Point, type Rectangle } from "./appearance/bounds.ts";
import { isFar } from "./appearance/communities.ts";
import { ENTITY_TYPES } from "./appearance/entity-types.ts";
import type { FadingLabel } from "./appearance/fading-labels.ts";
import { type GraphFlags, NO_FLAGS } from "./appearance/focus.ts";
import type { GraphIndex } from "./appearance/graph-index.ts";
import { PALETTES, type Theme } from "./appearance/palette.ts";
import { Picture } from "./appearance/picture.ts";
import { HitTest } from "./drawing/hit-test.ts";
import { HoverLayer } from "./drawing/hover-layer.ts";
import { LabelLayer } from "./drawing/label-layer.ts";
import { lineProgram, lookOf } from "./drawing/line-program.ts";
import { type Look, nodeProgram } from "./drawing/node-program.ts";
import { type CameraMove, type Insets, Pilot } from "./drawing/pilot.ts";
import { PlainGraph } from "./drawing/plain-graph.ts";
import { edgesOf, isSamePointed, type Pointed, selectionOf } from "./drawing/pointed.ts";
import { rgbOf } from "./drawing/rgb.ts";
import { type Scene, sceneOf } from "./drawing/scene.ts";
import type { Screen } from "./drawing/screen.ts";
import type { Camera, Selection } from "./state/view-state.ts";
import { RELATIONS } from "./texts.ts";

export type { CameraMove, Insets };

/** What the pointer is on, and where; `edges` are those that a line stands for. */
export interface Hovered extends Selection, Point {
  readonly edges: readonly string[];
}

export interface GraphEvents {
  /** A node or line was picked, or (null) the ground between them. */
  readonly onPick: (picked: Selection | null) => void;
  readonly onHover: (hovered: Hovered | null) => void;
  readonly onDrawn: () => void;
  /** One looks from elsewhere: moved by the reader, or flown to what was asked for. */
  readonly onCamera: (camera: Camera, move: CameraMove) => void;
  /** What lies over the picture in its corners, in pixels of the container. */
  readonly covered: () => readonly Rectangle[];
  /** True where the reader asked for no movement. */
  readonly isStill: () => boolean;
}

/** The shorter side of a picture, in pixels, below which things are drawn smaller. */
const FULL_SIZE = 760;
/** With more nodes than this, lines may be thinner than reads well alone. */
const MANY = 2_000;
/** Milliseconds after a graph is shown until it is made ready for the pointer. */
const LATER = 600;
const NOWHERE: Rectangle = { left: 0, top: 0, right: 0, bottom: 0 };

/** The picture of the graph: positions are given, state comes as flags, and appearance from the rules in appearance/. */
export class GraphView {
  private readonly container: HTMLElement;
  private readonly events: GraphEvents;
  private readonly shared: Look = { ground: [0, 0, 0], thinnest: 1.4, shrinkage: 1, isFar: false };
  private sigma: Sigma | null = null;
  private picture: Picture | null = null;
  private names: LabelLayer | null = null;
  private overlay: HoverLayer | null = null;
  private hits: HitTest | null = null;
  private pilot: Pilot | null = null;
  private pointed: Pointed | null = null;
  private covered: readonly Rectangle[] = [];
  private flags: GraphFlags = NO_FLAGS;
  private theme: Theme = "light";
  private ground: Rectangle | null = null;
  private insets: Insets = { left: 0, right: 0, top: 0, bottom: 0 };

  constructor(container: HTMLElement, events: GraphEvents) {
    this.container = container;
    this.events = events;
  }

  /** Labels as they stand in the last frame. */
  get labels(): readonly FadingLabel[] {
    return this.names?.labels ?? [];
  }

  /** Draws this graph; what was drawn before keeps its place on the screen. */
  show(index: GraphIndex): void {
    this.picture = new Picture(index, this.flags, this.theme);
    this.hits = null;
    this.pointed = null;
    this.shared.thinnest = index.nodes.length > MANY ? 1 : 1.4;
    this.sigma ??= this.open();
    const bounds = boundsOf(index.nodes);
    if (!this.ground || isOutgrown(this.ground, bounds)) this.settle(bounds);
    this.sigma.setGraph(libraryGraph(index));
    // Ready before the pointer first comes, and after the first picture.
    setTimeout(() => this.hitTest(), LATER);
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
    if (this.pilot) this.pilot.insets = insets;
  }

  /** Brings what is selected into the free part of the picture, by as little as it takes; nearer, and a node with its neighbours, where it was asked for by name. */
  reveal(selection: Selection, { isNearer }: { readonly isNearer: boolean }): void {
    const { pilot, picture } = this;
    if (!pilot || !picture) return;
    const ends = picture.endsOf(selection);
    if (!isNearer && pilot.isFree(this.placesOf(ends), 40)) return;
    const around = isNearer && selection.kind === "node" ? picture.withNeighbours(ends) : ends;
    pilot.frame(this.placesOf(around), isNearer ? picture.closeUp() : pilot.ratio());
  }

  /** Brings these nodes into the free part of the picture, by as little as it takes. */
  gather(ids: readonly string[]): void {
    const places = this.placesOf(ids);
    if (this.pilot && !this.pilot.isFree(places, 20)) this.pilot.frame(places, this.pilot.ratio());
  }

  /** Shows the whole graph. */
  fit({ isStill = this.events.isStill(), by = "flight" as CameraMove["by"] } = {}): void {
    this.pilot?.frame(this.picture?.index.nodes ?? [], undefined, { by, isWhole: true }, isStill);
  }

  /** Where one looks from, or will at the end of the flight. */
  camera(): Camera | null {
    return this.pilot?.camera() ?? null;
  }

  /** Where one looks from, of the part that no panel covers. */
  freeCamera(): Camera | null {
    return this.pilot?.freeCamera() ?? null;
  }

  /** Shows this in the part that no panel covers; gives the camera of the whole. */
  showFree(camera: Camera): Camera | null {
    return this.pilot?.showFree(camera) ?? null;
  }

  /** Looks from there. */
  look(camera: Camera, { isStill = this.events.isStill() } = {}): void {
    this.pilot?.look(camera, isStill);
  }

  /** Enlarges (above 1) or shrinks the picture around its middle. */
  zoom(factor: number): void {
    this.pilot?.zoom(factor);
  }

  /** Moves the picture by so many pixels, at once: also out of a flight. */
  pan(dx: number, dy: number): void {
    this.pilot?.pan(dx, dy);
  }

  /** Where a node, or the middle of an edge, stands in the container, in pixels; null where it isn't drawn. */
  positionOf(selection: Selection): Point | null {
    const { pilot } = this;
    const points = pilot
      ? this.placesOf(this.picture?.endsOf(selection) ?? []).map((it) => pilot.onScreen(it))
      : [];
    return points.length > 0 ? middleOf(boundsOf(points)) : null;
  }

  /** How many nodes and lines are drawn. */
  counts(): { readonly nodes: number; readonly lines: number } {
    return { nodes: this.picture?.nodes.size ?? 0, lines: this.picture?.lines.size ?? 0 };
  }

  /** All that is drawn, in pixels of the screen: for pictures that are made elsewhere. */
  scene(): Scene | null {
    const screen = this.screen();
    return this.picture && screen ? sceneOf(this.picture, screen, this.nodeScale(screen), this.labels) : null;
  }

  /** Follows the size of the container. */
  resize(): void {
    const { offsetWidth, offsetHeight } = this.container;
    const known = this.sigma?.getDimensions();
    const isSame = known?.width === offsetWidth && known.height === offsetHeight;
    if (!isSame && offsetWidth > 0 && offsetHeight > 0) this.sigma?.refresh();
  }

  close(): void {
    this.pilot?.close();
    this.names?.close();
    this.sigma?.kill();
    this.sigma = null;
  }

  private open(): Sigma {
    const nodes = nodeProgram(this.shared) as unknown as NodeProgramType;
    const lines = lineProgram(this.shared) as unknown as EdgeProgramType;
    const sigma = new Sigma(libraryGraph({ nodes: [], bundles: [] }), this.container, {
      allowInvalidContainer: true,
      // Under the names of Sigma's own programs, so that those are not made.
      nodeProgramClasses: { circle: nodes },
      edgeProgramClasses: { line: lines, arrow: lines },
      defaultNodeType: "circle",
      defaultEdgeType: "line",
      renderLabels: false,
      zIndex: true,
      stagePadding: 0,
      minCameraRatio: 0.005,
      maxCameraRatio: 4,
      nodeReducer: (id, { x, y }) => ({ x, y, ...this.drawnNode(id) }),
      edgeReducer: (id) => this.drawnLine(id),
    });
    const { labels, hovers } = sigma.getCanvases();
    const [written, over] = [labels?.getContext("2d"), hovers?.getContext("2d")];
    if (written) this.names = new LabelLayer(written, this.events.isStill);
    if (over) this.overlay = new HoverLayer(over, (edge) => RELATIONS[edge.type].forth);
    sigma.on("beforeRender", () => this.beforeRender());
    sigma.on("afterRender", () => this.afterRender());
    this.pilot = new Pilot(sigma, this.events.isStill, this.events.onCamera);
    this.pilot.insets = this.insets;
    this.listen(sigma);
    return sigma;
  }

  /** Finds what is under the pointer by where things stand: Sigma's own way reads pixels back with each move. */
  private listen(sigma: Sigma): void {
    const [mouse, touch] = [sigma.getMouseCaptor(), sigma.getTouchCaptor()];
    mouse.removeAllListeners();
    touch.removeAllListeners();
    mouse.on("mousemove", ({ x, y }) => this.point(mouse.isMouseDown ? null : { x, y }));
    mouse.on("mouseleave", () => this.point(null));
    mouse.on("click", ({ x, y }) => this.pick({ x, y }));
    // When a tap is told of, the finger has left already.
    touch.on("tap", ({ previousTouches: [at] }) => {
      if (at) this.pick(at);
    });
  }

  private pick(at: Point): void {
    const pointed = this.under(at);
    this.events.onPick(pointed && selectionOf(pointed));
  }

  private under(at: Point): Pointed | null {
    const screen = this.screen();
    const { picture, overlay } = this;
    if (!screen || !picture) return null;
    const hits = this.hitTest();
    const node = hits?.nodeAt(at, screen, picture, this.shared.shrinkage);
    if (node) return { kind: "node", node };
    const fanned = overlay?.hit(at);
    if (fanned) return fanned;
    const bundle = hits?.lineAt(at, screen, picture);
    return bundle ? { kind: "line", bundle } : null;
  }

  private hitTest(): HitTest | null {
    if (this.picture) this.hits ??= new HitTest(this.picture.index);
    return this.hits;
  }

  private point(at: Point | null): void {
    const pointed = at && this.under(at);
    const before = this.pointed;
    if (isSamePointed(pointed, before)) return;
    this.pointed = pointed;
    this.drawOverlay();
    this.container.style.cursor = pointed ? "pointer" : "";
    this.events.onHover(
      pointed && at ? { ...selectionOf(pointed), edges: edgesOf(pointed), x: at.x, y: at.y } : null,
    );
  }

  private drawOverlay(): void {
    const screen = this.screen();
    if (this.picture && screen)
      this.overlay?.draw(this.picture, screen, this.nodeScale(screen), this.pointed);
  }

  /** Fixes how positions map to the screen, and where one looks from, before anything is drawn. */
  private settle(bounds: Rectangle): void {
    const { left, right, top, bottom } = bounds;
    this.ground = bounds;
    this.sigma?.setCustomBBox({ x: [left, right], y: [top, bottom] }).refresh();
    this.pilot?.frame(this.picture?.index.nodes ?? [], undefined, null, true);
  }

  private drawnNode(id: string) {
    const style = this.picture?.nodes.get(id);
    if (!style) return { hidden: true };
    const { color, size, layer, type, rim } = style;
    return { color, size, zIndex: layer, kind: ENTITY_TYPES.indexOf(type), rim };
  }

  private drawnLine(id: string) {
    const style = this.picture?.lines.get(id);
    if (!style) return { hidden: true };
    return { color: style.color, size: style.width, zIndex: style.layer, look: lookOf(style) };
  }

  private beforeRender(): void {
    this.covered = this.events.covered();
    const { offsetWidth, offsetHeight } = this.container;
    this.shared.ground = rgbOf(PALETTES[this.theme].background);
    const screen = this.screen();
    this.shared.isFar = screen !== null && isFar(this.picture?.index.nodes ?? [], screen.scale);
    this.shared.shrinkage = Math.min(1, Math.max(0.5, Math.min(offsetWidth, offsetHeight) / FULL_SIZE));
  }

  private afterRender(): void {
    const screen = this.screen();
    if (!this.picture || !screen) return;
    this.names?.draw(this.picture, screen, this.nodeScale(screen), this.shared.isFar);
    this.overlay?.wasCleared();
    this.drawOverlay();
    this.events.onDrawn();
  }

  private screen(): Screen | null {
    if (!this.sigma) return null;
    const { width, height } = this.sigma.getDimensions();
    const from = { cameraState: this.sigma.getCamera().getState() };
    const zero = this.sigma.graphToViewport({ x: 0, y: 0 }, from);
    const one = this.sigma.graphToViewport({ x: 1, y: 0 }, from);
    const enlarged = this.sigma.scaleSize();
    return {
      width,
      height,
      scale: one.x - zero.x,
      zero,
      enlarged,
      free: this.pilot?.free() ?? NOWHERE,
      covered: this.covered,
    };
  }

  /** Pixels on the screen for each pixel of a node's size. */
  private nodeScale({ enlarged }: Screen): number {
    return enlarged * this.shared.shrinkage;
  }

  private placesOf(ids: readonly string[]): readonly Point[] {
    return ids.flatMap((id) => this.picture?.index.nodeById.get(id) ?? []);
  }
}

/** A graph as the drawing library takes it. */
function libraryGraph(index: Pick<GraphIndex, "nodes" | "bundles">): ReturnType<Sigma["getGraph"]> {
  return new PlainGraph(index) as unknown as ReturnType<Sigma["getGraph"]>;
}
