import type { DraftMention, Page } from "../page.ts";
import type { ChooseAntecedent } from "./choose-antecedent.ts";
import type { Cluster } from "./cluster.ts";
import { interviewOf } from "./interview.ts";
import { isOfBody, mayRefer } from "./may-refer.ts";
import { factsOf, type MentionFacts } from "./mention-facts.ts";
import { clusterFor, NameClusters } from "./name-clusters.ts";
import {
  beside,
  bodyOver,
  bracketed,
  equated,
  holder,
  isAddress,
  isObjectAt,
  largerUnit,
  relative,
  titled,
} from "./neighbours.ts";
import { type Antecedent, Recent } from "./recent.ts";
import { ANYONE, ownerWord, resolveNominal } from "./resolve-nominal.ts";
import { resolvePronoun } from "./resolve-pronoun.ts";
import { speakersOf } from "./speakers.ts";
import { Things } from "./things.ts";

const IS_REFERENT = new Set(["Person", "Unit", "Organization", "Place", "Equipment"]);

/** Types whose descriptions are decided by rules alone. */
const BY_RULES = new Set(["Unit", "Equipment"]);

const RELATIVES = new Set(["which", "that", "where"]);

/** What each mention of a page refers to. */
type Resolved = ReadonlyMap<DraftMention, Cluster>;

