import { expect, test } from "vitest";
import { circleAround } from "../../../viewer/explore/circle.ts";
import { isInPolygon } from "../../../viewer/explore/in-polygon.ts";
import { mapPicture } from "../../../viewer/explore/map-marks.ts";
import { explorationOf } from "../../../viewer/explore/shown-under.ts";
import { placeBubbles } from "../../../viewer/map/place-bubbles.ts";
import { unwrappedRing } from "../../../viewer/map/unwrapped-ring.ts";
import { HOME } from "../../../viewer/state/view-state.ts";
import { SMALL } from "./small-graph.ts";

const pictureOf = (filters = {}) => mapPicture(SMALL, explorationOf(SMALL, { ...HOME, ...filters }));

test("places stand at their position, and what is at a place with it", () => {
  const { sites, placeless } = pictureOf();
  const town = sites.find(({ place }) => place.id === "town");
  expect(town?.marks.map(({ node, edge }) => [node.id, edge?.type]).sort()).toEqual([
    ["call", "OCCURRED_AT"],
    ["regiment", "LOCATED_AT"],
    ["town", undefined],
  ]);
  expect(placeless).toBe(4);
});

test("a place whose own position nobody knows lies somewhere around what it is near", () => {
  const { sites } = pictureOf();
  const [town, hamlet] = ["town", "hamlet"].map((id) => sites.find(({ place }) => place.id === id)?.spot);
  expect(hamlet).toMatchObject({ latitude: town?.latitude, longitude: town?.longitude });
  expect(hamlet?.reach).toBeGreaterThan(town?.reach ?? Infinity);
});

test("a relation that is not shown puts nothing on the map", () => {
  const { sites } = pictureOf({ hiddenNodes: ["call"] });
  expect(sites.flatMap(({ marks }) => marks.map(({ node }) => node.id))).not.toContain("call");
});

test("sites that would lie over each other are one bubble with a count", () => {
  const { sites } = pictureOf();
  const apart = placeBubbles(
    sites,
    ({ spot }) => ({ x: spot.longitude * 100, y: 0 }),
    () => false,
  );
  const together = placeBubbles(
    sites,
    () => ({ x: 5, y: 5 }),
    () => false,
  );
  expect(apart.map(({ count }) => count).sort()).toEqual([1, 4]);
  expect(together).toHaveLength(1);
  expect(together[0]?.marks).toBeNull();
  expect(together[0]?.count).toBe(5);
});

test("a circle's corners lie as far off as it says", () => {
  for (const [longitude, latitude] of circleAround(50, 30, 100)) {
    const north = (latitude - 50) * 111.195;
    const east = (longitude - 30) * 111.195 * Math.cos((50 * Math.PI) / 180);
    expect(Math.hypot(north, east)).toBeGreaterThan(96);
    expect(Math.hypot(north, east)).toBeLessThan(104);
  }
});

test("a point in a hole is not in the polygon", () => {
  const square = (low: number, high: number) => [
    [low, low],
    [high, low],
    [high, high],
    [low, high],
    [low, low],
  ];
  expect(isInPolygon(1, 1, [square(0, 10)])).toBe(true);
  expect(isInPolygon(5, 5, [square(0, 10), square(4, 6)])).toBe(false);
  expect(isInPolygon(11, 5, [square(0, 10)])).toBe(false);
});

test("an outline goes on over the date line, and around the pole is closed along the edge", () => {
  const over = [
    [170, 60],
    [-170, 60],
    [-170, 70],
    [170, 60],
  ];
  expect(unwrappedRing(over).map(([x]) => x)).toEqual([170, 190, 190, 170]);
  const around = unwrappedRing([
    [-180, -70],
    [-60, -70],
    [60, -70],
    [180, -70],
    [-180, -70],
  ]);
  expect(around.slice(-3)).toEqual([
    [180, -85],
    [-180, -85],
    [-180, -70],
  ]);
});
