import { join } from "node:path";
import type { Attributes } from "../../model/reading.ts";
import { readDocument } from "../../reading/read-document.ts";
import { ErrorList } from "./error-class.ts";
import { goldTable } from "./gold-table.ts";
import type { Outcome } from "./outcome.ts";

/** A plain sentence around each name. */
const BEFORE = "Troops of the ";
const AFTER = " moved on Friday.";

/** How much of a list of unit names is read as one name, and with the right number, size and country. */
export async function measureUnitNames(folder: string): Promise<Outcome> {
  const rows = goldTable(join(folder, "unit-names.csv"), ["name", "number", "echelon", "country"]);
  const count = { whole: 0, right: 0, number: 0, numbers: 0, echelon: 0, echelons: 0, country: 0, other: 0 };
  const errors = new ErrorList();
  for (const [listed = "", doubtful = "", size = "", country = ""] of rows) {
    const name = listed.replace(/\?$/, "");
    const number = doubtful.replace("?", "");
    const echelon = size === "Unknown" ? "" : size.toLowerCase();
    const read = attributesOf(name);
    if (read) count.whole += 1;
    else errors.add("not one name", name);
    const told = read ?? {};
    const isNumber = number === "" || told.number === number;
    const isEchelon = echelon === "" || told.echelon === echelon;
    const isOther = told.country !== undefined && told.country !== country.toUpperCase();
    if (number !== "") count.numbers += 1;
    if (number !== "" && isNumber) count.number += 1;
    if (echelon !== "") count.echelons += 1;
    if (echelon !== "" && isEchelon) count.echelon += 1;
    if (isOther) count.other += 1;
    else if (told.country !== undefined) count.country += 1;
    if (read && isNumber && isEchelon && !isOther) count.right += 1;
    if (read && !isNumber) errors.add("number", `${name}: ${number}, not ${told.number}`);
    if (read && !isEchelon) errors.add("echelon", `${name}: ${echelon}, not ${told.echelon}`);
    if (isOther) errors.add("country", `${name}: ${country}, not ${told.country}`);
  }
  const of = (metric: string, value: number, all: number) => ({ set: "unit-names", metric, value, of: all });
  return {
    figures: [
      of("parsed whole", count.whole, rows.length),
      of("number and echelon right, no other country", count.right, rows.length),
      of("number right", count.number, count.numbers),
      of("echelon right", count.echelon, count.echelons),
      of("country told, and right", count.country, count.country + count.other),
    ],
    errors: () => errors.classes(),
  };
}

/** What is read of a name that is one mention; null where it is not. A body like a ministry may stand in the list. */
function attributesOf(name: string): Attributes | null {
  const { mentions, referents } = readDocument({ text: `${BEFORE}${name}${AFTER}`, language: "en" });
  const end = BEFORE.length + name.length;
  const found = mentions.find(
    (it) =>
      (it.type === "Unit" || it.type === "Organization") && it.start === BEFORE.length && it.end === end,
  );
  return found ? (referents.find(({ id }) => id === found.entity)?.attributes ?? {}) : null;
}
