import type { EntityEdgeType } from "../../model/schema.ts";
import type { Span } from "../../model/span.ts";
import { CUE_OF } from "../attributions/cues.ts";
import { isPossessive } from "../clauses/arguments.ts";
import { DETERMINERS, POSSESSIVES } from "../clauses/function-words.ts";
import { firstAtOrAfter, type Line, type PlacedIn, within, wordAt } from "../clauses/line.ts";
import { type Stance, stanceAt } from "../clauses/modality.ts";
import type { PlacedMention } from "../page.ts";
import { isNear, relatedIn, wordsBehindAside, wordsBetween } from "./between.ts";
import { claimed } from "./claimed.ts";
import type { Plain } from "./plainly.ts";
import {
  asClaim,
  asTold,
  isHoped,
  isInName,
  isMereOffice,
  isOneCommander,
  isOver,
  isPartUnder,
} from "./posts-held.ts";
import { type PairOfKinds, patternsBetween, type RelationPattern } from "./relation-patterns.ts";
import type { ClaimDraft } from "./said-claims.ts";
import { kindOf, type Scene } from "./scene.ts";
import { type TreeRelation, treeRelation } from "./tree-relation.ts";
import { bent, spokenBy, type Voice, type VoicesByLine, voiceOver } from "./voices.ts";
import { isDateline, isHalfOfWord, isListed, isNamedSo } from "./words-around-places.ts";

const FACTUAL: Stance = { modality: "factual", polarity: "asserted" };

/** The relations that two noun phrases side by side state: "a soldier from the 331st Airborne Regiment". */
export function phraseRelations(scene: Scene, voices: VoicesByLine): ClaimDraft[] {
  const found: ClaimDraft[] = [];
  for (const line of scene.lines) {
    if (line.placed.length < 2) continue;
    const related = relatedIn(line);
    for (let at = 0; at < related.length - 1; at++) {
      const first = related[at];
      if (!first || isMereOffice(scene, line, first) || isDateline(line, first)) continue;
      for (let next = at + 1; next < related.length; next++) {
        const second = related[next];
        if (!second || !isNear(first, second)) break;
        if (first.mention.entity === second.mention.entity || isNamedSo(line, first, second)) continue;
        const told = relationOf(scene, voices, line, first, second);
        if (
          !told ||
          isHalfOfWord(line, second) ||
          (told.relation === "LOCATED_IN" && isListed(scene, line, first, second))
        )
          continue;
        if (isHoped(line, first, second)) found.push(asClaim(told));
        else found.push(isOver(line, first, second) ? asTold(told) : told);
      }
    }
  }
  return found;
}

/** What is told of two mentions by the words between them or by the grammar. */
function relationOf(
  scene: Scene,
  voices: VoicesByLine,
  line: Line,
  first: PlacedIn,
  second: PlacedIn,
): ClaimDraft | undefined {
  const owned = ownedBy(scene, line, first, second);
  if (owned)
    return relationClaim(scene, voices, line, owned, first.mention, second.mention, FACTUAL, {
      isPresupposed: true,
    });
  if (isFirmOf(line, first, second))
    return relationClaim(scene, voices, line, "BASED_IN", first.mention, second.mention, FACTUAL, {
      isPresupposed: true,
    });
  if (second.mention.form === "pronoun" && POSSESSIVES.has(wordAt(line, second.first))) return undefined;
  const patterns = patternsBetween(first.mention.type, second.mention.type);
  for (let way = 0; way < WAYS.length && patterns.length > 0; way++) {
    const told = WAYS[way]?.(line, first, second);
    const pattern = told && fitting(scene, patterns, told, first.mention, second.mention);
    if (!pattern || (!pattern.isReversed && isPossessive(line, second))) continue;
    const [subject, object] = pattern.isReversed ? [second, first] : [first, second];
    const isPlaced = pattern.relation === "LOCATED_AT";
    if (isPlaced && (isOneOfMany(line, first) || isActedOn(line, first, told))) continue;
    if (isPlaced && !IS_STATED.test(told.words) && isWhole(line, first)) continue;
    if (pattern.relation === "COMMANDS" && isPartUnder(line, pattern.isReversed ? first : second, told))
      continue;
    const relation =
      pattern.relation === "COMMANDS" && isOneCommander(line, first, told) ? "MEMBER_OF" : pattern.relation;
    if (!pattern.isReversed && isInName(line, relation, object)) continue;
    const isStated = isPlaced || IS_STATED.test(told.words);
    if (isStated && isToldByNobody(voices, line, first)) continue;
    const stance = isStated ? statedAs(voices, line, first, told) : told;
    return relationClaim(
      scene,
      voices,
      line,
      relation,
      subject.mention,
      object.mention,
      isAsked(line) ? { ...stance, modality: "question" } : stance,
      { isPresupposed: !isStated && told.polarity === "asserted" },
    );
  }
  const told = treeRelation(line, first, second);
  return told && !isInName(line, told.relation, told.object) ? byTree(scene, voices, line, told) : undefined;
}
const WAYS = [wordsBetween, wordsBehindAside] as const;

