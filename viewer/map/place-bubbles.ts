import type { Point } from "../appearance/bounds.ts";
import type { MapMark, MapSite } from "../explore/map-marks.ts";

/** A mark where it is drawn, in pixels. */
export interface DrawnMark extends Point {
  readonly radius: number;
  readonly mark: MapMark;
}

/** Sites that are drawn as one: as marks around a point, or as one bubble with a count. */
export interface Bubble extends Point {
  readonly sites: readonly MapSite[];
  readonly count: number;
  readonly radius: number;
  /** The marks one by one; null where there are too many, or several sites. */
  readonly marks: readonly DrawnMark[] | null;
}

/** Nearer than this, in pixels, sites are drawn as one. */
const NEAR = 30;
/** More marks than this are drawn as a count. */
const MOST_MARKS = 24;
const STEP = 9;
const TURN = 2.399963;

/**
 * Puts sites on the screen, the fullest first; those that would lie over each other become one bubble. The marks of one
 * site stand around it in a spiral: where exactly within its area they belong, nobody knows.
 */
export function placeBubbles(
  sites: readonly MapSite[],
  project: (site: MapSite) => Point | null,
  isFirst: (site: MapSite) => boolean,
): Bubble[] {
  const groups: { at: Point; sites: MapSite[] }[] = [];
  const ordered = sites
    .flatMap((site) => {
      const at = project(site);
      return at ? { site, at } : [];
    })
    .sort(
      (a, b) =>
        Number(isFirst(b.site)) - Number(isFirst(a.site)) ||
        b.site.marks.length - a.site.marks.length ||
        (a.site.place.id < b.site.place.id ? -1 : 1),
    );
  for (const { site, at } of ordered) {
    const near = groups.find((group) => Math.hypot(group.at.x - at.x, group.at.y - at.y) < NEAR);
    if (near) near.sites.push(site);
    else groups.push({ at, sites: [site] });
  }
  return groups.map(({ at, sites: together }) => bubbleOf(at, together));
}

function bubbleOf(at: Point, sites: readonly MapSite[]): Bubble {
  const count = new Set(sites.flatMap(({ marks }) => marks.map(({ node }) => node.id))).size;
  const [only] = sites;
  const isSpread = sites.length === 1 && only !== undefined && count <= MOST_MARKS;
  if (!isSpread)
    return { ...at, sites, count, radius: Math.min(26, 9 + 2.2 * Math.sqrt(count)), marks: null };
  const placeFirst = only.marks.toSorted(
    (a, b) => Number(b.node.id === only.place.id) - Number(a.node.id === only.place.id),
  );
  const marks = placeFirst.map((mark, step): DrawnMark => {
    const reach = STEP * Math.sqrt(step) * 1.15;
    return {
      mark,
      x: at.x + Math.cos(step * TURN) * reach,
      y: at.y + Math.sin(step * TURN) * reach,
      radius: mark.node.id === only.place.id ? 6 : 5,
    };
  });
  return { ...at, sites, count, radius: 6 + STEP * Math.sqrt(Math.max(0, count - 1)), marks };
}
