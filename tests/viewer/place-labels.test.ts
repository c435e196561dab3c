import fc from "fast-check";
import { expect, test } from "vitest";
import { distanceToLine, nearestLine } from "../../viewer/appearance/nearest-line.ts";
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
});

test("no two labels overlap, and none leaves the visible part", () => {
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 150 }), (wishes) => {
      const placed = placeLabels(wishes, HEIGHT, 100, WITHIN);
      for (const [at, one] of placed.entries()) {
        expect(one.left).toBeGreaterThanOrEqual(WITHIN.left);
        expect(one.left + one.width).toBeLessThanOrEqual(WITHIN.right);
        for (const other of placed.slice(at + 1))
          expect(
            one.left >= other.left + other.width ||
              other.left >= one.left + one.width ||
              Math.abs(one.middle - other.middle) >= HEIGHT,
          ).toBe(true);
      }
    }),
  );
});

test("the most important label has its place, and no more are placed than are wanted", () => {
  const crowd: LabelWish[] = Array.from({ length: 50 }, (_, at) => ({
    id: `${at}`,
    text: "a name",
    x: 500,
    y: 300 + at,
    radius: 5,
    width: 80,
  }));
  const placed = placeLabels(crowd, HEIGHT, 4, WITHIN);
  expect(placed[0]?.id).toBe("0");
  expect(placed).toHaveLength(4);
});

test("a click beside a thin line still hits the nearest one", () => {
  const lines = [
    { id: "far", from: { x: 0, y: 20 }, to: { x: 100, y: 20 } },
    { id: "near", from: { x: 0, y: 5 }, to: { x: 100, y: 5 } },
  ];
  expect(nearestLine({ x: 50, y: 9 }, lines, 7)?.id).toBe("near");
  expect(nearestLine({ x: 50, y: 40 }, lines, 7)).toBeNull();
  expect(distanceToLine({ x: -3, y: 9 }, { x: 0, y: 5 }, { x: 0, y: 5 })).toBe(5);
});
