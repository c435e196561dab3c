import { expect, test } from "vitest";
import { ManyByKey } from "../../src/text/many-by-key.ts";

test("things stand under their key once, in the order in which they came, until they are taken out", () => {
  const units = new ManyByKey<string>();
  expect([...units.get("Kharkiv")]).toEqual([]);
  units.add("Kharkiv", "331st");
  units.add("Kharkiv", "331st");
  expect([...units.get("Kharkiv")]).toEqual(["331st"]);
  units.add("Kharkiv", "98th");
  units.add("Kharkiv", "7th");
  units.delete("Kharkiv", "98th");
  units.delete("Kharkiv", "1st");
  expect([...units.get("Kharkiv")]).toEqual(["331st", "7th"]);
  units.add("Bucha", "76th");
  units.delete("Bucha", "331st");
  expect([...units.get("Bucha")]).toEqual(["76th"]);
  units.delete("Bucha", "76th");
  units.clear("Kharkiv");
  expect([...units.get("Bucha"), ...units.get("Kharkiv")]).toEqual([]);
});
