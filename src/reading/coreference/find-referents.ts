import type { Referent } from "../../model/reading.ts";
import { byCodeUnit, distinct } from "../../text/compare.ts";
import { canonicalName } from "../canonical-name.ts";
import type { DraftMention, Page, PlacedMention } from "../page.ts";
import { antecedentRanker } from "./antecedent-ranker.ts";
import type { ChooseAntecedent } from "./choose-antecedent.ts";
import type { Cluster } from "./cluster.ts";
import { type Resolved, resolveMentions } from "./resolve-mentions.ts";

/** Who and what the mentions of a page refer to. */
export function findReferents(
  page: Page,
  mentions: readonly DraftMention[],
  choose: ChooseAntecedent = antecedentRanker(),
): { mentions: PlacedMention[]; referents: Referent[] } {
  return placed(mentions, resolveMentions(page, mentions, choose));
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
function isWeatherIt(cluster: Cluster | undefined): boolean {
  return cluster?.mentions.every((it) => it.form === "pronoun" && it.head === "it") === true;
}

/** The mentions in order, those of one cluster with one id: `r1` … where it is a referent, `x1` … where it is nobody or no entity. */
function placed(
  mentions: readonly DraftMention[],
  { clusterOf, clusters }: Resolved,
): { mentions: PlacedMention[]; referents: Referent[] } {
  const ids = new Map<Cluster, string>();
  let referents = 0;
  const told = mentions.filter((it) => !isWeatherIt(clusterOf.get(it)));
  const found = told.map((mention, at): PlacedMention => {
    const id = `m${at + 1}`;
    const cluster = clusterOf.get(mention);
    if (!cluster) return { ...mention, id, entity: `x${at + 1}` };
    let entity = ids.get(cluster);
    if (entity === undefined) {
      if (isNobody(cluster)) entity = `x${at + 1}`;
      else {
        referents += 1;
        entity = `r${referents}`;
      }
      ids.set(cluster, entity);
    }
    return { ...mention, type: cluster.type, id, entity };
  });
  return {
    mentions: found,
    referents: clusters
      .filter((it) => ids.get(it)?.startsWith("r") === true)
      .map((it) => referent(it, ids.get(it) ?? ""))
      .sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1))),
  };
}

function fullest(names: Iterable<string>): string {
  return [...names].sort((a, b) => b.length - a.length || byCodeUnit(a, b))[0] ?? "";
}

/** A place goes by the name that the report uses most, then first; all else by the fullest. */
function shownName(cluster: Cluster): string {
  if (cluster.type !== "Place") return fullest(cluster.names);
  const uses = new Map<string, number>();
  for (const { form, name } of cluster.mentions)
    if (form === "name" && cluster.names.has(name)) uses.set(name, (uses.get(name) ?? 0) + 1);
  const most = Math.max(0, ...uses.values());
  return [...uses].find(([, count]) => count === most)?.[0] ?? fullest(cluster.names);
}

function referent(cluster: Cluster, id: string): Referent {
  const description = fullest(cluster.mentions.filter((it) => it.form === "nominal").map((it) => it.name));
  const isPerson = cluster.type === "Person";
  const names = distinct(cluster.names);
  const canonical = canonicalName(cluster.type, cluster.gazetteerId, names);
  return {
    id,
    type: cluster.type,
    name: cluster.isAnonymous ? description : shownName(cluster),
    names,
    ...(canonical !== undefined && { canonicalName: canonical }),
    anonymous: cluster.isAnonymous,
    ...((isPerson || cluster.isAnonymous) && description !== "" && { description }),
    ...(cluster.gazetteerId !== undefined && { gazetteerId: cluster.gazetteerId }),
    attributes:
      cluster.within === undefined ? cluster.attributes : { ...cluster.attributes, within: cluster.within },
  };
}
