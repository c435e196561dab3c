import type { DrawnNode } from "../../src/model/http.ts";
import type { Point } from "../appearance/bounds.ts";
import type { EdgeStyle } from "../appearance/edge-style.ts";
import type { FadingLabel } from "../appearance/fading-labels.ts";
import type { Bundle } from "../appearance/graph-index.ts";
import type { NodeStyle } from "../appearance/node-style.ts";
import type { Theme } from "../appearance/palette.ts";
import type { Picture } from "../appearance/picture.ts";
import { type Screen, toScreen } from "./screen.ts";

export interface SceneNode extends Point {
  readonly node: DrawnNode;
  readonly style: NodeStyle;
  readonly radius: number;
}

export interface SceneLine {
  readonly bundle: Bundle;
  readonly style: EdgeStyle;
  readonly from: Point;
  readonly to: Point;
  readonly width: number;
  /** How far the rim of the node at its end lies from `to`. */
  readonly end: number;
}

/** All that is drawn in one frame, in pixels of the screen, each list in the order in which it is drawn. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  readonly nodes: readonly SceneNode[];
  readonly lines: readonly SceneLine[];
  readonly labels: readonly FadingLabel[];
}

/** Pixels beyond the picture up to which things still count as drawn. */
const BESIDE = 40;

export function sceneOf(
  picture: Picture,
  screen: Screen,
  nodeScale: number,
  labels: readonly FadingLabel[],
): Scene {
  const { width, height } = screen;
  const isIn = ({ x, y }: Point): boolean =>
    x > -BESIDE && y > -BESIDE && x < width + BESIDE && y < height + BESIDE;
  const nodes: SceneNode[] = [];
  for (const node of picture.index.nodes) {
    const style = picture.nodes.get(node.id);
    const at = toScreen(screen, node);
    if (style && isIn(at)) nodes.push({ node, style, radius: style.size * nodeScale, ...at });
  }
  const lines: SceneLine[] = [];
  for (const bundle of picture.index.bundles) {
    const style = picture.lines.get(bundle.id);
    const [source, target] = [
      picture.index.nodeById.get(bundle.source),
      picture.index.nodeById.get(bundle.target),
    ];
    if (!style || !source || !target) continue;
    const [from, to] = [toScreen(screen, source), toScreen(screen, target)];
    const box = { x: Math.max(from.x, to.x), y: Math.max(from.y, to.y) };
    const isBeside =
      box.x < 0 || box.y < 0 || Math.min(from.x, to.x) > width || Math.min(from.y, to.y) > height;
    if (isBeside) continue;
    const end = (picture.nodes.get(bundle.target)?.size ?? 0) * nodeScale;
    lines.push({ bundle, style, from, to, width: style.width * screen.enlarged, end });
  }
  const byLayer = (a: { style: { layer: number } }, b: { style: { layer: number } }): number =>
    a.style.layer - b.style.layer;
  return {
    width,
    height,
    theme: picture.theme,
    nodes: nodes.sort(byLayer),
    lines: lines.sort(byLayer),
    labels,
  };
}
