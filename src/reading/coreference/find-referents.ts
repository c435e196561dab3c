import type { MentionType, Referent } from "../../model/reading.ts";
import { byCodeUnit, distinct } from "../../text/compare.ts";
import { canonicalName } from "../canonical-name.ts";
import type { DraftMention, Page, PlacedMention } from "../page.ts";
import { antecedentRanker } from "./antecedent-ranker.ts";
import type { ChooseAntecedent } from "./choose-antecedent.ts";
import type { Cluster } from "./cluster.ts";
import { isListedOtherwise } from "./listed-otherwise.ts";
import { resolveMentions } from "./resolve-mentions.ts";

/** Who and what the mentions of a page refer to; what is nothing that a graph could hold, and the pronouns that mean it, are the things. */
export function findReferents(
  page: Page,
  mentions: readonly DraftMention[],
  choose: ChooseAntecedent = antecedentRanker(),
): Referred {
  return placed(mentions, resolveMentions(page, mentions, choose));
}

interface Referred {
  readonly mentions: PlacedMention[];
  readonly referents: Referent[];
  readonly things: () => PlacedMention[];
}

/** Nouns for what must have been named before: alone they may mean anything. */
const NEVER_ALONE = new Set(
  "company firm group movement party service channel website organization organisation movement court council area country".split(
    " ",
  ),
);

/** Words for anybody and anywhere. */
const ANY = new Set(
  "anyone anybody someone somebody everyone everybody nobody none each both all many few most public home".split(
    " ",
  ),
);

/** Nothing that a graph could hold: only pronouns, "anyone", or "the company" of which nothing else is told. */
function isNobody({ mentions, isAnonymous }: Cluster): boolean {
  return (
    isAnonymous &&
    mentions.every(
      (it) =>
        it.form === "pronoun" ||
        ANY.has(it.name.toLowerCase()) ||
        (NEVER_ALONE.has(it.head) && /^the\b/i.test(it.name)),
    )
  );
}

/** "it" that stands for nobody: the weather, what was said before. */
function isWeatherIt({ isOnlyPronouns, mentions }: Cluster): boolean {
  return isOnlyPronouns && mentions.every((it) => it.head === "it");
}

/** Whether a cluster is no entity but a thing. */
const isThing = (cluster: Cluster): boolean => cluster.type === "Thing" || isWeatherIt(cluster);

/** The mentions in order, those of one cluster with one id: `r1` … where it is a referent, `x1` … where it is nobody or no entity; those of things only where they are asked for. */
function placed(mentions: readonly DraftMention[], clusterOf: ReadonlyMap<DraftMention, Cluster>): Referred {
  const ids = new Map<Cluster, string>();
  const found: PlacedMention[] = [];
  const things: [DraftMention, Cluster][] = [];
  const referents: Referent[] = [];
  for (const mention of mentions) {
    const cluster = clusterOf.get(mention);
    let entity = cluster && ids.get(cluster);
    if (cluster && (entity === A_THING || (entity === undefined && isThing(cluster)))) {
      ids.set(cluster, A_THING);
      things.push([mention, cluster]);
      continue;
    }
    const number = found.length + 1;
    if (entity === undefined) {
      if (cluster === undefined || isNobody(cluster)) entity = `x${number}`;
      else {
        entity = `r${referents.length + 1}`;
        referents.push(referent(cluster, entity));
      }
      if (cluster) ids.set(cluster, entity);
    }
    found.push(placedAs(mention, cluster?.type ?? mention.type, `m${number}`, entity));
  }
  return { mentions: found, things: () => placedThings(things), referents };
}

/** A mention with what its place gives it; assigned, since adding fields to a spread copy costs far more. */
const placedAs = (mention: DraftMention, type: MentionType, id: string, entity: string): PlacedMention =>
  Object.assign({}, mention, { type, id, entity });

/** Stands for the id of a cluster that is a thing. */
const A_THING = "thing";

/** The mentions of things, `t1` …, those of one cluster with one entity. */
function placedThings(things: readonly (readonly [DraftMention, Cluster])[]): PlacedMention[] {
  const ids = new Map<Cluster, string>();
  return things.map(([mention, cluster], at) => {
    const id = `t${at + 1}`;
    const entity = ids.get(cluster) ?? id;
    ids.set(cluster, entity);
    return placedAs(mention, "Thing", id, entity);
  });
}

function fullest(names: Iterable<string>): string {
  let found = "";
  for (const name of names)
    if (name.length > found.length || (name.length === found.length && byCodeUnit(name, found) < 0))
      found = name;
  return found;
}

/** A place goes by the name that the report uses most, then first; all else by the fullest. */
function shownName(cluster: Cluster): string {
  if (cluster.type !== "Place" || cluster.names.size === 1) return fullest(cluster.names);
  const uses = new Map<string, number>();
  for (const { form, name } of cluster.mentions)
    if (form === "name" && cluster.names.has(name)) uses.set(name, (uses.get(name) ?? 0) + 1);
  const most = Math.max(0, ...uses.values());
  return [...uses].find(([, count]) => count === most)?.[0] ?? fullest(cluster.names);
}

function referent(cluster: Cluster, id: string): Referent {
  const description = fullest(cluster.mentions.filter((it) => it.form === "nominal").map((it) => it.name));
  const type = cluster.type as Referent["type"];
  const names = distinct(cluster.names);
  const isKnown = cluster.gazetteerId !== undefined && !isListedOtherwise(cluster.gazetteerId, names);
  const gazetteerId = isKnown ? cluster.gazetteerId : undefined;
  const canonical = canonicalName(type, gazetteerId, names);
  return {
    id,
    type,
    name: cluster.isAnonymous ? description : shownName(cluster),
    names,
    ...(canonical !== undefined && { canonicalName: canonical }),
    anonymous: cluster.isAnonymous,
    ...((type === "Person" || cluster.isAnonymous) && description !== "" && { description }),
    ...(gazetteerId !== undefined && { gazetteerId }),
    attributes:
      cluster.within === undefined ? cluster.attributes : { ...cluster.attributes, within: cluster.within },
  };
}
