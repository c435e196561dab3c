import type { DrawnNode } from "../../src/model/http.ts";
import type { Focus } from "./focus.ts";
import { mix } from "./mix.ts";
import type { Palette } from "./palette.ts";

export interface NodeStyle {
  readonly color: string;
  /** Radius in pixels at the first zoom. */
  readonly size: number;
  readonly label: string;
  /** Labels of higher importance are placed first. */
  readonly importance: number;
  /** Drawn over those with less. */
  readonly layer: number;
  readonly ring: boolean;
}

/** How large things are drawn in a graph of so many nodes, so that ten thousand don't melt into one blot. */
export function scaleFor(nodes: number): number {
  return Math.min(1.35, Math.max(0.32, 1.75 - 0.36 * Math.log10(Math.max(nodes, 1))));
}

const LONGEST_LABEL = 34;

/** A name short enough to stand in the picture. */
export function labelOf(node: Pick<DrawnNode, "name">): string {
  const letters = Array.from(node.name.slice(0, 4 * LONGEST_LABEL));
  return letters.length <= LONGEST_LABEL ? node.name : `${letters.slice(0, LONGEST_LABEL - 1).join("")}…`;
}

/** How a node is drawn: its type gives the colour, its edges the size; what is related to nothing stands back. */
export function nodeStyle(node: DrawnNode, palette: Palette, scale: number, focus: Focus | null): NodeStyle {
  const size = scale * Math.min(20, 4.2 + 1.9 * Math.sqrt(node.degree));
  const own = palette.type[node.type];
  const plain = { size, label: labelOf(node), ring: false };
  if (focus?.chosen.has(node.id))
    return { ...plain, color: own, size: size * 1.15, importance: 1e6 + node.degree, layer: 3, ring: true };
  if (focus?.near.has(node.id)) return { ...plain, color: own, importance: 1e3 + node.degree, layer: 2 };
  if (focus)
    return { ...plain, color: mix(own, palette.background, 0.8), label: "", importance: 0, layer: 0 };
  const importance = node.degree + (node.anonymous ? 0 : 0.5);
  const color = node.degree > 0 ? own : mix(own, palette.background, 0.4);
  return { ...plain, color, importance, layer: 1 };
}
