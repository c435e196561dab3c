import { areAlikeNames, wordsBehind } from "../../text/acronym.ts";
import { fold } from "../../text/fold.ts";
import { entryById } from "../gazetteers/index.ts";

/** Whether a list knows the acronym of a body for another one: "Islamic Courts Council (ICC)" is not the International Criminal Court. */
export function isListedOtherwise(gazetteerId: string, names: readonly string[]): boolean {
  const acronym = names.find((name) => /^\p{Lu}{2,6}$/u.test(name));
  const entry = acronym === undefined ? null : entryById(gazetteerId);
  if (acronym === undefined || entry?.type !== "Organization") return false;
  const listed = wordsBehind(acronym, fold(entry.name));
  const own = names.flatMap((name) => [wordsBehind(acronym, fold(name)) ?? []]).filter((it) => it.length > 0);
  return listed !== null && own.length > 0 && !own.some((name) => areAlikeNames(name, listed));
}
