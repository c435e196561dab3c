import type { Entry, ListName } from "./entry.ts";
import { gazetteerFile } from "./gazetteer-file.ts";
import { SortedLines } from "./sorted-lines.ts";

const TYPES = {
  places: "Place",
  organizations: "Organization",
  people: "Person",
  equipment: "Equipment",
} as const;

const KEPT = 20_000;
const entryOf = new Map<string, Entry | null>();
let lines: SortedLines | undefined;

/** The entry with this id ("places:703448"), or null. */
export function entryById(id: string): Entry | null {
  const known = entryOf.get(id);
  if (known !== undefined) return known;
  lines ??= new SortedLines(gazetteerFile("entries.tsv"));
  const line = /[\t\n]/.test(id) ? undefined : lines.startingWith(`${id}\t`)[0];
  const entry = line === undefined ? null : entryFrom(line);
  if (entryOf.size >= KEPT) entryOf.clear();
  entryOf.set(id, entry);
  return entry;
}

/** Entries by id, the most populous first, then in the order of their ids. */
export function entriesOf(ids: readonly string[]): readonly Entry[] {
  return ids
    .flatMap((id) => entryById(id) ?? [])
    .sort((a, b) => (b.population ?? 0) - (a.population ?? 0) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function entryFrom(line: string): Entry {
  const [
    id = "",
    name = "",
    kind,
    country,
    region,
    latitude,
    longitude,
    population,
    acronym,
    roles,
    gender,
    names,
  ] = line.split("\t");
  const list = id.slice(0, id.indexOf(":")) as ListName;
  const number = id.slice(list.length + 1);
  return {
    id,
    list,
    type: TYPES[list],
    name,
    ...(names && { names: names.split("|") }),
    ...(kind && { kind }),
    ...(country && { country }),
    ...(region && regionNamed(country, region)),
    ...(latitude && { latitude: Number(latitude) }),
    ...(longitude && { longitude: Number(longitude) }),
    ...(list === "places" && /^\d+$/.test(number) && { geonameId: Number(number) }),
    ...(population && { population: Number(population) }),
    ...(acronym && { acronym }),
    ...(roles && { roles: roles.split("|") }),
    ...((gender === "male" || gender === "female") && { gender }),
  };
}

/** The name of a region that an entry gives by its code within the country. */
function regionNamed(country: string | undefined, code: string): Pick<Entry, "region"> {
  const region = entryById(`places:${country}.${code}`)?.name;
  return region === undefined ? {} : { region };
}
