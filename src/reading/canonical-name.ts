import type { EntityType } from "../model/schema.ts";
import { fold } from "../text/fold.ts";
import { countryNamed, entryById } from "./gazetteers/index.ts";

/** Words of a collective's id: `stateMedia` is "state media". */
const wordsOf = (slug: string): string => slug.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/**
 * The name under which reports know what a list knows, where the words of one report need not be it: "Russian armed
 * forces" for Moscow's troops, "Government of Ukraine" for Kyiv that denies, "United States" for US, Kyiv for KYIV.
 */
export function canonicalName(
  type: EntityType,
  gazetteerId: string | undefined,
  names: readonly string[],
): string | undefined {
  if (gazetteerId === undefined) return undefined;
  const [list, slug = "", code = ""] = gazetteerId.split(":");
  if (list === "collective") {
    const country = entryById(`places:${code}`)?.name;
    if (country === undefined) return undefined;
    if (slug === "government") return `Government of ${country}`;
    return `${countryNamed(country)?.country.adjective ?? country} ${wordsOf(slug)}`;
  }
  const entry = entryById(gazetteerId);
  if (!entry) return undefined;
  if ((type === "Place" && entry.kind === "country") || names.includes(entry.name)) return entry.name;
  const folded = fold(entry.name);
  return names.some((name) => fold(name) === folded) ? entry.name : undefined;
}
