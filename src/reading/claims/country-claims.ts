import { fold } from "../../text/fold.ts";
import { startingWithin } from "../clauses/line.ts";
import { countryNamed } from "../gazetteers/index.ts";
import type { PlacedMention } from "../page.ts";
import { concluded } from "./concluded.ts";
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
interface Bodies {
  /** First mention of each country, and of the armed forces of each, by ISO code. */
  readonly countries: ReadonlyMap<string, PlacedMention>;
  readonly forces: ReadonlyMap<string, PlacedMention>;
}

/** What follows from the country in a name: "Russian state media" are Russia's, "a Russian soldier" is of its armed forces, and so is his regiment. Each names its rule. */
export function countryClaims(scene: Scene, read: readonly ClaimDraft[]): ClaimDraft[] {
  const bodies = bodiesOf(scene);
  const seen = new Set<string>();
  const own = scene.page.mentions.flatMap((mention): ClaimDraft[] => {
    if (mention.form === "pronoun" || (mention.type !== "Organization" && mention.type !== "Person"))
      return [];
    const isBody = mention.type === "Organization" && isCollective(scene, mention);
    if (!isBody && !(isSoldier(mention) && !mention.isPlural)) return [];
    const country = countryOf(scene, mention);
    if (!country || seen.has(mention.entity) || !/\p{Lu}/u.test(mention.name)) return [];
    seen.add(mention.entity);
    return isBody ? ofBody(scene, bodies, mention, country) : ofSoldier(bodies, mention, country);
  });
  return [...own, ...oneOfMany(scene, bodies), ...read.flatMap((draft) => ofUnit(scene, bodies, draft))];
}

/** How far behind "one of the soldiers" another of them may be told of, in characters. */
const BESIDE = 600;

/** "one of the soldiers", and "another" behind him, where the soldiers or troops told of last are a country's. */
function oneOfMany(scene: Scene, bodies: Bodies): ClaimDraft[] {
  const claims: ClaimDraft[] = [];
  let country: string | undefined;
  let last: { readonly country: string; readonly end: number } | undefined;
  for (const mention of scene.page.mentions) {
    const isPerson = mention.type === "Person" && !mention.isPlural;
    const words = isPerson ? scene.page.text.slice(mention.start, mention.end).toLowerCase() : "";
    if (isPerson && country !== undefined && ONE_OF.test(words)) {
      claims.push(...ofSoldier(bodies, mention, country));
      last = { country, end: mention.end };
    } else if (isPerson && words === "another" && last && mention.start - last.end <= BESIDE)
      claims.push(...ofSoldier(bodies, mention, last.country));
    else if (mention.form !== "pronoun" && isTroops(scene, mention))
      country = countryOf(scene, mention) ?? country;
  }
  return claims;
}
const ONE_OF =
  /^(?:one|another) of (?:the|these|those) (?:soldiers|servicemen|conscripts|troops|paratroopers|marines)$/;

/** A country's armed forces, or several of its soldiers. */
const isTroops = (scene: Scene, mention: PlacedMention): boolean =>
  isListed(scene, mention, "armedForces") ||
  (mention.type === "Person" &&
    mention.isPlural &&
    SOLDIERS.has((mention.head.split(" ").at(-1) ?? "").replace(/s$/, "")));

function bodiesOf(scene: Scene): Bodies {
  const countries = new Map<string, PlacedMention>();
  const forces = new Map<string, PlacedMention>();
  for (const mention of scene.page.mentions) {
    if (mention.form === "pronoun" || (mention.type !== "Place" && mention.type !== "Organization")) continue;
    const country = countryOf(scene, mention);
    if (!country) continue;
    const isCountry = mention.type === "Place" && kindOf(scene, mention) === "country";
    if (isCountry && !countries.has(country)) countries.set(country, mention);
    if (isListed(scene, mention, "armedForces") && !forces.has(country)) forces.set(country, mention);
  }
  return { countries, forces };
}

