import { expect, test } from "vitest";
import { formatAddress, parseAddress } from "../../viewer/state/address.ts";
import { HOME, NO_FACETS, type ViewState } from "../../viewer/state/view-state.ts";

const FULL: ViewState = {
  selection: { kind: "edge", id: "edge 1&2=#%" },
  document: { id: "doc-1", start: 4, end: 90 },
  hiddenTypes: ["Person", "Place"],
  hiddenMarks: ["disputed"],
  hiddenNodes: ["a,b", "c%2Cd", "тест"],
  pinned: ["n-1", "n-2"],
  isolated: ["n-1"],
  facets: { ...NO_FACETS, country: ["RU", "UA"], publisher: ['The "Courier", daily & free'] },
  time: { axis: "known", from: "2022-03", to: "2022-09-30" },
  way: { from: "n-1", to: "n,2", avoiding: ["n-3", "тест"] },
  mode: "table",
  layers: [{ name: "killed: who, when", color: "#aa00bb", nodes: ["n-1", "n:2,3"] }],
  query: {
    cypher: "MATCH (n)\nRETURN n // 100%",
    parameters: [
      ["unit", "331=3"],
      ["origins", 3],
      ["isWhole", true],
    ],
  },
  camera: { x: -12.5, y: 1e-7, span: 430.25 },
  drawer: "ask",
  story: { id: "two-calls", scene: 2, isPresented: true },
  theme: "dark",
};

test("an address keeps the whole state", () => {
  expect(parseAddress(formatAddress(FULL))).toEqual(FULL);
  expect(formatAddress(parseAddress(formatAddress(FULL)))).toBe(formatAddress(FULL));
});

test("the camera of a scene keeps how much it shows from top to bottom", () => {
  const state = { ...HOME, camera: { x: 1, y: -2, span: 30, height: 90.5 } };
  expect(parseAddress(formatAddress(state))).toEqual(state);
});

test("nobody shown is another state than everybody shown", () => {
  const state = { ...HOME, isolated: [] };
  expect(parseAddress(formatAddress(state))).toEqual(state);
});

test("the short forms that people write are understood", () => {
  expect(parseAddress("#node=e-331").selection).toEqual({ kind: "node", id: "e-331" });
  expect(parseAddress("#doc=doc-1").document).toEqual({ id: "doc-1" });
  expect(parseAddress("")).toEqual(HOME);
});

test("what an address doesn't know, or what makes no sense, is left out", () => {
  const hash =
    "#hide=Person,__proto__,Nothing&at=5-x&doc=d&camera=1_2_0&theme=loud&view=cinema&open=all&time=known:2022..x" +
    "&layer=red:x:y&layer=<b>&with=x&without=%25E0%25A4%25A&constructor=1";
  expect(parseAddress(hash)).toEqual({ ...HOME, document: { id: "d" }, hiddenTypes: ["Person"] });
});

test("the order in which things were chosen is no part of an address", () => {
  const one = { ...HOME, pinned: ["b", "a"], hiddenTypes: ["Place", "Person"] as const };
  const other = { ...HOME, pinned: ["a", "b"], hiddenTypes: ["Person", "Place"] as const };
  expect(formatAddress(one)).toBe(formatAddress(other));
});

test("nothing selected is an empty address", () => {
  expect(formatAddress(HOME)).toBe("#");
});
