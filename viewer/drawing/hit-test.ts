import type { DrawnNode } from "../../src/model/http.ts";
import { boundsOf, type Point } from "../appearance/bounds.ts";
import { Cells } from "../appearance/cells.ts";
import { distanceToLine } from "../appearance/distance-to-line.ts";
import type { Bundle, GraphIndex } from "../appearance/graph-index.ts";
import type { Picture } from "../appearance/picture.ts";
import { type Screen, toGraph, toScreen } from "./screen.ts";

/** Pixels beside a thin line, and around a small node, that still hit it. */
const REACH = 7;
const AROUND = 3;

/** Finds what lies under a point of the screen by where things stand, whatever has been drawn. */
export class HitTest {
  readonly #index: GraphIndex;
  readonly #nodes: Cells;
  readonly #lines: Cells;

  constructor(index: GraphIndex) {
    this.#index = index;
    const bounds = boundsOf(index.nodes);
    this.#nodes = new Cells(bounds, index.nodes.length);
    this.#lines = new Cells(bounds, index.nodes.length);
    for (const [at, node] of index.nodes.entries()) this.#nodes.addPoint(at, node);
    for (const [at, bundle] of index.bundles.entries()) {
      const [from, to] = [index.nodeById.get(bundle.source), index.nodeById.get(bundle.target)];
      if (from && to) this.#lines.addLine(at, from, to);
    }
  }

  /** The node under a point: the uppermost, then the nearest. */
  nodeAt(point: Point, screen: Screen, picture: Picture, shrinkage: number): DrawnNode | null {
    const factor = screen.enlarged * shrinkage;
    const widest = 23 * 1.6 * factor + AROUND;
    let best: DrawnNode | null = null;
    let [bestLayer, least] = [-1, Number.POSITIVE_INFINITY];
    this.#nodes.near(toGraph(screen, point), widest / screen.scale, (at) => {
      const node = this.#index.nodes[at];
      const style = node && picture.nodes.get(node.id);
      if (!style) return;
      const place = toScreen(screen, node);
      const distance = Math.hypot(place.x - point.x, place.y - point.y) - style.size * factor;
      if (distance > AROUND || style.layer < bestLayer) return;
      if (style.layer === bestLayer && distance >= least) return;
      [best, bestLayer, least] = [node, style.layer, distance];
    });
    return best;
  }

  /** The line nearest to a point, within reach; what stands out comes before what is faded. */
  lineAt(point: Point, screen: Screen, picture: Picture): Bundle | null {
    let best: Bundle | null = null;
    let [bestLayer, least] = [-1, Number.POSITIVE_INFINITY];
    this.#lines.near(toGraph(screen, point), REACH / screen.scale, (at) => {
      const bundle = this.#index.bundles[at];
      const style = bundle && picture.lines.get(bundle.id);
      if (!style) return;
      const layer = picture.isFocused ? style.layer : 0;
      const [from, to] = [this.#index.nodeById.get(bundle.source), this.#index.nodeById.get(bundle.target)];
      if (!from || !to || layer < bestLayer) return;
      const distance = distanceToLine(point, toScreen(screen, from), toScreen(screen, to));
      if (distance > REACH || (layer === bestLayer && distance >= least)) return;
      [best, bestLayer, least] = [bundle, layer, distance];
    });
    return best;
  }
}