const DENIED = /^\s(?:is|are|was|were|has been|have been|had been)(?:n['’]t| not| never| no longer)\s$/;

/** "X is not the governor": whoever that is, it is not X. */
function isDenied(text: string, before: DraftMention, after: DraftMention): boolean {
  const gap = after.start - before.end;
  return gap > 0 && gap < 24 && DENIED.test(text.slice(before.end, after.start));
}

/** Puts together what refers to the same, from the first mention to the last: sure rules first, then the best of the candidates. */
export function resolveMentions(
  page: Page,
  all: readonly DraftMention[],
  choose: ChooseAntecedent,
): Resolved {
  const mentions = all.filter((it) => IS_REFERENT.has(it.type));
  const facts = factsOf(page, mentions);
  const speakers = speakersOf(page, mentions);
  const spoke = new Set(speakers.values());
  const interview = interviewOf(page, mentions);
  const talkers = new Map<string, Cluster>();
  const names = new NameClusters();
  const recent = new Recent();
  const owned = new Map<string, Cluster>();
  const pronouns = new Map<DraftMention, Cluster>();
  const clusterOf = new Map<DraftMention, Cluster>();
  const things = new Things(page, all, choose, clusterOf);
  /** Numbers of the clusters that own somebody. */
  const numbers = new Map<Cluster, number>();
  const waiting: MentionFacts[] = [];
  /** Number of the first sentence of the paragraph that is being read. */
  let opening = 0;

  const join = (cluster: Cluster, joining: MentionFacts): void => {
    if (cluster.type === "Thing") things.join(cluster, joining);
    cluster.add(joining);
    clusterOf.set(joining.mention, cluster);
    if (joining.mention.form === "name") names.remember(cluster, joining.mention);
  };

  const chosen = (of: MentionFacts, rule: Cluster | null): Cluster | null => {
    const speaker = of.mention.gender === undefined ? undefined : speakers.get(of.quotation);
    const self = speaker && clusterOf.get(speaker);
    const fits = (it: Antecedent): boolean =>
      it.cluster !== self && mayRefer(of, it) && !isDenied(page.text, it.mention, of.mention);
    const near = recent.candidates(of.mention.form === "pronoun" ? "" : of.head, fits);
    near.push(...things.candidates(of, fits));
    const fitting = inOneVoice(of, near);
    return fitting[choose({ facts: of, candidates: fitting, count: recent.count, rule })]?.cluster ?? null;
  };

  /** "the soldier", where one person alone was called a soldier before. */
  const soleNamesake = (of: MentionFacts): Cluster | null => {
    if (of.mention.type !== "Person" || of.mention.isPlural || of.determiner !== "the") return null;
    const [same, other] = recent.candidates(
      of.head,
      (it) => it.cluster.heads.has(of.head) && mayRefer(of, it),
    );
    return same && !other ? same.cluster : null;
  };

  /** “…,” said a soldier. [He] …: who has just spoken, where nobody was named since. */
  const speakerBefore = (of: MentionFacts): Cluster | null => {
    const { mention, sentence, quotation } = of;
    if (mention.gender === undefined || quotation >= 0) return null;
    if (page.sentences[sentence]?.start !== mention.start) return null;
    const last = recent.best((it) =>
      it.quotation < 0 && it.cluster.type === "Person" && sentence - it.sentence <= NEAR ? it.number : null,
    );
    if (!last || last.sentence === sentence || !spoke.has(last.mention)) return null;
    return mayRefer(of, last) ? last.cluster : null;
  };

  /** "I" and "you" of an interview in turns. */
  const talker = ({ mention, kind, quotation }: MentionFacts): Cluster | null => {
    const label = quotation < 0 ? interview?.labelOf(kind, mention.start) : null;
    if (!interview || label === null || label === undefined) return null;
    const known = talkers.get(label);
    if (known) return known;
    const person = interview.personOf(label);
    const cluster = (person && clusterOf.get(person)) ?? clusterFor(mention);
    talkers.set(label, cluster);
    return cluster;
  };

  const pronounCluster = (of: MentionFacts): Cluster => {
    const { mention, sentence, quotation } = of;
    const known = pronouns.get(mention) ?? talker(of);
    if (known) return known;
    const isObject = isObjectAt(page.text, mention);
    const rule = resolvePronoun(mention, { sentence, quotation, isObject }, recent);
    const cluster =
      speakerBefore(of) ??
      chosen(of, rule) ??
      bodyBefore(of, recent) ??
      ownerAsRuled(of, rule) ??
      clusterFor(mention);
    pronouns.set(mention, cluster);
    return cluster;
  };

  /** "his mother": somebody's; the same word of the same owner is the same again. */
  const ownedCluster = (of: MentionFacts, at: number): Cluster => {
    const { mention, sentence, quotation } = of;
    const pronoun = facts[at + 1];
    const isOwner = pronoun?.mention.form === "pronoun" && pronoun.mention.start === mention.start;
    const owner = isOwner && pronoun.kind !== "i" && pronoun.kind !== "we" ? pronounCluster(pronoun) : null;
    const key = `${owner === null ? "" : numberOf(owner)} ${mention.head}`;
    const again =
      (owner === null ? undefined : owned.get(key)) ??
      (mention.type === "Unit"
        ? resolveNominal(mention, { sentence, quotation, since: opening }, recent)
        : null) ??
      (mention.type === "Person" || BY_RULES.has(mention.type) ? null : chosen(of, null));
    const cluster = again ?? clusterFor(mention);
    if (owner !== null) owned.set(key, cluster);
    return cluster;
  };

  const numberOf = (cluster: Cluster): number => {
    const known = numbers.get(cluster) ?? numbers.size;
    numbers.set(cluster, known);
    return known;
  };

  const described = (of: MentionFacts, at: number): Cluster => {
    const { mention, sentence, quotation } = of;
    if (ownerWord(mention) !== null) return ownedCluster(of, at);
    if (RELATIVES.has(of.head)) return relative(page.text, mentions, at, clusterOf) ?? clusterFor(mention);
    const same = beside(page.text, mentions, at, clusterOf) ?? equated(page.text, mentions, at, clusterOf);
    if (same) return same;
    if (isSomebodyNew(of)) return clusterFor(mention);
    const isNew = of.determiner === "a";
    const isNamedNext =
      mention.type === "Place" && OF_NAME.test(page.text.slice(mention.start, mention.end + 8));
    const rule = isNew || isNamedNext ? null : resolveNominal(mention, { sentence, quotation }, recent);
    const isSure =
      BY_RULES.has(mention.type) ||
      (mention.type === "Organization" && rule?.isAnonymous === false) ||
      (mention.type === "Place" && rule?.isAnonymous === false && of.determiner === "the");
    if (isSure) return rule ?? clusterFor(mention);
    return soleNamesake(of) ?? chosen(of, rule) ?? anyoneAsRuled(of, rule, recent) ?? clusterFor(mention);
  };

  for (let at = 0; at < facts.length; at += 1) {
    const of = facts[at] as MentionFacts;
    const { mention, sentence, quotation } = of;
    things.upTo(mention);
    if (page.sentences[sentence]?.paragraph !== page.sentences[opening]?.paragraph) opening = sentence;
    const hasSpeaker = quotation >= 0 && speakers.has(quotation);
    if (isAddress(mention) || (hasSpeaker && (of.kind === "i" || of.kind === "we"))) {
      waiting.push(of);
      continue;
    }
    const cluster =
      mention.form === "name"
        ? (bracketed(page.text, mentions, at, clusterOf) ??
          names.find(mention, largerUnit(page.text, mentions, at)) ??
          titled(page.text, mentions, at, clusterOf) ??
          beside(page.text, mentions, at, clusterOf) ??
          clusterFor(mention))
        : mention.form === "nominal"
          ? described(of, at)
          : ((of.kind === "who" ? relative(page.text, mentions, at, clusterOf) : null) ?? pronounCluster(of));
    join(cluster, of);
    cluster.within ??= largerUnit(page.text, mentions, at);
    cluster.inCountryOf(holder(mentions, at)?.attributes);
    cluster.inCountryOf(bodyOver(page.text, mentions, at, clusterOf)?.attributes);
    if (of.kind !== "who" && cluster.type !== "Thing") recent.add(cluster, of);
  }
  for (const of of waiting) {
    const speaker = speakers.get(of.quotation);
    const cluster = speaker && clusterOf.get(speaker);
    if (of.mention.form === "nominal") {
      const key = `${cluster === undefined ? "" : numberOf(cluster)} ${of.mention.head}`;
      const addressed = (cluster && owned.get(key)) ?? clusterFor(of.mention);
      if (cluster) owned.set(key, addressed);
      join(addressed, of);
    } else if (cluster && (of.kind === "i" || cluster.isPlural || cluster.type === "Organization"))
      join(cluster, of);
    else join(clusterFor(of.mention), of);
  }
  things.upTo(null);
  return clusterOf;
}

const NEW_ONES = new Set(["one", "another", "other", "nobody", "none"]);

/** "a soldier", "another", "one of them", "nobody": one more person, or none; who is named comes back with "the". */
function isSomebodyNew({ mention, determiner, head }: MentionFacts): boolean {
  if (mention.type !== "Person") return false;
  return determiner === "a" || NEW_ONES.has(head);
}

/** "His mother" is somebody's: whom the rules find, where the weights find nobody. */
const ownerAsRuled = (of: MentionFacts, rule: Cluster | null): Cluster | null =>
  of.grammaticalCase === POSSESSIVE && of.mention.gender !== undefined ? rule : null;

/** "The caller", and "the man" where only one has been told of: whom the rules find, where the weights find nobody. */
function anyoneAsRuled(of: MentionFacts, rule: Cluster | null, recent: Recent): Cluster | null {
  if (rule === null || of.determiner !== "the" || !ANYONE.has(of.head)) return null;
  if (of.head === "caller" || of.head === "speaker") return rule;
  return recent.candidates(of.head, (it) => mayRefer(of, it)).length === 1 ? rule : null;
}

/** "Its commander": the last body spoken of, where the weights find none. */
function bodyBefore(of: MentionFacts, recent: Recent): Cluster | null {
  if (!isOfBody(of)) return null;
  const last = recent.best((it) =>
    of.sentence - it.sentence <= NEAR && it.quotation === of.quotation && mayRefer(of, it) ? it.number : null,
  );
  return last?.cluster ?? null;
}

/** "the town of Sake": its name follows. */
const OF_NAME = / of (?:the )?\p{Lu}/u;

/** Sentences within which a pronoun finds somebody of its own voice. */
const NEAR = 2;

/** What the report's own "he" may mean: nobody of whom only a quotation speaks, where the report itself has just spoken of somebody; "his" is somebody's of its own sentence, where there is one. */
function inOneVoice(of: MentionFacts, candidates: Antecedent[]): Antecedent[] {
  if (of.mention.form !== "pronoun") return candidates;
  const isOwn = (it: Antecedent): boolean => it.quotation < 0;
  const heard =
    of.quotation < 0 && candidates.some((it) => isOwn(it) && of.sentence - it.sentence <= NEAR)
      ? candidates.filter(isOwn)
      : candidates;
  if (of.grammaticalCase !== POSSESSIVE || of.mention.gender === undefined) return heard;
  const isKnown = heard.some((it) => it.cluster.gender !== undefined);
  const beside = heard.filter(
    (it) =>
      it.sentence === of.sentence &&
      it.quotation === of.quotation &&
      (it.cluster.gender !== undefined || !isKnown || (it.isSubject && it.cluster.isAnonymous)),
  );
  return beside.length > 0 ? beside : heard;
}
const POSSESSIVE = 3;