function ofBody(
  scene: Scene,
  { countries, forces }: Bodies,
  mention: PlacedMention,
  country: string,
): ClaimDraft[] {
  if (!OF_STATE.has(kindOf(scene, mention) ?? "")) return [];
  const army = forces.get(country);
  if (isListed(scene, mention, "militaryLeadership") && army)
    return concluded(mention, army, "PART_OF", "a country's military leadership is of its armed forces");
  const place = countries.get(country);
  if (holds(scene, mention, place?.entity) || isCalledAlike(scene, mention, place)) return [];
  if (countryNamed(mention.name)?.form === "name" || isCapitalInPlace(scene, mention)) return [];
  return concluded(mention, place, "PART_OF", "a body called by its country or its capital");
}

const ofSoldier = ({ forces }: Bodies, mention: PlacedMention, country: string): ClaimDraft[] =>
  concluded(mention, forces.get(country), "MEMBER_OF", "a country's soldier is of its armed forces");

/** The unit that "a Russian soldier from the 331st" is read to be of. */
function ofUnit(scene: Scene, { forces }: Bodies, draft: ClaimDraft): ClaimDraft[] {
  if (draft.relation !== "MEMBER_OF" || draft.polarity !== "asserted" || draft.modality !== "factual")
    return [];
  const soldier = scene.mentionById.get(draft.subjects[0] ?? "");
  const unit = scene.mentionById.get(draft.objects[0] ?? "");
  if (!soldier || unit?.type !== "Unit" || !isSoldier(soldier)) return [];
  const army = forces.get(countryOf(scene, soldier) ?? "");
  return concluded(unit, army, "PART_OF", "the unit of a country's soldier is of its armed forces");
}

const countryOf = (scene: Scene, mention: PlacedMention): string | undefined =>
  scene.referentById.get(mention.entity)?.attributes.country;

/** A body that is called by its country, as the list of collectives has it: "Kyiv forces", "Russian state media". */
const isCollective = (scene: Scene, mention: PlacedMention): boolean =>
  scene.referentById.get(mention.entity)?.gazetteerId?.startsWith("collective:") === true;

/** Whether a body is such an entry of the list of collectives. */
const isListed = (scene: Scene, mention: PlacedMention, entry: string): boolean =>
  scene.referentById.get(mention.entity)?.gazetteerId?.startsWith(`collective:${entry}:`) === true;

const isSoldier = (mention: PlacedMention): boolean =>
  mention.type === "Person" &&
  mention.form === "nominal" &&
  SOLDIERS.has(mention.head.split(" ").at(-1) ?? "");

/** A state that goes by the name of its country is no part of it. */
function isCalledAlike(scene: Scene, mention: PlacedMention, place: PlacedMention | undefined): boolean {
  const names = (it: PlacedMention | undefined): string[] => {
    const referent = scene.referentById.get(it?.entity ?? "");
    return [referent?.name, referent?.canonicalName, ...(referent?.names ?? [])].flatMap(
      (name) => name ?? [],
    );
  };
  const own = new Set(names(mention).map(plainName));
  return names(place).some((it) => own.has(plainName(it)));
}
/** "NAIROBI, Kenya": the city of a dateline, and no government. */
const isCapitalInPlace = (scene: Scene, { end }: PlacedMention): boolean =>
  scene.page.text[end] === "," &&
  startingWithin(scene.page.mentions, { start: end + 1, end: end + 3 }).some(
    (it) => kindOf(scene, it) === "country",
  );

const plainName = (name: string): string => fold(name).replace(/^the /, "").replaceAll(".", "");

/** Whether a name holds a mention of its country: then it is read, not concluded. */
const holds = (scene: Scene, { start, end }: PlacedMention, country: string | undefined): boolean =>
  startingWithin(scene.page.mentions, { start, end }).some((it) => it.entity === country);
