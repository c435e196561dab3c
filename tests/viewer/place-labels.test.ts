import fc from "fast-check";
import { expect, test } from "vitest";
import { overlappingPairs } from "../../src/training/viewer/overlapping-pairs.ts";
import { distanceToLine } from "../../viewer/appearance/distance-to-line.ts";
import { FadingLabels } from "../../viewer/appearance/fading-labels.ts";
import { type LabelWish, placeLabels } from "../../viewer/appearance/place-labels.ts";

const WITHIN = { left: 0, top: 0, right: 1000, bottom: 700 };
const HEIGHT = 16;

const wish = fc.record({
  id: fc.uuid(),
  text: fc.constant("label"),
  x: fc.nat(1000),
  y: fc.nat(700),
  radius: fc.integer({ min: 2, max: 20 }),
  width: fc.integer({ min: 10, max: 260 }),
  height: fc.constantFrom(16, 22),
  isCentred: fc.boolean(),
});

test("no two labels overlap, and none leaves the visible part", () => {
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 150 }), (wishes) => {
      const placed = placeLabels(wishes, 100, WITHIN);
      expect(overlappingPairs(placed)).toBe(0);
      for (const one of placed) {
        expect(one.left).toBeGreaterThanOrEqual(WITHIN.left);
        expect(one.left + one.width).toBeLessThanOrEqual(WITHIN.right);
      }
    }),
  );
});

test("no two overlap either while some come and others go, wherever their nodes have moved", () => {
  fc.assert(
    fc.property(fc.array(fc.array(wish, { maxLength: 40 }), { maxLength: 6 }), (frames) => {
      const fading = new FadingLabels();
      for (const [at, wishes] of frames.entries()) {
        const moved = (label: LabelWish): LabelWish => ({ ...label, x: label.x + 9, y: label.y - 5 });
        fading.place(placeLabels(wishes, 100, WITHIN), moved, at * 40, false);
        expect(overlappingPairs(fading.shown())).toBe(0);
      }
    }),
  );
});

test("a label fades in and out, and is there at once where no movement is wanted", () => {
  const fading = new FadingLabels();
  const label = { id: "a", text: "Bucha", x: 500, y: 300, radius: 5, width: 40, height: HEIGHT };
  const show = (wishes: LabelWish[], now: number, isStill = false) => {
    fading.place(placeLabels(wishes, 9, WITHIN), (it) => it, now, isStill);
    return fading.shown().map(({ opacity }) => opacity);
  };
  expect(show([label], 0)).toEqual([0]);
  expect(fading.advance(80)).toBe(true);
  expect(fading.shown()[0]?.opacity).toBeCloseTo(0.5);
  expect(show([], 200)).toEqual([1]);
  expect(fading.advance(400)).toBe(false);
  expect(fading.shown()).toEqual([]);
  expect(show([label], 500, true)).toEqual([1]);
  expect(show([], 600, true)).toEqual([]);
});

test("the most important label has its place, and no more are placed than are wanted", () => {
  const crowd: LabelWish[] = Array.from({ length: 50 }, (_, at) => ({
    id: `${at}`,
    text: "a name",
    x: 500,
    y: 300 + at,
    radius: 5,
    width: 80,
    height: HEIGHT,
  }));
  const placed = placeLabels(crowd, 4, WITHIN);
  expect(placed[0]?.id).toBe("0");
  expect(placed).toHaveLength(4);
});

test("the distance to a line is that to its nearest point, ends included", () => {
  expect(distanceToLine({ x: 50, y: 9 }, { x: 0, y: 5 }, { x: 100, y: 5 })).toBe(4);
  expect(distanceToLine({ x: -3, y: 9 }, { x: 0, y: 5 }, { x: 0, y: 5 })).toBe(5);
});
