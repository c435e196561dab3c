import type { Span } from "../../model/span.ts";
import type { Line } from "../clauses/line.ts";
import type { Page } from "../page.ts";
import type { Found } from "./found.ts";

/** A label that opens what somebody says: "WALLACE:", "Q:". */
interface Label extends Span {
  readonly words: string;
  readonly colon: Span;
  /** In capitals, or a letter for question or answer. */
  readonly isLoud: boolean;
  readonly line: number;
}

const MOST_LABEL_WORDS = 4;
const FEWEST_TURNS = 3;
const LETTERS = /^(?:Q|A|Question|Answer|Interviewer)$/;

/** What each speaker says in an interview or a transcript that is written in turns. */
export function findTurns(page: Page, lines: readonly Line[]): Found[] {
  const labels = repeated(lines.flatMap((line, number) => labelsIn(line, number, lines[number - 1])));
  const speakers = new Set(labels.map((it) => it.words));
  if (speakers.size < 2 || labels.length < Math.max(FEWEST_TURNS, speakers.size + 1)) return [];
  const answering = asked(page, labels[0]?.start ?? 0);
  return labels.flatMap((label, index): Found[] => {
    const next = labels[index + 1];
    const end = next ? next.start : (endOfParagraph(lines, label.line) ?? page.text.length);
    const content = trimmed(page.text, label.colon.end, end);
    if (!content) return [];
    const source = { start: label.start, end: label.end };
    const head = ANSWERS.test(label.words) ? answering : null;
    return [{ source, cue: label.colon, parts: [content], kind: "says", lemma: "", wording: "quote", head }];
  });
}

const ANSWERS = /^(?:a|answer)$/;

/** Where the first person is named before the first turn: who answers under a mere "A". */
const asked = ({ mentions }: Page, before: number): number | null =>
  mentions.find((it) => it.type === "Person" && it.form === "name" && it.end <= before)?.start ?? null;

/** Labels in small letters ("Wrona:") must come again to be labels. */
function repeated(labels: readonly Label[]): Label[] {
  const times = new Map<string, number>();
  for (const { words } of labels) times.set(words, (times.get(words) ?? 0) + 1);
  return labels.filter(({ isLoud, words }) => isLoud || (times.get(words) ?? 0) > 1);
}

/** The labels of a sentence: at the head of a paragraph, or in capitals behind a quotation mark or at its own head. */
function labelsIn({ tokens, sentence }: Line, number: number, previous: Line | undefined): Label[] {
  const found: Label[] = [];
  const opens = sentence.paragraph !== previous?.sentence.paragraph;
  const [letter] = tokens;
  if (letter && opens && /^[QA]\.$/.test(letter.text)) {
    const middle = letter.end - 1;
    const colon = { start: middle, end: letter.end };
    found.push({
      start: letter.start,
      end: middle,
      words: letter.lower[0] ?? "",
      colon,
      isLoud: true,
      line: number,
    });
  }
  for (let colon = 1; colon < tokens.length; colon += 1) {
    const isLetter = colon === 1 && opens && LETTERS.test(tokens[0]?.text ?? "");
    if (tokens[colon]?.text !== ":" && !(isLetter && tokens[colon]?.text === ".")) continue;
    let first = colon;
    while (
      first > 0 &&
      colon - first < MOST_LABEL_WORDS &&
      /^\p{Lu}[\p{L}’'.-]*$/u.test(tokens[first - 1]?.text ?? "")
    )
      first -= 1;
    const isLoud =
      isLetter || tokens.slice(first, colon).every((it) => /^(?:\p{Lu}[\p{Lu}’'.]+|\p{Lu})$/u.test(it.text));
    const isHead = first === 0 || (first === 1 && /^["“”]$/.test(tokens[0]?.text ?? ""));
    const isBehindMark = /^["“”]$/.test(tokens[first - 1]?.text ?? "");
    const isShouted = isLoud && /^\p{Lu}{3,}$/u.test(tokens[colon - 1]?.text ?? "");
    if (first === colon || (!(isHead && opens) && !(isShouted && (isBehindMark || first === 0)))) continue;
    const start = tokens[first];
    const end = tokens[colon - 1];
    const mark = tokens[colon];
    if (!start || !end || !mark) continue;
    const words = tokens
      .slice(first, colon)
      .map((it) => it.lower)
      .join(" ");
    found.push({
      start: start.start,
      end: end.end,
      words,
      colon: { start: mark.start, end: mark.end },
      isLoud,
      line: number,
    });
  }
  return found;
}

function endOfParagraph(lines: readonly Line[], from: number): number | undefined {
  const paragraph = lines[from]?.sentence.paragraph;
  let at = from;
  while (lines[at + 1]?.sentence.paragraph === paragraph && at + 1 < lines.length) at += 1;
  return lines[at]?.sentence.end;
}

function trimmed(text: string, from: number, to: number): Span | undefined {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start] ?? "")) start += 1;
  while (end > start && /[\s"“”]/.test(text[end - 1] ?? "")) end -= 1;
  return end - start > 1 ? { start, end } : undefined;
}

/** Longest name before the colon of a headline, in words. */
const LONGEST_NAME = 5;
const SURVEYS = /^(?:polls?|surveys?|reports?|study|studies|sources?|officials?)$/;

/** "Kyiv: Russia shelled the dam", "Report: …": who is named before the colon of a title says what follows. */
export function findInTitle(lines: readonly Line[]): Found[] {
  const [line] = lines;
  if (!line) return [];
  const { tokens } = line;
  const colon = tokens.findIndex((it) => it.text === ":");
  const last = tokens.length - 1;
  if (colon < 1 || colon > LONGEST_NAME || last - colon < 3) return [];
  const placed = line.covering[colon - 1];
  const isNamed = placed?.first === 0 && /^(?:Person|Organization|Place|Unit)$/.test(placed.mention.type);
  if (!isNamed && !SURVEYS.test(tokens[colon - 1]?.lower ?? "")) return [];
  const at = (index: number): Span => tokens[index] ?? { start: 0, end: 0 };
  const end = /^[.!?]$/.test(tokens[last]?.text ?? "") ? last - 1 : last;
  return [
    {
      source: { start: at(0).start, end: at(colon - 1).end },
      cue: { start: at(colon).start, end: at(colon).end },
      parts: [{ start: at(colon + 1).start, end: at(end).end }],
      kind: "says",
      lemma: "",
      wording: "clause",
      head: null,
    },
  ];
}
