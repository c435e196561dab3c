import type { Attributes, Referent } from "../../model/reading.ts";
import { distinct } from "../../text/compare.ts";
import { fold } from "../../text/fold.ts";
import type { Sides } from "./same-event.ts";

/** Places too large to tell one event from another that day. */
const LARGE = /^(?:country|continent|region|sea|ocean)$/;
/** Kinds of which a country has one: an invasion is told apart by it. */
const OF_COUNTRIES: ReadonlySet<string> = new Set(["invasion"]);

/** Where an event happened and who had a part in it, as keys by which reports are compared; nothing of what nobody can know elsewhere ("a house", "he"). `towns` and `sites`: keys of what names of sites hold ("the port of Hodeidah"). */
export function eventKeys(
  kind: string,
  sides: Sides,
  referentById: ReadonlyMap<string, Referent>,
  { towns, sites }: { readonly towns: readonly string[]; readonly sites: readonly string[] },
): Pick<Attributes, "places" | "participants"> {
  const places: string[] = [...towns];
  const participants: string[] = [...sites];
  for (const [role, ids] of sides)
    for (const id of ids) {
      const referent = referentById.get(id);
      if (!referent) continue;
      const key = keyOf(referent);
      if (referent.type === "Place") {
        const isLarge = LARGE.test(referent.attributes.kind ?? "");
        if (key !== undefined && (!isLarge || OF_COUNTRIES.has(kind))) places.push(key);
        if (role === "place" || !isLarge) continue;
      }
      if (key !== undefined) participants.push(`${role}:${key}`);
      const { country } = referent.attributes;
      if (country !== undefined && role !== "instrument" && role !== "device")
        participants.push(`${role}:country:${country}`);
    }
  return {
    ...(places.length > 0 && { places: distinct(places) }),
    ...(participants.length > 0 && { participants: distinct(participants) }),
  };
}

function keyOf({
  type,
  anonymous,
  gazetteerId,
  attributes,
  names,
  name,
  canonicalName,
}: Referent): string | undefined {
  if (type === "Place" && attributes.geonameId !== undefined) return `geoname:${attributes.geonameId}`;
  if (gazetteerId !== undefined) return gazetteerId;
  if (anonymous || names.length === 0) return undefined;
  return fold(canonicalName ?? name);
}