/** The first of some patterns that fits two mentions by the words between them. */
function fitting(
  scene: Scene,
  patterns: readonly RelationPattern[],
  { words }: Plain,
  first: PlacedMention,
  second: PlacedMention,
): RelationPattern | undefined {
  let kinds: PairOfKinds | undefined;
  for (let at = 0; at < patterns.length; at++) {
    const pattern = patterns[at];
    if (!pattern?.between.test(words)) continue;
    if (!pattern.when) return pattern;
    kinds ??= { first: kindOf(scene, first), second: kindOf(scene, second) };
    if (pattern.when(first, second, kinds)) return pattern;
  }
  return undefined;
}

/** A relation that the grammar tells, as its verb is meant. */
function byTree(
  scene: Scene,
  voices: VoicesByLine,
  line: Line,
  { relation, subject, object, at }: TreeRelation,
): ClaimDraft | undefined {
  const content = voiceOver(voices, line, subject.mention)?.attribution.content;
  const stance = stanceAt(line, at, content ? firstAtOrAfter(line.tokens, content.start) : 0);
  return relationClaim(
    scene,
    voices,
    line,
    relation,
    subject.mention,
    object.mention,
    isAsked(line) ? { ...stance, modality: "question" } : stance,
  );
}

/** Where a verb states the relation, who denies the sentence denies it; a noun phrase takes it for granted. */
const IS_STATED =
  /^(?:is|are|was|were|has|have|had|remains?|remained|serves?|served|fights?|fought|commands?|commanded|leads?|led|heads?|headed|uses?|used|operates?|operated|fields?|fielded|fires?|fired|flies|flew|takes?|took|participated?|entered|reached|now|then|once|currently)(?: |$)/;

const isAsked = (line: Line): boolean => line.tokens.at(-1)?.text === "?";

/** How a relation is meant by its own words and by those before them in its clause: "it is not true that the 76th is in Irpin". */
function statedAs(voices: VoicesByLine, line: Line, first: PlacedIn, told: Plain): Stance {
  const content = voiceOver(voices, line, first.mention)?.attribution.content;
  const before = stanceAt(line, first.first, content ? firstAtOrAfter(line.tokens, content.start) : 0);
  const isTurned = before.polarity === "denied";
  const isVerbless = !IS_STATED.test(told.words);
  if (isTurned && isVerbless) return { modality: "possible", polarity: told.polarity };
  return {
    modality: told.modality === "factual" ? before.modality : told.modality,
    polarity: isTurned === (told.polarity === "denied") ? "asserted" : "denied",
  };
}

/** "killed a soldier in Bucha", "of a spy and his daughter in Britain": it happened there; who knows where they are. */
function isActedOn(line: Line, { mention, first }: PlacedIn, { words }: Plain): boolean {
  if (mention.type !== "Person" || IS_STATED.test(words)) return false;
  const before = wordAt(line, first - 1);
  return /\p{L}/u.test(before) && !/^(?:said|says|that|by|to|told|tells|asked)$/.test(before);
}

/** "X denied that the 92nd had entered Bucha", where nobody knows X: the report itself does not say so. */
function isToldByNobody(voices: VoicesByLine, line: Line, placed: PlacedIn): boolean {
  if (voiceOver(voices, line, placed.mention)) return false;
  for (let at = placed.first - 1; at > 0 && placed.first - at <= 4; at--)
    if (wordAt(line, at) === "that") return CUE_OF.has(wordAt(line, at - 1));
  return false;
}

/** "the 45th Brigade of the Southwestern Front at Sovetsky": where the part is, the whole need not be. */
function isWhole(line: Line, { mention, first }: PlacedIn): boolean {
  if (mention.type !== "Unit") return false;
  const of = DETERMINERS.has(wordAt(line, first - 1)) ? first - 2 : first - 1;
  return wordAt(line, of) === "of" && line.covering[of - 1]?.mention.type === "Unit";
}

