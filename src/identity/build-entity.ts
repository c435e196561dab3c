import type { Entity, LocalReferent } from "../model/entity.ts";
import type { Attributes } from "../model/reading.ts";
import type { EntityType } from "../model/schema.ts";
import { byCodeUnit, distinct } from "../text/compare.ts";

/** Values by how often they were met, the most frequent first; then the longer, then the least in code-unit order. */
function ranked(values: readonly string[]): string[] {
  const count = new Map<string, number>();
  for (const value of values) count.set(value, (count.get(value) ?? 0) + 1);
  return [...count.keys()].sort(
    (a, b) => (count.get(b) ?? 0) - (count.get(a) ?? 0) || b.length - a.length || byCodeUnit(a, b),
  );
}

/** Written in Latin letters alone. */
const LATIN = /^(?:\p{Script=Latin}|\P{L})+$/u;

/** The name to show, one in Latin letters if there is: for people the one with most words; for all others the one most met, then the fullest. */
function bestName(type: EntityType, names: readonly string[]): string {
  const words = (name: string): number => name.split(" ").length;
  const byUse = ranked(names).sort((a, b) => Number(LATIN.test(b)) - Number(LATIN.test(a)));
  if (type === "Person")
    byUse.sort(
      (a, b) =>
        Number(LATIN.test(b)) - Number(LATIN.test(a)) ||
        words(b) - words(a) ||
        b.length - a.length ||
        byCodeUnit(a, b),
    );
  return byUse[0] ?? "";
}

function mergedAttributes(members: readonly LocalReferent[]): Attributes {
  const valuesByName = new Map<string, string[]>();
  for (const { referent } of members)
    for (const [name, value] of Object.entries(referent.attributes))
      if (value !== undefined && name !== "roles") {
        const values = valuesByName.get(name);
        if (values) values.push(JSON.stringify(value));
        else valuesByName.set(name, [JSON.stringify(value)]);
      }
  const merged: Record<string, unknown> = {};
  for (const [name, values] of [...valuesByName].sort(([a], [b]) => byCodeUnit(a, b)))
    merged[name] = JSON.parse(ranked(values)[0] ?? "null");
  const roles = distinct(members.flatMap(({ referent }) => referent.attributes.roles ?? []));
  return (roles.length > 0 ? { ...merged, roles } : merged) as Attributes;
}

/** The entity of referents that are one, sorted by document and referent. Conflicting values: the most frequent holds. */
export function buildEntity(
  id: string,
  members: readonly LocalReferent[],
  because: readonly string[],
): Entity {
  const first = members[0];
  if (!first) throw new Error("an entity without members");
  const type = first.referent.type;
  const named = members.filter(({ referent }) => !referent.anonymous);
  const descriptions = ranked(members.flatMap(({ referent }) => referent.description ?? []));
  const gazetteerId = ranked(members.flatMap(({ referent }) => referent.gazetteerId ?? []))[0];
  return {
    id,
    type,
    name: bestName(
      type,
      (named.length > 0 ? named : members).map(({ referent }) => referent.canonicalName ?? referent.name),
    ),
    names: distinct(members.flatMap(({ referent }) => referent.names)),
    anonymous: named.length === 0,
    ...(descriptions[0] !== undefined && { description: descriptions[0] }),
    attributes: mergedAttributes(members),
    ...(gazetteerId !== undefined && { gazetteerId }),
    members,
    because,
  };
}
