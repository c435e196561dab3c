import type { DrawnEdge, DrawnNode } from "../../src/model/http.ts";
import type { Point } from "../appearance/bounds.ts";
import { shownEdges, vouching, widthFor } from "../appearance/edge-style.ts";
import { type FanCurve, fanOf, nearestCurve } from "../appearance/fan.ts";
import type { Bundle } from "../appearance/graph-index.ts";
import { LABEL_FONT, paintPlate } from "../appearance/paint-labels.ts";
import { PALETTES } from "../appearance/palette.ts";
import type { Picture } from "../appearance/picture.ts";
import { paintCurve } from "./paint-curve.ts";
import type { Pointed } from "./pointed.ts";
import { type Screen, toScreen } from "./screen.ts";

/** So many neighbours are shown with their lines. */
const MOST_NEIGHBOURS = 240;
const LONGEST_NAME = 120;
/** Pixels beside a curve that still hit it: the curves of a fan leave no gap. */
const REACH = 17;

interface Fan {
  readonly bundle: Bundle;
  readonly curves: readonly FanCurve[];
}

/** What the pointer is on, and lines that are fanned out, on a canvas of their own: the picture below stays as it is. */
export class HoverLayer {
  readonly #context: CanvasRenderingContext2D;
  readonly #nameOf: (edge: DrawnEdge) => string;
  #fans: readonly Fan[] = [];
  #isBlank = true;

  constructor(context: CanvasRenderingContext2D, nameOf: (edge: DrawnEdge) => string) {
    this.#context = context;
    this.#nameOf = nameOf;
  }

  /** The edge of an open fan that a point hits, or that fan's line where it lies among its curves. */
  hit(point: Point): Pointed | null {
    for (const { bundle, curves } of this.#fans) {
      const curve = nearestCurve(point, curves, REACH);
      if (curve) return { kind: "curve", bundle, edge: curve.edge };
    }
    return null;
  }

