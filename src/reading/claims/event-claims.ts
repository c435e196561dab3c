import type { EntityEdgeType } from "../../model/schema.ts";
import { isAuxiliary } from "../clauses/function-words.ts";
import { firstAtOrAfter, overlaps, startingWithin, wordAt } from "../clauses/line.ts";
import { type Stance, stanceAt } from "../clauses/modality.ts";
import type { PlacedMention } from "../page.ts";
import { claimed } from "./claimed.ts";
import { relationClaim } from "./relation-claims.ts";
import type { ClaimDraft } from "./said-claims.ts";
import { entitiesWithin, grammaticalSubject, type PlacedEvent, type Scene } from "./scene.ts";
import { spokenBy, type VoicesByLine, voiceOver } from "./voices.ts";

/** Roles of a call that are an edge to an organisation. */
const CALL_EDGES: ReadonlyMap<string, EntityEdgeType> = new Map([
  ["recordedBy", "RECORDED_BY"],
  ["releasedBy", "RELEASED_BY"],
  ["verifiedBy", "VERIFIED_BY"],
  ["publishedBy", "PUBLISHED_BY"],
]);
const ACTS: ReadonlySet<string> = new Set(["Person", "Unit", "Organization"]);

/** The relations between an event and those who had a part in it. */
export function eventRelations(scene: Scene, voices: VoicesByLine): ClaimDraft[] {
  const found: ClaimDraft[] = [];
  for (const placed of scene.events) {
    const { event, mention, line, at } = placed;
    if (event.arguments.length === 0) continue;
    const voice = voiceOver(voices, line, event);
    const from = voice ? firstAtOrAfter(line.tokens, voice.attribution.content.start) : 0;
    const stance = stanceAt(line, at, from);
    const parts: { role: string; who: PlacedMention }[] = [];
    for (const { role, mention: id } of event.arguments) {
      const who = scene.mentionById.get(id);
      if (who) parts.push({ role, who });
    }
    for (const { role, who } of parts) {
      const edge = edgeOf(role, who);
      if (!edge) continue;
      const isAct = CALL_EDGES.has(role);
      const claim = relationClaim(
        scene,
        voices,
        line,
        edge.relation,
        edge.isReversed ? who : mention,
        edge.isReversed ? mention : who,
        isAct || (role === "place" && isGiven(placed)) ? FACTUAL : stance,
        { toldAt: event },
      );
      if (claim)
        found.push(
          dated(
            scene,
            placed,
            isBeyond(line, who) ? Object.assign({}, claim, { inferredBy: PARAGRAPH }) : claim,
          ),
        );
    }
    found.push(...fought(scene, voices, placed, parts, stance));
  }
  return found;
}

/** What the rule is called by which an event happened where its paragraph says, though its sentence does not. */
const PARAGRAPH = "the place of the paragraph";
const isBeyond = ({ sentence }: PlacedEvent["line"], { start }: PlacedMention): boolean =>
  start < sentence.start || start >= sentence.end;

const FACTUAL: Stance = { modality: "factual", polarity: "asserted" };

/** "took no part in the assault on Hostomel": there was an assault, and it was there. */
const isGiven = ({ line, at }: PlacedEvent): boolean =>
  wordAt(line, at - 1) === "the" && /^(?:on|in|at|near|of)$/.test(wordAt(line, at + 1));

function edgeOf(
  role: string,
  who: PlacedMention,
): { relation: EntityEdgeType; isReversed: boolean } | undefined {
  const call = CALL_EDGES.get(role);
  if (call) return who.type === "Organization" ? { relation: call, isReversed: false } : undefined;
  if (role === "place")
    return who.type === "Place" ? { relation: "OCCURRED_AT", isReversed: false } : undefined;
  if (role === "speaker")
    return who.type === "Person" ? { relation: "SPOKE_IN", isReversed: true } : undefined;
  return role !== "object" && ACTS.has(who.type)
    ? { relation: "PARTICIPATED_IN", isReversed: true }
    : undefined;
}

/** Two formations of which one attacks the other have fought. */
function fought(
  scene: Scene,
  voices: VoicesByLine,
  { event, line }: PlacedEvent,
  parts: readonly { role: string; who: PlacedMention }[],
  stance: Stance,
): ClaimDraft[] {
  const isFormation = (it: PlacedMention): boolean => it.type === "Unit" || it.type === "Organization";
  const attackers = parts.filter((it) => it.role === "attacker" && isFormation(it.who));
  const targets = parts.filter(
    (it) => (it.role === "target" || it.role === "opponent") && isFormation(it.who),
  );
  if (attackers.length === 0 || targets.length === 0) return [];
  return attackers.flatMap(({ who }) =>
    targets.flatMap(
      ({ who: target }) =>
        relationClaim(scene, voices, line, "FOUGHT", who, target, stance, {
          words: {
            start: Math.min(who.start, target.start, event.start),
            end: Math.max(who.end, target.end, event.end),
          },
          toldAt: event,
        }) ?? [],
    ),
  );
}

/** A claim with the time that the event's own sentence gives it. */
function dated(scene: Scene, { event, line }: PlacedEvent, claim: ClaimDraft): ClaimDraft {
  const {
    earliest = null,
    latest = null,
    precision,
  } = scene.referentById.get(event.entity)?.attributes ?? {};
  const isHere =
    precision !== undefined &&
    startingWithin(scene.page.dates, line.sentence).some(
      (it) => it.earliest === earliest && it.latest === latest,
    );
  return isHere ? Object.assign({}, claim, { happened: { earliest, latest, precision } }) : claim;
}

/** One claim in the writer's voice for each sentence that tells of an event and is nobody else's. */
export function eventSentences(scene: Scene, voices: VoicesByLine): ClaimDraft[] {
  const told = new Set<PlacedEvent["line"]>();
  const found: ClaimDraft[] = [];
  for (const placed of scene.events) {
    const { line, at, event } = placed;
    if (told.has(line)) continue;
    told.add(line);
    if (voices.get(line)?.some((it) => overlaps(it.attribution.content, event))) continue;
    const entities = entitiesWithin(scene, line, line.sentence);
    if (entities.length < 2 || !hasVerb(placed)) continue;
    const spoken = spokenBy(undefined);
    if (!spoken) continue;
    const subject = grammaticalSubject(line, entities);
    const { modality, polarity } = stanceAt(line, at);
    found.push(
      dated(
        scene,
        placed,
        claimed(spoken, {
          evidence: [{ start: line.sentence.start, end: line.sentence.end }],
          subjects: subject ? [subject.id] : [],
          objects: entities.filter((it) => it !== subject).map((it) => it.id),
          addressedTo: [],
          modality,
          polarity,
        }),
      ),
    );
  }
  return found;
}

const hasVerb = ({ line }: PlacedEvent): boolean =>
  line.tokens.some(
    ({ lower }) => isAuxiliary(lower) || PASTS.has(lower) || (lower.endsWith("ed") && /[^e]ed$/.test(lower)),
  );
const PASTS: ReadonlySet<string> = new Set(
  "took fell lost struck hit fought won began retook made left".split(" "),
);
