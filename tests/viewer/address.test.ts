import { expect, test } from "vitest";
import { type Address, formatAddress, NOWHERE, parseAddress } from "../../viewer/state/address.ts";

test("an address keeps selection, report, span and hidden types", () => {
  const address: Address = {
    selection: { kind: "edge", id: "edge 1&2=#%" },
    document: { id: "doc-1", start: 4, end: 90 },
    hiddenTypes: ["Person", "Place"],
  };
  expect(parseAddress(formatAddress(address))).toEqual(address);
});

test("the short forms that people write are understood", () => {
  expect(parseAddress("#node=e-331").selection).toEqual({ kind: "node", id: "e-331" });
  expect(parseAddress("#doc=doc-1").document).toEqual({ id: "doc-1" });
  expect(parseAddress("")).toEqual(NOWHERE);
});

test("what an address doesn't know is left out", () => {
  expect(parseAddress("#hide=Person,__proto__,Nothing&at=5-x&doc=d")).toEqual({
    selection: null,
    document: { id: "d" },
    hiddenTypes: ["Person"],
  });
});

test("nothing selected is an empty address", () => {
  expect(formatAddress(NOWHERE)).toBe("#");
});
