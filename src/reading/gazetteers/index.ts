export { collectiveHeadAt, mayOpenCollective } from "./collective-heads.ts";
export { type Country, countryAt, countryNamed, mayOpenCountry } from "./countries.ts";
export { entryById } from "./entries.ts";
export { entriesNamed } from "./entries-named.ts";
export type { Entry, EntryMatch, ListName } from "./entry.ts";
export { genderOfGivenName, isGivenName } from "./given-names.ts";
export { type LongestEntries, listsOpenedBy, longestEntries, longestEntry } from "./longest-entry.ts";
export { mayOpenPeople, peopleAt } from "./peoples.ts";
export { mayOpenTitle, titleAt } from "./titles.ts";
