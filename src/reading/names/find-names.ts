import type { Span } from "../../model/span.ts";
import { choosePlaces } from "../choose-places.ts";
import type { DraftMention, Page } from "../page.ts";
import { placeMentions } from "../place-mentions.ts";
import type { PlaceCandidate } from "../places/place-candidate.ts";
import { agreeOnPage } from "./agree-on-page.ts";
import { placesOfDatelines } from "./datelines.ts";
import { isSure, isSurePlace } from "./is-sure.ts";
import { joinNames } from "./join-names.ts";
import { taggedOrganization, taggedPerson, taggedPlace } from "./named-as-tagged.ts";
import { namesInCapitals } from "./names-in-capitals.ts";
import { ofTheirOwners } from "./owner-country.ts";
import { type RuleNames, ruleNames } from "./rule-names.ts";
import { settleNames } from "./settle-names.ts";
import { type TaggedName, tagNames } from "./tag-names.ts";
import { typeByContext } from "./type-by-context.ts";
import { typeByWords } from "./type-by-words.ts";

/** How sure a name is that the tagger sees: surer than what a list knows, less so than a date or a numbered unit. */
const TAGGED = 0.91;
/** How sure a name of several words is that a list knows. */
const LISTED = 0.9;

/** All names on a page: the rules propose, the tagger decides on people, organisations and places but for those that a rule is sure of. */
export function findNames(page: Page): DraftMention[] {
  const rules = ruleNames(page);
  const agreed = agreeOnPage(page, namesInCapitals(page, joinNames(page, tagNames(page, rules.all))));
  const tagged = placesOfDatelines(page, agreed).map((it) => {
    const tokens = page.sentences[it.sentence]?.tokens ?? [];
    const type = typeByContext(tokens, it.from, it.after, typeByWords(tokens, it.from, it.after, it.type));
    const { sentence, from, after } = it;
    return { sentence, from, after, type, ...spanOf(page, it) };
  });
  const units = rules.settled.filter((it) => it.form === "name");
  const listed = rules.named.filter((it) => it.gazetteerId !== undefined && it.confidence >= LISTED);
  const sure = [
    ...units,
    ...rules.named.filter((it) => isSure(it, tagged) && !isWithinListed(it, listed)),
    ...rules.places.flatMap((it) => (isSurePlace(it, tagged) ? it.mention : [])),
  ];
  const settled = settleNames(tagged, placeMentions(sure));
  const { mentions, places } = asMentions(page, settled.tagged, rules);
  const candidateOf = new Map(rules.places.map((it) => [it.mention, it]));
  for (const it of settled.ruled) {
    const candidate = candidateOf.get(it);
    if (candidate) places.push(candidate);
    else mentions.push(it);
  }
  return placeMentions([
    ...rules.settled.filter((it) => it.form !== "name"),
    ...ofTheirOwners(page, mentions),
    ...choosePlaces(page, inOrder([...places, ...placesWithin(rules, places, mentions)])),
  ]);
}

/** "Armed Forces of Ukraine" in "General Staff of the Armed Forces of Ukraine", which a list knows. */
const isWithinListed = (it: DraftMention, listed: readonly DraftMention[]): boolean =>
  it.gazetteerId?.startsWith("collective:") === true &&
  listed.some(({ start, end }) => start < it.start && it.end <= end);

/** Places that are no mention of their own, as an organisation bears their name: they tell where all the same ("Moscow denied"). */
function placesWithin(
  { places }: RuleNames,
  chosen: readonly PlaceCandidate[],
  mentions: readonly DraftMention[],
): PlaceCandidate[] {
  const taken = new Set(chosen.map((it) => it.mention.start));
  const bodies = mentions.filter((it) => it.type === "Organization").sort((a, b) => a.start - b.start);
  let from = 0;
  return inOrder(places).flatMap((it) => {
    while (from < bodies.length && (bodies[from] as DraftMention).end <= it.mention.start) from += 1;
    const body = bodies[from];
    const isInside = body !== undefined && body.start <= it.mention.start && it.mention.end <= body.end;
    return isInside && !taken.has(it.mention.start) ? { ...it, isNested: true } : [];
  });
}

const inOrder = (candidates: readonly PlaceCandidate[]): PlaceCandidate[] =>
  [...candidates].sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end);

function spanOf(page: Page, { sentence, from, after }: TaggedName): Span {
  const tokens = page.sentences[sentence]?.tokens ?? [];
  return { start: tokens[from]?.start ?? 0, end: tokens[after - 1]?.end ?? 0 };
}

/** The tagger's names with all that the rules know of them: by the proposal with the same words, else by what the words say. */
function asMentions(
  page: Page,
  tagged: readonly TaggedName[],
  rules: RuleNames,
): { mentions: DraftMention[]; places: PlaceCandidate[] } {
  const named = new Map<string, DraftMention>();
  for (const it of rules.named)
    if ((named.get(keyOf(it))?.confidence ?? 0) < it.confidence) named.set(keyOf(it), it);
  const candidates = new Map(rules.places.map((it) => [keyOf(it.mention), it]));
  const mentions: DraftMention[] = [];
  const places: PlaceCandidate[] = [];
  for (const { sentence, from, after, type } of tagged) {
    const where = { tokens: page.sentences[sentence]?.tokens ?? [], from, after };
    if (type === "Place") {
      const made = taggedPlace(page, where, TAGGED);
      if (made) places.push(confirmed(candidates.get(keyOf(made.mention))) ?? made);
    } else if (type !== "Misc") {
      const made = (type === "Person" ? taggedPerson : taggedOrganization)(page, where, TAGGED);
      const known = made && named.get(keyOf(made));
      if (made) mentions.push(known ? { ...known, confidence: Math.max(known.confidence, TAGGED) } : made);
    }
  }
  return { mentions, places };
}

const keyOf = (it: DraftMention): string => `${it.type} ${it.start} ${it.end}`;

/** A candidate that the tagger sees too is beyond doubt. */
function confirmed(candidate: PlaceCandidate | undefined): PlaceCandidate | undefined {
  if (!candidate) return undefined;
  const { doubt: _, ...rest } = candidate;
  return { ...rest, mention: { ...rest.mention, confidence: Math.max(rest.mention.confidence, TAGGED) } };
}
