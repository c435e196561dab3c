/** A label that would like to stand beside its node, or (`isCentred`) on its middle. Pixels. */
export interface LabelWish {
  readonly id: string;
  readonly text: string;
  /** Centre of the node, and how far its rim lies from it. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  readonly isCentred?: boolean;
  /** Not wanted where the label of this id has been placed. */
  readonly unless?: string;
}

/** Where a label stands to its node. */
export type Side =
  | "right"
  | "below"
  | "above"
  | "left"
  | "right above"
  | "right below"
  | "left above"
  | "left below"
  | "middle";

export interface PlacedLabel extends LabelWish {
  /** Left end and middle line of the text. */
  readonly left: number;
  readonly middle: number;
  readonly side: Side;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const CELL = 64;
const GAP = 5;
/** Nodes of this radius and more are not written over. */
const LEAST_DISC = 4;
/** So many of the most important labels may lie over nodes where there is no other ground. */
const FORCED = 6;

/** Rectangles on a grid, so that a new one is compared with those around it alone. */
export class Ground {
  private readonly cells = new Map<number, Box[]>();

  isFree(box: Box): boolean {
    for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x++)
      for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y++)
        for (const other of this.cells.get(x * 100_003 + y) ?? [])
          if (
            box.left < other.right &&
            other.left < box.right &&
            box.top < other.bottom &&
            other.top < box.bottom
          )
            return false;
    return true;
  }

  take(box: Box): void {
    for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x++)
      for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y++) {
        const key = x * 100_003 + y;
        const known = this.cells.get(key);
        if (known) known.push(box);
        else this.cells.set(key, [box]);
      }
  }
}

/** In the order in which they are tried. */
const SIDES: readonly Side[] = [
  "right",
  "below",
  "above",
  "left",
  "right above",
  "right below",
  "left above",
  "left below",
];

/** Left end and middle line of a label at one side of its node. */
export function placeAt({ x, y, radius, width, height }: LabelWish, side: Side): [number, number] {
  if (side === "right") return [x + radius + GAP, y];
  if (side === "below") return [x - width / 2, y + radius + height / 2 + 1];
  if (side === "above") return [x - width / 2, y - radius - height / 2 - 1];
  if (side === "left") return [x - radius - GAP - width, y];
  if (side === "middle") return [x - width / 2, y];
  const aslant = radius * 0.75 + 2;
  return [
    side.startsWith("right") ? x + aslant : x - aslant - width,
    side.endsWith("above") ? y - aslant - height / 3 : y + aslant + height / 3,
  ];
}

export const boxOf = (label: { left: number; middle: number; width: number; height: number }): Box => ({
  left: label.left,
  right: label.left + label.width,
  top: label.middle - label.height / 2,
  bottom: label.middle + label.height / 2,
});

/** The label at the first side of its node that is free; once more with nodes under it allowed where none is. */
function firstFree(
  wish: LabelWish,
  within: Box,
  isFree: (box: Box, isOverDiscs: boolean) => boolean,
): PlacedLabel | null {
  const sides: readonly Side[] = wish.isCentred ? ["middle"] : SIDES;
  for (const isOverDiscs of [false, true])
    for (const side of sides) {
      const [left, middle] = placeAt(wish, side);
      const label = { ...wish, left, middle, side };
      const box = boxOf(label);
      if (left >= within.left && box.right <= within.right && isFree(box, isOverDiscs)) return label;
    }
  return null;
}

/**
 * Places labels around their nodes, the first wishes first; a label that finds no free ground
 * or would leave the visible part is left out, so that no two ever overlap. What came
 * before plays no part: the same state gives the same picture. No label goes where the picture is `covered`.
 */
export function placeLabels(
  wishes: Iterable<LabelWish>,
  most: number,
  within: Box,
  covered: readonly Box[] = [],
): PlacedLabel[] {
  const [ground, discs] = [new Ground(), new Ground()];
  for (const box of covered) ground.take(box);
  const placed: PlacedLabel[] = [];
  const ids = new Set<string>();
  const inOrder = [...wishes];
  for (const { x, y, radius, isCentred } of inOrder)
    if (radius >= LEAST_DISC && !isCentred)
      discs.take({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });
  for (const wish of inOrder) {
    if (placed.length >= most) break;
    if (wish.unless !== undefined && ids.has(wish.unless)) continue;
    const label = firstFree(wish, within, (box, isOverDiscs) => {
      const isForced = wish.isCentred === true || (isOverDiscs && placed.length < FORCED);
      return ground.isFree(box) && (isForced || (!isOverDiscs && discs.isFree(box)));
    });
    if (!label) continue;
    ground.take(boxOf(label));
    placed.push(label);
    ids.add(wish.id);
  }
  return placed;
}
