import type { EntityEdgeType } from "../../model/schema.ts";
import type { Span } from "../../model/span.ts";
import { isPossessive } from "../clauses/arguments.ts";
import { type Line, type PlacedIn, wordAt } from "../clauses/line.ts";
import type { Stance } from "../clauses/modality.ts";
import type { PlacedMention } from "../page.ts";
import { nearPairs, wordsBetween } from "./between.ts";
import { RELATION_PATTERNS } from "./relation-patterns.ts";
import type { ClaimDraft } from "./said-claims.ts";
import { kindOf, type Scene } from "./scene.ts";
import { bent, spokenBy, type Voice, type VoicesByLine, voiceOver } from "./voices.ts";

const FACTUAL: Stance = { modality: "factual", polarity: "asserted" };

/** "is not stationed in": the same relation, denied. */
const NEGATION = /\b(is|are|was|were|has|have|had)(?: not| n['’]t| never| no longer|n['’]t)(?= |$)/;

/** The relations that two noun phrases side by side state: "a soldier from the 331st Airborne Regiment". */
export function phraseRelations(scene: Scene, voices: VoicesByLine): ClaimDraft[] {
  return scene.lines.flatMap((line) =>
    nearPairs(line).flatMap(([first, second]): ClaimDraft[] => {
      const owned = ownedBy(scene, line, first, second);
      if (owned)
        return relationClaim(scene, voices, line, owned, first.mention, second.mention, FACTUAL, {
          isPresupposed: true,
        });
      const words = wordsBetween(line, first, second);
      if (words === undefined) return [];
      const between = words.replace(NEGATION, "$1");
      const kinds = { first: kindOf(scene, first.mention), second: kindOf(scene, second.mention) };
      const pattern = RELATION_PATTERNS.find(
        (it) =>
          it.first.includes(first.mention.type) &&
          it.second.includes(second.mention.type) &&
          it.between.test(between) &&
          (it.when?.(first.mention, second.mention, kinds) ?? true),
      );
      if (!pattern || (!pattern.isReversed && isPossessive(line, second))) return [];
      const [subject, object] = pattern.isReversed ? [second, first] : [first, second];
      const isQuestion = line.tokens.at(-1)?.text === "?";
      return relationClaim(
        scene,
        voices,
        line,
        pattern.relation,
        subject.mention,
        object.mention,
        {
          ...FACTUAL,
          ...(isQuestion ? { modality: "question" } : {}),
          ...(between === words ? {} : { polarity: "denied" }),
        },
        { isPresupposed: between === words },
      );
    }),
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
