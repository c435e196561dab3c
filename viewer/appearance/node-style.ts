import type { DrawnNode } from "../../src/model/http.ts";
import type { EntityType } from "../../src/model/schema.ts";
import type { Focus, GraphFlags } from "./focus.ts";
import { mix } from "./mix.ts";
import type { Palette } from "./palette.ts";

export interface NodeStyle {
  /** Gives shape and icon. */
  readonly type: EntityType;
  readonly color: string;
  /** Radius in pixels at the first zoom. */
  readonly size: number;
  readonly label: string;
  /** Labels of higher importance are placed first. */
  readonly importance: number;
  /** Drawn over those with less. */
  readonly layer: number;
  /** Colour of a rim around it: what is picked, glows, is pinned, or answers a question. */
  readonly rim: string | null;
}

/** How large things are drawn in a graph of so many nodes, so that ten thousand don't melt into one blot. */
export function scaleFor(nodes: number): number {
  return Math.min(1.35, Math.max(0.32, 1.75 - 0.36 * Math.log10(Math.max(nodes, 1))));
}

const LONGEST_LABEL = 34;

/** A name short enough to stand in the picture. */
export function labelOf(node: Pick<DrawnNode, "name">): string {
  if (node.name.length <= LONGEST_LABEL) return node.name;
  const letters = Array.from(node.name.slice(0, 4 * LONGEST_LABEL));
  return letters.length <= LONGEST_LABEL ? node.name : `${letters.slice(0, LONGEST_LABEL - 1).join("")}…`;
}

/** Colours of nodes that stand back: the same few for tens of thousands of nodes. */
function fadedColors(palette: Palette): Readonly<Record<"alone" | "far", Record<EntityType, string>>> {
  const faded = (share: number): Record<EntityType, string> => {
    const { Person, Unit, Organization, Place, Event, Equipment } = palette.type;
    const toGround = (color: string): string => mix(color, palette.background, share);
    return {
      Person: toGround(Person),
      Unit: toGround(Unit),
      Organization: toGround(Organization),
      Place: toGround(Place),
      Event: toGround(Event),
      Equipment: toGround(Equipment),
    };
  };
  return { alone: faded(0.4), far: faded(0.8) };
}

const rimOf = (id: string, flags: GraphFlags, palette: Palette): string | null => {
  for (let at = flags.layers.length - 1; at >= 0; at--) {
    const layer = flags.layers[at];
    if (layer?.nodes.has(id)) return layer.color;
  }
  if (flags.fresh.has(id)) return palette.glow;
  return flags.pinned.has(id) ? palette.label : null;
};

/** How each node is drawn: its type gives colour and shape, its edges the size; what is related to nothing stands back. */
export function nodeStyler(
  palette: Palette,
  scale: number,
  flags: GraphFlags,
  focus: Focus | null,
): (node: DrawnNode) => NodeStyle {
  const faded = fadedColors(palette);
  return (node) => {
    const { id, type, degree } = node;
    const size = scale * Math.min(20, 4.2 + 1.9 * Math.sqrt(degree));
    const rim = rimOf(id, flags, palette);
    const own = palette.type[type];
    const label = labelOf(node);
    if (focus?.chosen.has(id))
      return {
        type,
        color: own,
        size: size * 1.15,
        label,
        importance: 1e9 + degree,
        layer: 3,
        rim: palette.accent,
      };
    const pinned = flags.pinned.has(id) ? 1e6 : 0;
    if (focus?.near.has(id))
      return { type, color: own, size, label, importance: pinned + 1e3 + degree, layer: 2, rim };
    if (focus && !pinned)
      return { type, color: faded.far[type], size, label: "", importance: 0, layer: 0, rim };
    const importance = pinned + degree + (node.anonymous ? 0 : 0.5);
    const color = degree > 0 || rim ? own : faded.alone[type];
    return { type, color, size, label, importance, layer: rim ? 2 : 1, rim };
  };
}
