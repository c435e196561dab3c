/** A label that would like to stand beside its node. Pixels. */
export interface LabelWish {
  readonly id: string;
  readonly text: string;
  /** Centre of the node, and how far its rim lies from it. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
}

export interface PlacedLabel extends LabelWish {
  /** Left end and middle line of the text. */
  readonly left: number;
  readonly middle: number;
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

/** Rectangles on a grid, so that a new one is compared with those around it alone. */
class Ground {
  private readonly cells = new Map<number, Box[]>();

  isFree(box: Box): boolean {
    return !this.keysOf(box).some((key) =>
      this.cells
        .get(key)
        ?.some(
          (other) =>
            box.left < other.right &&
            other.left < box.right &&
            box.top < other.bottom &&
            other.top < box.bottom,
        ),
    );
  }

  take(box: Box): void {
    for (const key of this.keysOf(box)) {
      const known = this.cells.get(key);
      if (known) known.push(box);
      else this.cells.set(key, [box]);
    }
  }

  private keysOf(box: Box): number[] {
    const keys: number[] = [];
    for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x++)
      for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y++)
        keys.push(x * 100_003 + y);
    return keys;
  }
}

/**
 * Places labels beside, below, above or left of their nodes, the first wishes first; a label that finds no free ground
 * or would leave the visible part is left out, so that no two ever overlap.
 */
export function placeLabels(
  wishes: Iterable<LabelWish>,
  height: number,
  most: number,
  within: Box,
): PlacedLabel[] {
  const ground = new Ground();
  const placed: PlacedLabel[] = [];
  const inOrder = [...wishes];
  for (const { x, y, radius } of inOrder)
    if (radius >= LEAST_DISC)
      ground.take({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });
  for (const wish of inOrder) {
    if (placed.length >= most) break;
    const { x, y, radius, width } = wish;
    const corners: readonly (readonly [number, number])[] = [
      [x + radius + GAP, y],
      [x - width / 2, y + radius + height / 2 + 1],
      [x - width / 2, y - radius - height / 2 - 1],
      [x - radius - GAP - width, y],
    ];
    for (const [left, middle] of corners) {
      const box = { left, right: left + width, top: middle - height / 2, bottom: middle + height / 2 };
      if (left < within.left || box.right > within.right || !ground.isFree(box)) continue;
      ground.take(box);
      placed.push({ ...wish, left, middle });
      break;
    }
  }
  return placed;
}
