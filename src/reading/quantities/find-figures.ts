import type { Measure } from "../../model/claim.ts";
import type { PlacedEvent, Scene } from "../claims/scene.ts";
import { amountOf } from "./amount-of.ts";
import { Causes } from "./causes.ts";
import { lossesIn } from "./losses-in.ts";
import { boundsOf, type StatedFigure, wordsOf } from "./stated-figure.ts";
import { strengthsIn } from "./strengths-in.ts";

interface Counted {
  readonly role: string;
  readonly measure: Measure;
  /** Types of what is counted. */
  readonly of: ReadonlySet<string>;
}

const PEOPLE: ReadonlySet<string> = new Set(["Person", "Group", "Quantity"]);
const THINGS: ReadonlySet<string> = new Set(["Equipment", "Quantity", "Place", "Unit"]);
/** What is counted of each kind of event, by the role of those it happened to. */
const COUNTED: ReadonlyMap<string, Counted> = new Map([
  ["death", { role: "victim", measure: "killed", of: PEOPLE }],
  ["injury", { role: "victim", measure: "wounded", of: PEOPLE }],
  ["arrest", { role: "detainee", measure: "captured", of: PEOPLE }],
  ["capture", { role: "captured", measure: "captured", of: PEOPLE }],
  ["surrender", { role: "surrendering", measure: "captured", of: PEOPLE }],
  ["destruction", { role: "target", measure: "destroyed", of: THINGS }],
  ["damage", { role: "target", measure: "damaged", of: THINGS }],
]);

/** The figures that a page states: of the dead and wounded of its events, of losses, and of the strength of units. */
export function findFigures(scene: Scene): StatedFigure[] {
  const found: StatedFigure[] = [];
  const counted = scene.events.filter(({ event }) => COUNTED.has(event.type) && event.arguments.length > 0);
  const causes = counted.length > 0 ? new Causes(scene) : undefined;
  if (causes) for (const event of counted) found.push(...figuresOfEvent(causes, event));
  for (const line of scene.lines) found.push(...lossesIn(line), ...strengthsIn(line));
  return found.sort((a, b) => a.words.start - b.words.start);
}

function figuresOfEvent(causes: Causes, placed: PlacedEvent): StatedFigure[] {
  const { event, line } = placed;
  const counted = COUNTED.get(event.type);
  if (!counted) return [];
  const of = causes.of(placed)?.id ?? placed.mention.id;
  return event.arguments.flatMap(({ role, mention: id }): StatedFigure[] => {
    const who = role === counted.role ? line.placed.find((it) => it.mention.id === id) : undefined;
    if (!who || !counted.of.has(who.mention.type)) return [];
    const amount = amountOf(line, who);
    if (!amount) return [];
    const { start, end } = who.mention;
    return [
      {
        figure: { measure: counted.measure, ...boundsOf(amount), ...wordsOf(line, amount, who), of },
        line,
        words: { start: Math.min(start, event.start), end: Math.max(end, event.end) },
        event: placed,
      },
    ];
  });
}
