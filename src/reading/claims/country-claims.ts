import { startingWithin } from "../clauses/line.ts";
import type { PlacedMention } from "../page.ts";
import type { ClaimDraft } from "./said-claims.ts";
import { kindOf, type Scene } from "./scene.ts";

/** Kinds of organisations that are their country's own. */
const OF_STATE: ReadonlySet<string> = new Set([
  "armedForces",
  "intelligence",
  "government",
  "ministry",
  "media",
  "police",
]);
const SOLDIERS: ReadonlySet<string> = new Set(
  "soldier serviceman paratrooper marine conscript officer pilot tankman sailor trooper fighter".split(" "),
);
/** What follows from the country in a name: "Russian state media" are Russia's, "a Russian soldier" is of its armed forces. Each names its rule. */
export function countryClaims(scene: Scene): ClaimDraft[] {
  const countries = new Map<string, PlacedMention>();
  const forces = new Map<string, PlacedMention>();
  for (const mention of scene.page.mentions) {
    if (mention.form === "pronoun" || (mention.type !== "Place" && mention.type !== "Organization")) continue;
    const country = countryOf(scene, mention);
    if (!country) continue;
    const kind = kindOf(scene, mention);
    if (mention.type === "Place" && kind === "country" && !countries.has(country))
      countries.set(country, mention);
    if (
      mention.type === "Organization" &&
      kind === "armedForces" &&
      isArmy(scene, mention) &&
      !forces.has(country)
    )
      forces.set(country, mention);
  }
  const seen = new Set<string>();
  return scene.page.mentions.flatMap((mention): ClaimDraft[] => {
    if (mention.form === "pronoun" || (mention.type !== "Organization" && mention.type !== "Person"))
      return [];
    const country = countryOf(scene, mention);
    if (!country || seen.has(mention.entity) || !/\p{Lu}/u.test(mention.name)) return [];
    const isBody = mention.type === "Organization" && isCollective(scene, mention);
    if (!isBody && !(isSoldier(mention) && !mention.isPlural)) return [];
    seen.add(mention.entity);
    if (!isBody)
      return concluded(
        mention,
        forces.get(country),
        "MEMBER_OF",
        "a country's soldier is of its armed forces",
      );
    if (!OF_STATE.has(kindOf(scene, mention) ?? "") || holds(scene, mention, countries.get(country)?.entity))
      return [];
    return concluded(
      mention,
      countries.get(country),
      "PART_OF",
      "a body called by its country or its capital",
    );
  });
}

const countryOf = (scene: Scene, mention: PlacedMention): string | undefined =>
  scene.referentById.get(mention.entity)?.attributes.country;

/** A body that is called by its country, as the list of collectives has it: "Kyiv forces", "Russian state media". */
const isCollective = (scene: Scene, mention: PlacedMention): boolean =>
  scene.referentById.get(mention.entity)?.gazetteerId?.startsWith("collective:") === true;

const isArmy = (scene: Scene, mention: PlacedMention): boolean =>
  scene.referentById.get(mention.entity)?.gazetteerId?.startsWith("collective:armedForces:") === true;

const isSoldier = (mention: PlacedMention): boolean =>
  mention.type === "Person" &&
  mention.form === "nominal" &&
  SOLDIERS.has(mention.head.split(" ").at(-1) ?? "");

/** Whether a name holds a mention of its country: then it is read, not concluded. */
const holds = (scene: Scene, { start, end }: PlacedMention, country: string | undefined): boolean =>
  startingWithin(scene.page.mentions, { start, end }).some((it) => it.entity === country);

function concluded(
  subject: PlacedMention,
  object: PlacedMention | undefined,
  relation: "PART_OF" | "MEMBER_OF",
  rule: string,
): ClaimDraft[] {
  if (!object || object.entity === subject.entity) return [];
  const words = { start: subject.start, end: subject.end };
  return [
    {
      relation,
      evidence: [words, { start: object.start, end: object.end }],
      subjects: [subject.id],
      objects: [object.id],
      assertedBy: null,
      addressedTo: [],
      relayedBy: [],
      polarity: "asserted",
      modality: "factual",
      status: "accepted",
      inferredBy: rule,
    },
  ];
}
