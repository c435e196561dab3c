import type { PlacedEvent, Scene } from "../claims/scene.ts";
import type { PlacedMention } from "../page.ts";

/** Events in which people are killed and things destroyed. */
const CAUSES: ReadonlySet<string> = new Set([
  "attack",
  "strike",
  "bombardment",
  "explosion",
  "battle",
  "offensive",
]);

/** The attack that those of a figure fell victim to: in the same sentence, else the last one told in the paragraph, else the only one of the report. */
export function causeOf(scene: Scene, { event, line }: PlacedEvent): PlacedMention | undefined {
  const causes = scene.events.filter((it) => CAUSES.has(it.event.type) && isFact(scene, it));
  const inSentence = causes.filter((it) => it.line === line);
  if (inSentence.length > 0) return nearest(inSentence, event.start).mention;
  const { paragraph } = line.sentence;
  const before = causes.filter(
    (it) => it.line.sentence.paragraph === paragraph && it.event.end <= event.start,
  );
  const last = before.at(-1);
  if (last) return last.mention;
  const only = new Set(causes.map((it) => it.event.entity));
  return only.size === 1 ? causes[0]?.mention : undefined;
}

const isFact = (scene: Scene, { event }: PlacedEvent): boolean =>
  scene.referentById.get(event.entity)?.attributes.modality === "factual";

const nearest = (events: readonly PlacedEvent[], at: number): PlacedEvent =>
  events.reduce((best, it) => (Math.abs(it.event.start - at) < Math.abs(best.event.start - at) ? it : best));
