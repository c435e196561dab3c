export { collectiveHeadAt } from "./collective-heads.ts";
export { type Country, countryAt, countryNamed } from "./countries.ts";
export { entriesNamed, entryById } from "./entries.ts";
export type { Entry, EntryMatch, ListName } from "./entry.ts";
export { genderOfGivenName, isGivenName } from "./given-names.ts";
export { longestEntry } from "./longest-entry.ts";
export { peopleAt } from "./peoples.ts";
export { titleAt } from "./titles.ts";
