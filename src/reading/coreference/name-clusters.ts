import type { Attributes } from "../../model/reading.ts";
import { fold } from "../../text/fold.ts";
import { isSameChain } from "../../text/same-chain.ts";
import { countryNamed } from "../gazetteers/index.ts";
import type { DraftMention } from "../page.ts";
import { Cluster } from "./cluster.ts";
import { initialsOf, ShortNames } from "./short-names.ts";

const DESIGNATORS = ["number", "echelon", "branch", "country"] as const;

/** Whether what is known of two units speaks against their being one. */
function clash(a: Attributes, b: Attributes): boolean {
  return DESIGNATORS.some((key) => a[key] !== undefined && b[key] !== undefined && a[key] !== b[key]);
}

/** Sizes whose numbers begin anew in every larger unit: only the same name is the same unit. */
const SMALL = new Set("battalion company battery squadron platoon squad section troop".split(" "));

const plain = (name: string): string => fold(name).replace(/^the /, "");

/** By what a named thing is found again. */
function keysOf(mention: DraftMention): string[] {
  const { type, attributes } = mention;
  const keys: string[] = [];
  if (mention.gazetteerId !== undefined) keys.push(`${type} id ${mention.gazetteerId}`);
  if (type === "Unit") {
    if (attributes.number !== undefined) keys.push(`Unit number ${attributes.number}`);
    if (attributes.honorific !== undefined && attributes.honorific !== "Guards")
      keys.push(`Unit honorific ${fold(attributes.honorific)}`);
    return keys;
  }
  const country = type === "Place" ? countryNamed(mention.name) : null;
  if (country && (country.form === "name" || country.form === "adjective"))
    keys.push(`${type} id ${country.country.id}`);
  keys.push(`${type} name ${plain(mention.name)}`);
  if (type === "Organization")
    for (const initials of initialsOf(mention.name)) keys.push(`Organization initials ${initials}`);
  if (type === "Organization" && /^\p{Lu}{3,}$/u.test(mention.name))
    keys.push(`Organization initials ${fold(mention.name)}`);
  if (type === "Organization" && attributes.acronym !== undefined)
    keys.push(`Organization name ${fold(attributes.acronym)}`);
  if (type === "Person" && attributes.family !== undefined)
    keys.push(`Person family ${fold(attributes.family).replace(ARTICLE, "")}`);
  if (type === "Person" && attributes.given !== undefined && attributes.family === undefined)
    keys.push(`Person family ${fold(attributes.given)}`);
  if (type === "Person" && attributes.given !== undefined)
    keys.push(`Person given ${fold(attributes.given)}`);
  else if (type === "Person" && attributes.family !== undefined)
    keys.push(`Person given ${fold(attributes.family)}`);
  return keys;
}

/** Named things of one page, found again by gazetteer id, full name, acronym, family name or designator. */
export class NameClusters {
  readonly #byKey = new Map<string, Cluster[]>();
  readonly #short = new ShortNames();

  /** The keys of the mention last asked for, which is first looked for and then remembered. */
  #last: { readonly mention: DraftMention; readonly keys: readonly string[] } | undefined;

  #keys(mention: DraftMention): readonly string[] {
    if (this.#last?.mention !== mention) this.#last = { mention, keys: keysOf(mention) };
    return this.#last.keys;
  }

