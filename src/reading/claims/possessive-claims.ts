import type { EntityEdgeType } from "../../model/schema.ts";
import { DETERMINERS, isAdverb, isAuxiliary } from "../clauses/function-words.ts";
import { type Line, type PlacedIn, wordAt } from "../clauses/line.ts";
import type { PlacedMention } from "../page.ts";
import { relationClaim } from "./relation-claims.ts";
import { isKin } from "./relation-patterns.ts";
import type { ClaimDraft } from "./said-claims.ts";
import type { Scene } from "./scene.ts";
import { type Voice, type VoicesByLine, voiceOver } from "./voices.ts";

/** How many sentences back an owner is looked for whom the page's pronouns do not tell. */
const SENTENCES_BACK = 2;
const COMPANIONS = /^(?:companion|comrade|colleague|fellow|friend|squadmate|mate)s?$/;
const FACTUAL = { modality: "factual", polarity: "asserted" } as const;
const OWNERS: ReadonlyMap<string, "male" | "female" | "speaker" | "many"> = new Map([
  ["his", "male"],
  ["her", "female"],
  ["hers", "female"],
  ["their", "many"],
  ["theirs", "many"],
  ["my", "speaker"],
  ["our", "speaker"],
  ["mine", "speaker"],
  ["ours", "speaker"],
]);

interface Owned {
  readonly placed: PlacedIn;
  /** Number of the possessive in the sentence. */
  readonly at: number;
  readonly relation: EntityEdgeType;
}

/** Kinship, company and membership told by a possessive: "his mother", "a companion of his", "our brigade". */
export function possessiveRelations(scene: Scene, voices: VoicesByLine): ClaimDraft[] {
  const found: ClaimDraft[] = [];
  for (const [number, line] of scene.lines.entries())
    for (const placed of line.placed) {
      const owned = ownedAt(line, placed);
      const claim = owned && possessiveRelation(scene, voices, line, number, owned);
      if (claim) found.push(claim);
    }
  return found;
}

function possessiveRelation(
  scene: Scene,
  voices: VoicesByLine,
  line: Line,
  number: number,
  owned: Owned,
): ClaimDraft | undefined {
  const owner = ownerOf(scene, voices, line, number, owned);
  if (owner?.type !== "Person") return undefined;
  const { mention } = owned.placed;
  const isOfOwner = owned.relation === "MEMBER_OF";
  const subject = isOfOwner ? owner : mention;
  const object = isOfOwner ? mention : owner;
  const isSpeaker = OWNERS.get(wordAt(line, owned.at)) === "speaker";
  const words = { start: line.tokens[owned.at]?.start ?? mention.start, end: mention.end };
  return relationClaim(
    scene,
    voices,
    line,
    owned.relation,
    subject,
    object,
    FACTUAL,
    isSpeaker ? { words, isPresupposed: true } : { isPresupposed: true },
  );
}

function ownedAt(line: Line, placed: PlacedIn): Owned | undefined {
  const { mention } = placed;
  if (mention.form === "pronoun") return undefined;
  const relation = relationOf(mention);
  if (!relation) return undefined;
  if (OWNERS.has(wordAt(line, placed.first))) return { placed, at: placed.first, relation };
  if (OWNERS.has(wordAt(line, placed.first - 1))) return { placed, at: placed.first - 1, relation };
  if (isOfOwner(line, placed.last - 1)) return { placed, at: placed.last, relation };
  if (isOfOwner(line, placed.last + 1)) return { placed, at: placed.last + 2, relation };
  return undefined;
}

/** "of his", "of mine". */
const isOfOwner = (line: Line, of: number): boolean =>
  wordAt(line, of) === "of" && /^(?:his|hers|theirs|mine|ours)$/.test(wordAt(line, of + 1));

function relationOf(mention: PlacedMention): EntityEdgeType | undefined {
  if (mention.type === "Unit") return "MEMBER_OF";
  if (mention.type !== "Person" || mention.isPlural) return undefined;
  if (isKin(mention)) return "RELATIVE_OF";
  return COMPANIONS.test(mention.head.split(" ").at(-1) ?? "") ? "COMPANION_OF" : undefined;
}

function ownerOf(
  scene: Scene,
  voices: VoicesByLine,
  line: Line,
  number: number,
  { placed, at, relation }: Owned,
): PlacedMention | undefined {
  const { mention } = placed;
  const kind = OWNERS.get(wordAt(line, at));
  if (kind === "speaker") return speaker(voiceOver(voices, line, mention));
  const pronoun = line.placed.find((it) => it.first === at && it.last === at)?.mention;
  if (pronoun && pronoun.entity !== mention.entity && scene.referentById.has(pronoun.entity)) return pronoun;
  if (kind === "many") return undefined;
  for (let back = number; back >= 0 && number - back <= SENTENCES_BACK; back--) {
    const host = scene.lines[back];
    const owner = host?.placed.findLast(
      (it) =>
        (host !== line || it.last < placed.first) &&
        it.mention.type === "Person" &&
        it.mention.form !== "pronoun" &&
        !it.mention.isPlural &&
        it.mention.entity !== mention.entity &&
        (it.mention.gender === undefined || it.mention.gender === kind) &&
        !(relation === "RELATIVE_OF" && isKin(it.mention)) &&
        !host.isQuoted[it.first],
    );
    if (owner) return owner.mention;
  }
  return undefined;
}

const speaker = (voice: Voice | undefined): PlacedMention | undefined =>
  voice?.isDirect && voice.source ? voice.source : undefined;

/** Where speakers say that they are: "We are in Bucha". */
export function speakerPlaces(scene: Scene, voices: VoicesByLine): ClaimDraft[] {
  const found: ClaimDraft[] = [];
  for (const line of scene.lines)
    for (const placed of line.placed) {
      const first = placed.mention.type === "Place" ? selfBefore(line, placed) : undefined;
      const start = first === undefined ? undefined : line.tokens[first]?.start;
      if (start === undefined) continue;
      const words = { start, end: placed.mention.end };
      const source = speaker(voiceOver(voices, line, words));
      if (!source || source.type === "Place") continue;
      const isQuestion = line.tokens.at(-1)?.text === "?";
      const stance = isQuestion ? ({ ...FACTUAL, modality: "question" } as const) : FACTUAL;
      const claim = relationClaim(scene, voices, line, "LOCATED_AT", source, placed.mention, stance, {
        words,
      });
      if (claim) found.push(claim);
    }
  return found;
}

const BEFORE_PLACE: ReadonlySet<string> = new Set([...DETERMINERS, "of", "city", "town", "village"]);

/** Number of the "we" or "I" that is said to be in a place: "we are now in", "I'm at". */
function selfBefore(line: Line, placed: PlacedIn): number | undefined {
  let at = placed.first - 1;
  while (BEFORE_PLACE.has(wordAt(line, at))) at--;
  const where = wordAt(line, at);
  if (where !== "in" && where !== "at" && where !== "inside") return undefined;
  at--;
  while (isAdverb(wordAt(line, at)) || wordAt(line, at) === "here") at--;
  if (!isAuxiliary(wordAt(line, at)) || !/^(?:are|am|'re|'m|were|was)$/.test(wordAt(line, at)))
    return undefined;
  return /^(?:we|i)$/.test(wordAt(line, at - 1)) ? at - 1 : undefined;
}