  draw(picture: Picture, screen: Screen, nodeScale: number, pointed: Pointed | null): void {
    const selected = picture.flags.selection;
    const opened = [
      selected?.kind === "edge" ? picture.index.bundleByEdge.get(selected.id) : undefined,
      pointed && pointed.kind !== "node" ? pointed.bundle : undefined,
    ];
    this.#fans = [...new Set(opened)].flatMap((bundle) => this.#fan(bundle, picture, screen, nodeScale));
    if (this.#isBlank && !pointed && this.#fans.length === 0) return;
    this.#context.clearRect(0, 0, screen.width, screen.height);
    this.#isBlank = !pointed && this.#fans.length === 0;
    for (const fan of this.#fans) this.#paintFan(fan, picture, pointed);
    if (pointed?.kind === "node") this.#paintNode(pointed.node, picture, screen, nodeScale);
    if (pointed?.kind === "line") this.#paintLine(pointed.bundle, picture, screen, nodeScale);
  }

  /** The picture has been drawn anew, and this canvas with it. */
  wasCleared(): void {
    this.#isBlank = true;
  }

  #fan(bundle: Bundle | undefined, picture: Picture, screen: Screen, nodeScale: number): Fan[] {
    if (!bundle || !picture.lines.has(bundle.id)) return [];
    const [source, target] = [
      picture.index.nodeById.get(bundle.source),
      picture.index.nodeById.get(bundle.target),
    ];
    const edges = shownEdges(bundle, picture.flags);
    if (!source || !target || edges.length < 2) return [];
    const [from, to] = [toScreen(screen, source), toScreen(screen, target)];
    const curves = fanOf(
      edges,
      bundle.source,
      towards(from, to, this.#radiusOf(source, picture, nodeScale)),
      towards(to, from, this.#radiusOf(target, picture, nodeScale)),
    );
    return curves.length > 0 ? [{ bundle, curves }] : [];
  }

  #paintFan({ curves }: Fan, picture: Picture, pointed: Pointed | null): void {
    const palette = PALETTES[picture.theme];
    const [first] = curves;
    if (!first) return;
    const context = this.#context;
    context.beginPath();
    context.moveTo(first.from.x, first.from.y);
    context.lineTo(first.to.x, first.to.y);
    context.lineWidth = 14;
    context.strokeStyle = palette.background;
    context.stroke();
    for (const curve of curves) {
      const { mark, origins, ...look } = vouching([curve.edge]);
      const isStrong =
        (pointed?.kind === "curve" && pointed.edge === curve.edge) ||
        picture.flags.selection?.id === curve.edge.id;
      const color = isStrong ? palette.accent : palette.edge[mark === "inferred" ? "accepted" : mark];
      const width = widthFor(origins) * 0.8 + (isStrong ? 1 : 0);
      paintCurve(context, curve, { ...look, color, width }, this.#nameOf(curve.edge), palette);
    }
  }

  #paintNode(node: DrawnNode, picture: Picture, screen: Screen, nodeScale: number): void {
    const palette = PALETTES[picture.theme];
    const context = this.#context;
    const at = toScreen(screen, node);
    const bundles = (picture.index.bundlesByNode.get(node.id) ?? []).filter((it) => picture.lines.has(it.id));
    context.beginPath();
    const ends: DrawnNode[] = [];
    for (const bundle of bundles.slice(0, MOST_NEIGHBOURS)) {
      const other = picture.index.nodeById.get(bundle.source === node.id ? bundle.target : bundle.source);
      if (!other) continue;
      const to = toScreen(screen, other);
      context.moveTo(at.x, at.y);
      context.lineTo(to.x, to.y);
      ends.push(other);
    }
    context.lineWidth = 1.6;
    context.strokeStyle = palette.accent;
    context.stroke();
    this.#paintRings([...ends, node], picture, screen, nodeScale);
    const radius = this.#radiusOf(node, picture, nodeScale);
    paintPlate(context, { ...at, radius }, node.name.slice(0, LONGEST_NAME), palette, screen.free.right);
  }

  #paintLine(bundle: Bundle, picture: Picture, screen: Screen, nodeScale: number): void {
    const style = picture.lines.get(bundle.id);
    const ends = [bundle.source, bundle.target].flatMap((id) => picture.index.nodeById.get(id) ?? []);
    const [from, to] = ends.map((end) => toScreen(screen, end));
    if (!style || !from || !to) return;
    const context = this.#context;
    context.strokeStyle = PALETTES[picture.theme].accent;
    context.font = LABEL_FONT;
    context.beginPath();
    if (style.count < 2) {
      context.moveTo(from.x, from.y);
      context.lineTo(to.x, to.y);
    }
    context.lineWidth = Math.max(1.6, style.width * screen.enlarged) + 1.2;
    context.stroke();
    this.#paintRings(ends, picture, screen, nodeScale);
  }

  /** A ring around each node, in the colour that is set. */
  #paintRings(nodes: readonly DrawnNode[], picture: Picture, screen: Screen, nodeScale: number): void {
    const context = this.#context;
    context.beginPath();
    for (const node of nodes) {
      const { x, y } = toScreen(screen, node);
      const radius = this.#radiusOf(node, picture, nodeScale);
      context.moveTo(x + radius, y);
      context.arc(x, y, radius, 0, 2 * Math.PI);
    }
    context.lineWidth = 2;
    context.stroke();
  }

  #radiusOf(node: DrawnNode, picture: Picture, nodeScale: number): number {
    return (picture.nodes.get(node.id)?.size ?? 0) * nodeScale * 1.15 + 4;
  }
}

/** The point so many pixels from one towards another, not beyond the middle. */
function towards(one: Point, other: Point, pixels: number): Point {
  const distance = Math.hypot(other.x - one.x, other.y - one.y) || 1;
  const share = Math.min(0.45, pixels / distance);
  return { x: one.x + (other.x - one.x) * share, y: one.y + (other.y - one.y) * share };
}
