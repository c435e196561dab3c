import type { DrawnNode } from "../../src/model/http.ts";
import { boundsOf, type Point } from "./bounds.ts";
import { labelOf } from "./node-style.ts";

/** Nodes that stand together, with the name that they go by from afar. */
export interface Community {
  readonly id: string;
  /** The node that lends its name: the one with the most relations, named before unnamed. */
  readonly namesake: DrawnNode;
  readonly name: string;
  readonly size: number;
  readonly middle: Point;
  /** Half of its members lie within this distance of the middle, in units of the graph. */
  readonly reach: number;
}

/** Fewer nodes than this go by no name. */
const LEAST = 5;

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const isNamedBefore = (a: DrawnNode, b: DrawnNode): boolean =>
  a.anonymous !== b.anonymous
    ? b.anonymous
    : a.degree !== b.degree
      ? a.degree > b.degree
      : a.documents !== b.documents
        ? a.documents > b.documents
        : a.id < b.id;

/** The communities that go by a name, the largest first. */
export function communitiesOf(nodes: Iterable<DrawnNode>): readonly Community[] {
  const members = new Map<number, DrawnNode[]>();
  for (const node of nodes) {
    const known = members.get(node.community);
    if (known) known.push(node);
    else members.set(node.community, [node]);
  }
  const found: Community[] = [];
  for (const [number, those] of members) {
    const [first] = those;
    if (!first || those.length < LEAST) continue;
    const namesake = those.reduce((best, node) => (isNamedBefore(node, best) ? node : best), first);
    const middle = { x: median(those.map((it) => it.x)), y: median(those.map((it) => it.y)) };
    const reach = median(those.map((it) => Math.hypot(it.x - middle.x, it.y - middle.y)));
    const name = labelOf(namesake);
    found.push({ id: `community ${number}`, namesake, name, size: those.length, middle, reach });
  }
  return found.sort((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1));
}

/** Pixels of the ground for each node below which single names say less than those of communities. */
const CROWDED = 900;

/** True where so many nodes lie on so small a part of the screen that communities are named. */
export function isFar(nodes: readonly DrawnNode[], scale: number): boolean {
  if (nodes.length < 2 * LEAST) return false;
  const { left, top, right, bottom } = boundsOf(nodes);
  return ((right - left) * (bottom - top) * scale * scale) / nodes.length < CROWDED;
}
