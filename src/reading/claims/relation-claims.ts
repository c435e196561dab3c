import type { EntityEdgeType } from "../../model/schema.ts";
import type { Span } from "../../model/span.ts";
import { CUE_OF } from "../attributions/cues.ts";
import { isPossessive } from "../clauses/arguments.ts";
import { DETERMINERS, POSSESSIVES } from "../clauses/function-words.ts";
import { firstAtOrAfter, type Line, type PlacedIn, within, wordAt } from "../clauses/line.ts";
import { type Stance, stanceAt } from "../clauses/modality.ts";
import type { PlacedMention } from "../page.ts";
import { nearPairs, wordsBehindAside, wordsBetween } from "./between.ts";
import { type Plain, plainly } from "./plainly.ts";
import {
  asTold,
  isDateline,
  isInName,
  isMereOffice,
  isOneCommander,
  isOver,
  isPartUnder,
} from "./posts-held.ts";
import { patternsBetween } from "./relation-patterns.ts";
import type { ClaimDraft } from "./said-claims.ts";
import { kindOf, type Scene } from "./scene.ts";
import { type TreeRelation, treeRelation } from "./tree-relation.ts";
import { bent, spokenBy, type Voice, type VoicesByLine, voiceOver } from "./voices.ts";

const FACTUAL: Stance = { modality: "factual", polarity: "asserted" };

/** The relations that two noun phrases side by side state: "a soldier from the 331st Airborne Regiment". */
export function phraseRelations(scene: Scene, voices: VoicesByLine): ClaimDraft[] {
  return scene.lines.flatMap((line) =>
    nearPairs(line).flatMap(([first, second]) => {
      if (isMereOffice(scene, line, first)) return [];
      if (isDateline(line, first) || isNamedSo(line, first, second)) return [];
      const told = relationsOf(scene, voices, line, first, second);
      return told.length > 0 && isOver(line, first, second) ? told.map(asTold) : told;
    }),
  );
}

/** "the island nation of Kiribati" is Kiribati. */
const isNamedSo = (line: Line, outer: PlacedIn, { mention, first }: PlacedIn): boolean =>
  mention.type === "Place" &&
  outer.mention.type === "Place" &&
  outer.mention.form === "nominal" &&
  within(mention, outer.mention) &&
  /^(?:nation|country|republic|state|kingdom|province|region|city|town|village|island)$/.test(
    wordAt(line, first - 2),
  ) &&
  wordAt(line, first - 1) === "of";

/** What is told of two mentions by the words between them or by the grammar. */
function relationsOf(
  scene: Scene,
  voices: VoicesByLine,
  line: Line,
  first: PlacedIn,
  second: PlacedIn,
): ClaimDraft[] {
  const owned = ownedBy(scene, line, first, second);
  if (owned)
    return relationClaim(scene, voices, line, owned, first.mention, second.mention, FACTUAL, {
      isPresupposed: true,
    });
  if (isFirmOf(line, first, second))
    return relationClaim(scene, voices, line, "BASED_IN", first.mention, second.mention, FACTUAL, {
      isPresupposed: true,
    });
  const kinds = { first: kindOf(scene, first.mention), second: kindOf(scene, second.mention) };
  if (second.mention.form === "pronoun" && POSSESSIVES.has(wordAt(line, second.first))) return [];
  const patterns = patternsBetween(first.mention.type, second.mention.type);
  for (const between of patterns.length > 0 ? [wordsBetween, wordsBehindAside] : []) {
    const words = between(line, first, second);
    const told = words === undefined ? undefined : plainly(words);
    const pattern =
      told &&
      patterns.find(
        (it) => it.between.test(told.words) && (it.when?.(first.mention, second.mention, kinds) ?? true),
      );
    if (!told || !pattern || (!pattern.isReversed && isPossessive(line, second))) continue;
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
  if (told && isInName(line, told.relation, told.object)) return [];
  return told ? byTree(scene, voices, line, told) : [];
}

/** A relation that the grammar tells, as its verb is meant. */
function byTree(
  scene: Scene,
  voices: VoicesByLine,
  line: Line,
  { relation, subject, object, at }: TreeRelation,
): ClaimDraft[] {
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
): ClaimDraft[] {
  if (subject.entity === object.entity) return [];
  if (!scene.referentById.has(subject.entity) || !scene.referentById.has(object.entity)) return [];
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
  if (!spoken) return [];
  return [
    {
      ...spoken,
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
      ...bent(voice, stance),
    },
  ];
}

/** Who condemns an attack takes it for granted. Who denies, doubts or asks what the soldiers of a regiment did does not deny that they are of that regiment: the writer says so. */
const takesForGranted = (voice: Voice | undefined): boolean =>
  voice?.cue !== undefined &&
  !voice.isDirect &&
  /^(?:denies|doubts|asks|orders|refuses|predicts|intends)$/.test(voice.cue.kind);
