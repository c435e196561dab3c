import type { EntityEdgeType } from "../../model/schema.ts";
import type { Span } from "../../model/span.ts";
import type { Expected, Found } from "./expected-graph.ts";
import { sharedLength } from "./scoring/best-match.ts";
import { entitiesOf, type System } from "./system.ts";

/** How many of some expected things are there, and which are not. */
interface Score {
  readonly what: string;
  readonly found: number;
  readonly all: number;
  readonly missing: readonly string[];
}

type Tier = "must" | "should";
const TIERS: readonly Tier[] = ["must", "should"];

/** The relations of the expected graph in ours; those left out stand in another form, or in none yet. */
const RELATIONS: ReadonlyMap<
  string,
  { readonly types: readonly EntityEdgeType[]; readonly isReversed?: boolean }
> = new Map([
  ["leads", { types: ["HOLDS_POST", "COMMANDS"] }],
  ["belongs_to", { types: ["PART_OF"] }],
  ["controlled_by", { types: ["PART_OF"] }],
  ["part_of", { types: ["PART_OF"] }],
  ["member_of", { types: ["MEMBER_OF"] }],
  ["companion_of", { types: ["COMPANION_OF"] }],
  ["mother_of", { types: ["RELATIVE_OF"] }],
  ["located_at", { types: ["LOCATED_AT"] }],
  ["located_in", { types: ["LOCATED_IN"] }],
  ["near", { types: ["NEAR"] }],
  ["based_in", { types: ["BASED_IN"] }],
  ["contains", { types: ["LOCATED_IN"], isReversed: true }],
  ["recorded_by", { types: ["RECORDED_BY"] }],
  ["published_by", { types: ["PUBLISHED_BY", "RELEASED_BY"] }],
  ["released_by", { types: ["RELEASED_BY", "PUBLISHED_BY"] }],
  ["verified_by", { types: ["VERIFIED_BY"] }],
  ["has_speaker", { types: ["SPOKE_IN"], isReversed: true }],
]);
const EVEN: ReadonlySet<string> = new Set(["RELATIVE_OF", "COMPANION_OF", "FOUGHT", "NEAR"]);
/** Of the words of an expected claim, the part that ours must hold. */
const ENOUGH = 0.5;

/** How much of the expected graph is there: entities, events, claims with their speaker, edges. */
export function scoreGraph(expected: Expected, system: System): Score[] {
  const idOf = new Map(expected.documents.map((it) => [it.id, goldId(system, it.id)]));
  const here = (found: Found): string => idOf.get(found.doc) ?? found.doc;
  const ours = new Map<string, ReadonlySet<string>>();
  for (const { id, type, mentions } of expected.entities)
    ours.set(id, new Set(mentions.flatMap((it) => entitiesAt(system, here(it), it, labelOf(type)))));
  for (const { id, evidence } of expected.events)
    ours.set(id, new Set(evidence.flatMap((it) => entitiesAt(system, here(it), it, "Event"))));
  const of = (id: string): ReadonlySet<string> => ours.get(id) ?? new Set();

  return TIERS.flatMap((tier) => [
    scored(
      `entities (${tier})`,
      expected.entities.filter((it) => it.tier === tier),
      (it) => of(it.id).size > 0,
      (it) => `${it.id}: ${it.name}`,
    ),
    scored(
      `entities as one (${tier})`,
      expected.entities.filter((it) => it.tier === tier && of(it.id).size > 0),
      (it) => of(it.id).size === 1,
      (it) => `${it.id}: ${of(it.id).size} instead of one`,
    ),
    scored(
      `events (${tier})`,
      expected.events.filter((it) => it.tier === tier),
      (it) => of(it.id).size > 0,
      (it) => `${it.id}: ${it.label}`,
    ),
    scored(
      `claims (${tier})`,
      expected.claims.filter((it) => it.tier === tier),
      (it) => hasClaim(it),
      (it) => `${it.id}: ${it.proposition}`,
    ),
    scored(
      `edges (${tier})`,
      expected.edges.filter((it) => it.tier === tier && RELATIONS.has(it.type)),
      (it) => hasEdge(it),
      (it) => `${it.source} ${it.type} ${it.target}: ${it.evidence.text}`,
    ),
  ]);

  function hasClaim({ speaker, evidence }: Expected["claims"][number]): boolean {
    return evidence.some((found) => {
      const claims = system.readings.get(here(found))?.claims ?? [];
      return claims.some((claim) => {
        const isThere = claim.evidence.some(
          (it) => sharedLength(it, found) >= ENOUGH * (found.end - found.start),
        );
        if (!isThere) return false;
        if (claim.assertedBy === null) return idOf.has(speaker);
        return meets(entitiesOf(system, here(found), [claim.assertedBy]), of(idOfSpeaker(speaker)));
      });
    });
  }

  function hasEdge({ source, type, target }: Expected["edges"][number]): boolean {
    const relation = RELATIONS.get(type);
    if (!relation) return false;
    const [from, to] = relation.isReversed ? [of(target), of(source)] : [of(source), of(target)];
    return [...system.readings].some(([document, { claims }]) =>
      claims.some((claim) => {
        if (!claim.relation || !relation.types.includes(claim.relation)) return false;
        const subjects = entitiesOf(system, document, claim.subjects);
        const objects = entitiesOf(system, document, claim.objects);
        if (meets(subjects, from) && meets(objects, to)) return true;
        return EVEN.has(claim.relation) && meets(subjects, to) && meets(objects, from);
      }),
    );
  }
}