/** Where one soldier of a regiment is, the regiment need not be. */
const isOneOfMany = (line: Line, placed: PlacedIn): boolean =>
  line.placed.some(
    ({ mention }) =>
      mention !== placed.mention &&
      mention.type === "Person" &&
      !mention.isPlural &&
      within(placed.mention, mention),
  );

/** Firms and papers that are called by the place where they sit: "the US newspaper", "a Hong Kong construction firm". */
const FIRMS =
  /^(?:newspaper|daily|weekly|magazine|agency|company|firm|broadcaster|channel|university|bank|manufacturer|publisher|think tank)$/;

function isFirmOf(line: Line, outer: PlacedIn, inner: PlacedIn): boolean {
  if (
    outer.mention.type !== "Organization" ||
    outer.mention.form !== "nominal" ||
    inner.mention.type !== "Place"
  )
    return false;
  if (!within(inner.mention, outer.mention) || !FIRMS.test(outer.mention.head.split(" ").at(-1) ?? ""))
    return false;
  const isOpening =
    inner.first === outer.first ||
    (inner.first === outer.first + 1 && DETERMINERS.has(wordAt(line, outer.first)));
  return (
    isOpening &&
    /^\p{Ll}/u.test(line.tokens[inner.last + 1]?.text ?? "") &&
    wordAt(line, inner.last + 1) !== "of"
  );
}

/** The country that opens a longer name: "Ukraine's Military Intelligence Directorate", "Ukraine's Kharkiv region". */
function ownedBy(scene: Scene, line: Line, outer: PlacedIn, inner: PlacedIn): EntityEdgeType | undefined {
  if (outer.first !== inner.first || outer.last <= inner.last || wordAt(line, inner.last + 1) !== "'s")
    return undefined;
  if (inner.mention.type !== "Place" || kindOf(scene, inner.mention) !== "country") return undefined;
  if (outer.mention.type === "Place") return "LOCATED_IN";
  return outer.mention.type === "Organization" || outer.mention.type === "Unit" ? "PART_OF" : undefined;
}

interface Telling {
  /** The words that show it, where they are not simply those of both mentions. */
  readonly words?: Span;
  /** The words whose speaker says it, where not all of them are spoken: "it claimed to have *destroyed* …". */
  readonly toldAt?: Span;
  /** Said in passing by a noun phrase, whatever the sentence says of it. */
  readonly isPresupposed?: boolean;
}

/** A claim that a subject stands in a relation to an object, in the words that hold both; none where a referent is missing. */
export function relationClaim(
  scene: Scene,
  voices: VoicesByLine,
  line: Line,
  relation: EntityEdgeType,
  subject: PlacedMention,
  object: PlacedMention,
  stance: Stance,
  { words, toldAt, isPresupposed = false }: Telling = {},
): ClaimDraft | undefined {
  if (subject.entity === object.entity) return undefined;
  if (!scene.referentById.has(subject.entity) || !scene.referentById.has(object.entity)) return undefined;
  const span = words ?? {
    start: Math.min(subject.start, object.start),
    end: Math.max(subject.end, object.end),
  };
  const isTogether = span.start >= line.sentence.start && span.end <= line.sentence.end;
  const here = subject.start >= line.sentence.start && subject.end <= line.sentence.end ? subject : object;
  const there = here === subject ? object : subject;
  const over = voiceOver(voices, line, toldAt ?? (isTogether ? span : here));
  const isGranted = over?.cue?.kind === "judges" || (isPresupposed && takesForGranted(over));
  const voice = isGranted ? undefined : over;
  const spoken = spokenBy(voice);
  if (!spoken) return undefined;
  const { modality, polarity } = bent(voice, stance);
  return claimed(spoken, {
    relation,
    evidence: isTogether
      ? [span]
      : [
          { start: here.start, end: here.end },
          { start: there.start, end: there.end },
        ],
    subjects: [subject.id],
    objects: [object.id],
    addressedTo: [],
    modality,
    polarity,
  });
}

/** Who condemns an attack takes it for granted. Who denies, doubts or asks what the soldiers of a regiment did does not deny that they are of that regiment: the writer says so. */
const takesForGranted = (voice: Voice | undefined): boolean =>
  voice?.cue !== undefined &&
  !voice.isDirect &&
  /^(?:denies|doubts|asks|orders|refuses|predicts|intends)$/.test(voice.cue.kind);
