import { boxOf, Ground, type LabelWish, type PlacedLabel, placeAt, type Side } from "./place-labels.ts";

export interface FadingLabel extends PlacedLabel {
  /** From 0 to 1. */
  readonly opacity: number;
}

interface Kept {
  label: PlacedLabel;
  opacity: number;
  isLeaving: boolean;
}

/** Milliseconds in which a label comes or goes. */
const DURATION = 160;

/**
 * Labels as they come and go: each fades in where it was placed, and out where its node is now. One that leaves gives way
 * at once where another has taken its ground, so that also while they fade no two overlap.
 */
export class FadingLabels {
  readonly #kept = new Map<string, Kept>();
  #time = 0;

  /** Where a label stands to its node, if it is shown. */
  readonly sideOf = (id: string): Side | undefined => {
    const kept = this.#kept.get(id);
    return kept && !kept.isLeaving ? kept.label.side : undefined;
  };

  /** Takes over the labels of a new frame. `wishOf` says where the node of a leaving label is now; null where it is gone. */
  place(
    labels: readonly PlacedLabel[],
    wishOf: (label: PlacedLabel) => LabelWish | null,
    now: number,
    isStill: boolean,
  ): void {
    this.advance(now);
    const ground = new Ground();
    const staying = new Set<string>();
    for (const label of labels) {
      staying.add(label.id);
      ground.take(boxOf(label));
      const kept = this.#kept.get(label.id);
      if (kept) {
        kept.label = label;
        kept.isLeaving = false;
      } else this.#kept.set(label.id, { label, opacity: isStill ? 1 : 0, isLeaving: false });
      if (isStill) (this.#kept.get(label.id) as Kept).opacity = 1;
    }
    for (const [id, kept] of this.#kept) {
      if (staying.has(id)) continue;
      const wish = isStill ? null : wishOf(kept.label);
      const [left, middle] = wish ? placeAt(wish, kept.label.side) : [0, 0];
      const label = wish && { ...kept.label, ...wish, left, middle };
      const box = label && boxOf(label);
      if (label && box && ground.isFree(box)) {
        ground.take(box);
        kept.label = label;
        kept.isLeaving = true;
      } else this.#kept.delete(id);
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

  /** All that is to be painted. */
  shown(): FadingLabel[] {
    return [...this.#kept.values()].map(({ label, opacity }) => ({ ...label, opacity }));
  }

  clear(): void {
    this.#kept.clear();
  }
}