/** The expected graph may add words to a speaker's id: "af_ru (the troops)". */
const idOfSpeaker = (speaker: string): string => speaker.split(" ")[0] ?? speaker;

const meets = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((it) => b.has(it));

function scored<T>(
  what: string,
  items: readonly T[],
  isThere: (item: T) => boolean,
  name: (item: T) => string,
): Score {
  const missing = items.filter((it) => !isThere(it));
  return { what, found: items.length - missing.length, all: items.length, missing: missing.map(name) };
}

/** The gold file calls document D1 `seed-D1`. */
const goldId = (system: System, id: string): string =>
  [...system.readings.keys()].find((it) => it === id || it.endsWith(`-${id}`)) ?? id;

const labelOf = (type: string): string => {
  const [first = ""] = type.split("/");
  const labels: Readonly<Record<string, string>> = {
    Organisation: "Organization",
    MilitaryUnit: "Unit",
    Artifact: "Event",
  };
  return labels[first] ?? first;
};

function entitiesAt(system: System, document: string, found: Found, label: string): string[] {
  const mentions = system.readings.get(document)?.mentions ?? [];
  const near = mentions.filter((it) => it.type === label && sharedLength(it, found) > 0);
  const same = near.filter((it) => it.start === found.start && it.end === found.end);
  return (same.length > 0 ? same : near).map((it) => system.entityOf(document, it));
}

/** Entities that stand in boilerplate alone, by their words. */
export function boilerplateEntities(spans: ReadonlyMap<string, readonly Span[]>, system: System): string[] {
  const words = new Map<string, string>();
  const elsewhere = new Set<string>();
  for (const [document, aside] of spans) {
    const id = goldId(system, document);
    const reading = system.readings.get(id);
    const referents = new Map(reading?.referents.map((it) => [it.id, it.name]));
    for (const mention of reading?.mentions ?? []) {
      const name = referents.get(mention.entity);
      if (name === undefined) continue;
      const entity = system.entityOf(id, mention);
      if (aside.some((it) => it.start <= mention.start && mention.end <= it.end)) words.set(entity, name);
      else elsewhere.add(entity);
    }
  }
  return [...words].flatMap(([entity, name]) => (elsewhere.has(entity) ? [] : [name]));
}