  /** The cluster that a named mention belongs to, or null where it names something new, or one of two that it could be. */
  find(mention: DraftMention, within?: string): Cluster | null {
    if (mention.type === "Unit") return this.#findUnit(mention, within);
    for (const key of this.#keys(mention)) {
      const known = this.#byKey.get(key);
      if (!known) continue;
      for (let at = known.length - 1; at >= 0 && at >= known.length - 20; at -= 1) {
        const cluster = known[at];
        if (cluster && this.#agree(cluster, mention, key)) return cluster;
      }
    }
    return mention.type === "Organization" && mention.gazetteerId === undefined
      ? this.#short.find(mention.name)
      : null;
  }

  #findUnit(mention: DraftMention, within: string | undefined): Cluster | null {
    const fitting = new Set<Cluster>();
    for (const key of this.#keys(mention))
      for (const cluster of (this.#byKey.get(key) ?? []).slice(-20)) {
        const isElsewhere =
          within !== undefined && cluster.within !== undefined && !isSameChain(within, cluster.within);
        const isSmall = SMALL.has(mention.attributes.echelon ?? "") && !cluster.names.has(mention.name);
        if (!isElsewhere && !isSmall && this.#agree(cluster, mention, key)) fitting.add(cluster);
      }
    const same = [...fitting].filter((it) => it.names.has(mention.name));
    const [only, other] = same.length > 0 ? same : fitting;
    return only !== undefined && other === undefined ? only : null;
  }

  #agree(cluster: Cluster, mention: DraftMention, key: string): boolean {
    const { attributes } = mention;
    if (mention.type === "Unit")
      return (
        !clash(cluster.attributes, attributes) &&
        this.#sameHonorific(cluster, mention) &&
        !isOtherwiseNumbered(cluster, mention)
      );
    if (cluster.gazetteerId !== undefined && mention.gazetteerId !== undefined)
      return cluster.gazetteerId === mention.gazetteerId;
    if (key.startsWith("Organization initials"))
      return [...cluster.names, mention.name].some((it) => /^\p{Lu}{3,}$/u.test(it));
    if (mention.type === "Place")
      return (
        cluster.attributes.kind === attributes.kind ||
        cluster.gazetteerId === mention.gazetteerId ||
        this.#sameKind(cluster, mention)
      );
    if (mention.type !== "Person" || key.startsWith("Person name") || key.startsWith("Person id"))
      return true;
    const isLone = (it: Attributes) => it.given === undefined || it.family === undefined;
    if (key.startsWith("Person given"))
      return (
        attributes.family === undefined ||
        (attributes.given === undefined && !cluster.names.has(mention.name))
      );
    if (isPartOfName(mention.name, cluster)) return true;
    const sameGiven =
      cluster.attributes.given === undefined ||
      attributes.given === undefined ||
      isFamilyThatIsGiven(cluster, attributes) ||
      sameFirst(cluster.attributes.given, attributes.given);
    const sameGender =
      cluster.gender === undefined || mention.gender === undefined || cluster.gender === mention.gender;
    return sameGiven && sameGender && (isLone(attributes) || isLone(cluster.attributes) || sameGiven);
  }

  #sameHonorific(cluster: Cluster, mention: DraftMention): boolean {
    if (mention.attributes.number !== undefined && cluster.attributes.number !== undefined) {
      const bothLetters = /^[A-Z]$/.test(mention.attributes.number);
      return !bothLetters || mention.attributes.echelon === cluster.attributes.echelon;
    }
    return (
      fold(mention.attributes.honorific ?? "") === fold(cluster.attributes.honorific ?? "") ||
      mention.attributes.number === cluster.attributes.number
    );
  }

  #sameKind(cluster: Cluster, mention: DraftMention): boolean {
    return cluster.attributes.kind === undefined || mention.attributes.kind === undefined;
  }

  /** Makes a cluster findable by everything that this mention tells of it. */
  remember(cluster: Cluster, mention: DraftMention): void {
    if (mention.type === "Organization") this.#short.remember(cluster, mention.name);
    for (const key of this.#keys(mention)) {
      const known = this.#byKey.get(key);
      if (!known) this.#byKey.set(key, [cluster]);
      else if (!known.includes(cluster) && known.length < 200) known.push(cluster);
    }
  }
}

const isRoman = (name: string): boolean => /(?:^|\s)[IVXL]+\.?(?:\s|$)/.test(name);

/** "I. SS-Panzerkorps" and "1st Army Corps": numbers in two systems, and of one more is told than of the other. */
function isOtherwiseNumbered({ attributes, names }: Cluster, mention: DraftMention): boolean {
  const isAsTold = DESIGNATORS.slice(0, 3).every((key) => attributes[key] === mention.attributes[key]);
  return !isAsTold && [...names].every((it) => isRoman(it) !== isRoman(mention.name));
}

/** "Musa Jibril" of Ahmad Musa Jibril: the last or first words of a longer name. */
function isPartOfName(name: string, { names }: Cluster): boolean {
  const words = plain(name);
  return (
    words.includes(" ") &&
    [...names].some((it) => plain(it).endsWith(` ${words}`) || plain(it).startsWith(`${words} `))
  );
}

/** "Bashir" after "Omar al-Bashir": a family name that others bear as their given name. */
function isFamilyThatIsGiven(cluster: Cluster, { given, family }: Attributes): boolean {
  const known = cluster.attributes.given !== undefined ? cluster.attributes.family : undefined;
  return (
    family === undefined && known !== undefined && fold(known).replace(ARTICLE, "") === fold(given ?? "")
  );
}
const ARTICLE = /^(?:al|el) /;

function sameFirst(a: string, b: string): boolean {
  const [x, y] = [fold(a), fold(b)];
  return x === y || ((x.length === 1 || y.length === 1) && x[0] === y[0]);
}

/** A cluster of the type that a mention has; groups, dates and quantities are no referents. */
export function clusterFor(mention: DraftMention): Cluster {
  return new Cluster(mention.type as Cluster["type"], mention.isPlural);
}
