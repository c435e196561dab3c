import { fold } from "../../text/fold.ts";
import type { DraftMention, Page, Sentence } from "../page.ts";

/** What one of two or more people says until the next one speaks. */
interface Turn {
  readonly start: number;
  readonly speaker: string;
}

/** Who speaks and who is spoken to in an interview that is written in turns ("Q: …", "A: …", "KRÜGER: …"). */
export interface Interview {
  /** The label of whom "I" or "you" at an offset means, or null. */
  labelOf(kind: string, offset: number): string | null;
  /** The first naming of whom a label stands for, if the page has one. */
  personOf(label: string): DraftMention | undefined;
}

const MOST_LABEL_WORDS = 4;
const FEWEST_TURNS = 3;
const QUESTIONS = /^(?:q|question|interviewer)$/;
const ANSWERS = /^(?:a|answer|interviewee)$/;

/** The folded label that opens a paragraph: letters for question and answer, or a name in capitals; else an empty string. */
function labelAt({ tokens }: Sentence): string {
  const colon = tokens.findIndex((it, at) => at <= MOST_LABEL_WORDS && it.text === ":");
  if (colon < 1) return "";
  const words = tokens.slice(0, colon);
  const label = fold(words.map((it) => it.text).join(" "));
  if (QUESTIONS.test(label) || ANSWERS.test(label)) return label;
  return words.every((it) => /^(?:\p{Lu}[\p{Lu}’'.]+|\p{Lu}|[.-])$/u.test(it.text)) ? label : "";
}

/** The turns of a page, or null where it is no interview: two speak, and one of them more than once. */
export function interviewOf(page: Page, mentions: readonly DraftMention[]): Interview | null {
  const turns: Turn[] = [];
  let paragraph = -1;
  for (const sentence of page.sentences) {
    if (sentence.paragraph === paragraph) continue;
    paragraph = sentence.paragraph;
    const speaker = labelAt(sentence);
    if (speaker !== "") turns.push({ start: sentence.start, speaker });
  }
  const labels = [...new Set(turns.map((it) => it.speaker))];
  if (labels.length < 2 || turns.length < Math.max(FEWEST_TURNS, labels.length + 1)) return null;
  const people = mentions.filter((it) => it.type === "Person" && it.form === "name");
  return {
    labelOf(kind, offset) {
      const at = lastBefore(turns, offset);
      const speaker = turns[at]?.speaker;
      if (speaker === undefined) return null;
      if (kind === "i") return speaker;
      if (kind !== "you") return null;
      const other = turns[at - 1] ?? turns[at + 1];
      return other && other.speaker !== speaker ? other.speaker : null;
    },
    personOf(label) {
      if (QUESTIONS.test(label)) return undefined;
      if (ANSWERS.test(label)) return questioned(page.text, people, turns[0]?.start ?? 0);
      return people.find(({ name }) => ` ${fold(name)}`.endsWith(` ${label}`));
    },
  };
}

/** Number of the last turn that starts before an offset, or −1. */
function lastBefore(turns: readonly Turn[], offset: number): number {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle] as Turn).start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The one named after "interview with" before the first turn, else the one named first there. */
function questioned(text: string, people: readonly DraftMention[], first: number): DraftMention | undefined {
  const before = people.filter((it) => it.end <= first);
  const isAsked = ({ start }: DraftMention): boolean =>
    /\binterview(?:ed|s)?(?: with| of)? (?:\p{Lu}[\p{L}.]+ )?$/iu.test(
      text.slice(Math.max(0, start - 40), start),
    );
  return before.find(isAsked) ?? before[0];
}
