import { gazetteerRows } from "../../reading/gazetteers/gazetteer-file.ts";
import type { NamedEntry } from "./place-entries.ts";

const split = (cell: string | undefined): string[] => (cell ?? "").split("|").filter((it) => it !== "");

/** Organisations, people and equipment of the hand-written lists. */
export function listedEntries(): NamedEntry[] {
  return [...organizations(), ...people(), ...equipment()];
}

function organizations(): NamedEntry[] {
  return gazetteerRows("lists/organizations.tsv").map(
    ([id, kind = "", country, acronym, name = "", names]) => ({
      id: `organizations:${id}`,
      name,
      names: split(names),
      kind,
      ...(country && { country }),
      ...(acronym && { acronym }),
      areNamesListed: true,
    }),
  );
}

function people(): NamedEntry[] {
  return gazetteerRows("lists/people.tsv").map(([id, country, gender, name = "", names, roles]) => ({
    id: `people:${id}`,
    name,
    names: split(names),
    ...(country && { country }),
    ...((gender === "male" || gender === "female") && { gender }),
    roles: split(roles),
    areNamesListed: true,
  }));
}

function equipment(): NamedEntry[] {
  return gazetteerRows("lists/equipment.tsv").map(([id, kind = "", country, name = "", names]) => ({
    id: `equipment:${id}`,
    name,
    names: split(names),
    kind,
    ...(country && { country }),
    areNamesListed: true,
  }));
}
