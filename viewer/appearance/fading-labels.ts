import { boxOf, Ground, type LabelWish, type PlacedLabel, placeAt } from "./place-labels.ts";

export interface FadingLabel extends PlacedLabel {
  /** From 0 to 1. */
  readonly opacity: number;
}

interface Kept {
  readonly label: PlacedLabel;
  readonly isLeaving: boolean;
  opacity: number;
}

/** A label that changes sides goes and comes. */
const keyOf = ({ id, side }: PlacedLabel): string => `${side} ${id}`;

/** Milliseconds in which a label comes or goes. */
const DURATION = 160;

/**
 * Labels as they come and go: each fades in where it was placed, and out where its node is now. One that leaves gives way
 * at once where another has taken its ground, so that also while they fade no two overlap.
 */
export class FadingLabels {
  readonly #kept = new Map<string, Kept>();
  #time = 0;

  /** Takes over the labels of a new frame. `wishOf` says where the node of a leaving label is now; null where it is gone. */
  place(
    labels: readonly PlacedLabel[],
    wishOf: (label: PlacedLabel) => LabelWish | null,
    now: number,
    isStill: boolean,
  ): void {
    this.advance(now);
    const ground = new Ground();
    const before = new Map(this.#kept);
    this.#kept.clear();
    for (const label of labels) {
      ground.take(boxOf(label));
      const opacity = isStill ? 1 : (before.get(keyOf(label))?.opacity ?? 0);
      this.#kept.set(keyOf(label), { label, opacity, isLeaving: false });
    }
    if (isStill) return;
    for (const [key, kept] of before) {
      const wish = this.#kept.has(key) ? null : wishOf(kept.label);
      if (!wish) continue;
      const [left, middle] = placeAt(wish, kept.label.side);
      const label = { ...kept.label, ...wish, left, middle };
      if (!ground.isFree(boxOf(label))) continue;
      ground.take(boxOf(label));
      this.#kept.set(key, { label, opacity: kept.opacity, isLeaving: true });
    }
  }

  /** Lets time pass. Returns true while something still comes or goes. */
  advance(now: number): boolean {
    const step = (now - this.#time) / DURATION;
    this.#time = now;
    let isMoving = false;
    for (const [id, kept] of this.#kept) {
      kept.opacity = Math.min(1, Math.max(0, kept.opacity + (kept.isLeaving ? -step : step)));
      if (kept.isLeaving && kept.opacity === 0) this.#kept.delete(id);
      else if (kept.isLeaving || kept.opacity < 1) isMoving = true;
    }
    return isMoving;
  }

  /** All that is to be painted, what stays in the order in which it was placed. */
  shown(): FadingLabel[] {
    return [...this.#kept.values()].map(({ label, opacity }) => ({ ...label, opacity }));
  }

  clear(): void {
    this.#kept.clear();
  }
}
