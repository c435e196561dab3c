import type { PlacedEvent, Scene } from "../claims/scene.ts";
import type { Line } from "../clauses/line.ts";
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

/** The attacks of a page, by the sentence that tells of them and as the last one before each sentence of a paragraph. */
export class Causes {
  readonly #inLine = new Map<Line, PlacedEvent[]>();
  readonly #lastBefore = new Map<Line, PlacedEvent>();
  readonly #only: PlacedEvent | undefined;

  constructor(scene: Scene) {
    const causes = scene.events.filter((it) => CAUSES.has(it.event.type) && isFact(scene, it));
    for (const it of causes)
      this.#inLine.set(it.line, [...(this.#inLine.get(it.line) ?? []), it].slice(-MOST));
    let last: PlacedEvent | undefined;
    for (const line of scene.lines) {
      if (last && last.line.sentence.paragraph === line.sentence.paragraph) this.#lastBefore.set(line, last);
      last = this.#inLine.get(line)?.at(-1) ?? last;
    }
    this.#only = new Set(causes.map((it) => it.event.entity)).size === 1 ? causes[0] : undefined;
  }

  /** The attack that those whom an event befell fell victim to: in the same sentence, else the last one told in the paragraph, else the only one of the report. */
  of({ event, line }: PlacedEvent): PlacedMention | undefined {
    const here = this.#inLine.get(line);
    if (here) return nearest(here, event.start).mention;
    return (this.#lastBefore.get(line) ?? this.#only)?.mention;
  }
}

/** So many attacks are told of in one sentence, at most. */
const MOST = 20;

const isFact = (scene: Scene, { event }: PlacedEvent): boolean =>
  scene.referentById.get(event.entity)?.attributes.modality === "factual";

const nearest = (events: readonly PlacedEvent[], at: number): PlacedEvent =>
  events.reduce((best, it) => (Math.abs(it.event.start - at) < Math.abs(best.event.start - at) ? it : best));
