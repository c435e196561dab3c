import type { Span } from "../../model/span.ts";

/** So far from the end of a page its author is introduced. */
const TAIL = 1_600;
const TRADE =
  "(?:journalist|reporter|writer|author|blogger|editor|correspondent|columnist|content creator|storyteller)";
const FIRST_PERSON = new RegExp(
  `(?<=^|\\n|[.!?…”"\\p{L}]|\\s)(?:I am|I['’]m|My name is)\\b[^.!?\\n]{0,120}\\b${TRADE}\\b`,
  "gu",
);
const THIRD_PERSON = new RegExp(
  `^\\p{Lu}[\\p{L}'’.-]+(?: \\p{Lu}[\\p{L}'’.-]+){1,3} is an? [^.!?]{0,80}\\b${TRADE}\\b[^.!?]{0,160}\\b(?:based in|cover(?:s|ing)|who writes|writ(?:es|ing) (?:about|for)|speciali[sz](?:es|ing)|has written|contributes|reporting on)\\b`,
  "u",
);
/** Other trades write for the press too; then the line says where the author is found. */
const GUEST =
  /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){1,3},? (?:is|was|serves as|teaches|writes|covers|reports)\b[^\n]{10,500}(?:\b[Ff]ollow (?:him|her|them) (?:on|at)\b|\bcan be (?:reached|followed|found) (?:at|on)\b|\bon (?:Twitter|X) (?:at |as )?@\w|\b[Ee]-?mail (?:him|her|them) at\b)/u;
/** What people say of themselves as authors, and events say of nobody. */
const SIGNALS =
  /\b(?:passionate|experienced|freelance|award-winning|seasoned|dedicated|track record|speciali[sz](?:e|es|ing)|years of experience|my (?:work|writing|articles|stories|passion|career|readers)|(?:writing|written|write|reporting) (?:about|for|on)|coverage|readers|news (?:website|writing|industry)|appeared in|published in|working for|degree in|i love|i enjoy|opportunity)\b/gi;
/** Things that happen to reporters are news. */
const NEWS =
  /\b(?:killed|arrested|detained|died|dead|missing|wounded|captured|sentenced|imprisoned|abducted)\b/i;

/** The author's introduction of himself at the end of a page, even where it is glued to the last sentence. */
export function findBiography(text: string): Span | null {
  const end = text.trimEnd().length;
  const from = Math.max(0, end - TAIL);
  const tail = text.slice(from, end);
  for (const match of speaksOfItself(tail) ? tail.matchAll(FIRST_PERSON) : []) {
    const rest = tail.slice(match.index);
    if (!isQuoted(tail, match.index) && isOfAuthor(rest)) return { start: from + match.index, end };
  }
  const paragraph = tail.lastIndexOf("\n") + 1;
  const last = tail.slice(paragraph);
  const isBiography = THIRD_PERSON.test(last) || GUEST.test(last) || isOfByline(text, last);
  if (from + paragraph > 0 && last.length <= 600 && isBiography && !NEWS.test(last))
    return { start: from + paragraph, end };
  return null;
}

const speaksOfItself = (text: string): boolean =>
  text.includes("I am") || text.includes("I'm") || text.includes("I’m") || text.includes("My name is");

const STAFF =
  /^(\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){1,3}) (?:is an? (?:\p{L}+ ){0,3}(?:writer|reporter|correspondent|editor|columnist|journalist|producer|fellow|analyst|professor)\b[^.!?]{0,140}|(?:reported|reports|contributed) from \p{Lu}[^!?]{2,160})\.?$/u;

/** Who stands in the line "By …" is introduced in one sentence, or placed: "reported from Kyiv". */
function isOfByline(text: string, paragraph: string): boolean {
  const name = paragraph.length <= 240 ? STAFF.exec(paragraph)?.[1] : undefined;
  return name !== undefined && text.slice(0, 600).toLowerCase().includes(`by ${name.toLowerCase()}`);
}

/** At least two things that authors say of themselves, each sentence about the author, and no words of others. */
function isOfAuthor(rest: string): boolean {
  if (/["“”„«]/.test(rest) || NEWS.test(rest)) return false;
  const signals = new Set((rest.match(SIGNALS) ?? []).map((it) => it.toLowerCase()));
  const sentences = rest.split(/[.!?]+/).filter((it) => /\p{L}/u.test(it));
  const own = sentences.filter((it) => /\b(?:I|I['’]\p{L}+|my|My|me)\b/u.test(it));
  return signals.size >= 2 && own.length >= sentences.length - 1;
}

/** Within quotation marks that open before it in its paragraph. */
function isQuoted(text: string, index: number): boolean {
  const before = text.slice(text.lastIndexOf("\n", index - 1) + 1, index);
  const curly = (before.match(/“/g)?.length ?? 0) - (before.match(/”/g)?.length ?? 0);
  return curly > 0 || (before.match(/"/g)?.length ?? 0) % 2 === 1;
}
