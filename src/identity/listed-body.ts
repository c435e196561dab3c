import type { BodyName } from "./body-name.ts";

/** Bodies that reports call by what they are in their country as often as by their own name: the entry of the list, the country, and what they are called. Source: the services' own names. */
const CALLED: readonly (readonly [entry: string, country: string, names: string])[] = [
  [
    "organizations:hur",
    "UA",
    "military intelligence,military intelligence directorate,military intelligence agency,military intelligence service,main directorate intelligence,main intelligence directorate,defence intelligence,defence intelligence directorate,defence intelligence agency",
  ],
  ["organizations:sbu", "UA", "security service,state security service"],
  ["organizations:genstaff-ua", "UA", "general staff,armed forces general staff"],
  ["organizations:genstaff-ru", "RU", "general staff,armed forces general staff"],
  [
    "organizations:gru",
    "RU",
    "military intelligence,military intelligence directorate,military intelligence agency,military intelligence service,main intelligence directorate,main directorate intelligence",
  ],
  ["organizations:fsb", "RU", "federal security service,security service"],
  ["organizations:svr", "RU", "foreign intelligence service"],
  ["organizations:dod-us", "US", "defence department"],
];
/** What a list of bodies that every country has is for one country. */
const COLLECTIVES: ReadonlyMap<string, string> = new Map([
  ["collective:militaryIntelligence:UA", "organizations:hur"],
  ["collective:militaryIntelligence:RU", "organizations:gru"],
]);

const key = (words: string): string => words.split(" ").sort().join(" ");
const ENTRY_OF: ReadonlyMap<string, string> = new Map(
  CALLED.flatMap(([entry, country, names]) =>
    names.split(",").map((name) => [`${country} ${key(name)}`, entry] as const),
  ),
);

/** The entry of a list that an organization is, whether it goes by its own name or by what it is in its country; undefined where none is known. */
export function listedBody(
  gazetteerId: string | undefined,
  body: BodyName | undefined,
  country: string | undefined,
): string | undefined {
  if (gazetteerId !== undefined) return COLLECTIVES.get(gazetteerId) ?? gazetteerId;
  return body && country !== undefined ? ENTRY_OF.get(`${country} ${body.key}`) : undefined;
}
