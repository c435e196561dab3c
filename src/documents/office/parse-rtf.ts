import { UserError } from "../../errors.ts";
import { decoderOf } from "../charset/decoder-of.ts";
import { joinParagraphs, type Parser } from "../parsing/parsed.ts";
import { statedFacts } from "../stated-facts.ts";
import { type RtfToken, rtfTokens } from "./rtf-tokens.ts";

/** Groups that hold no text of the document. */
const SILENT: ReadonlySet<string> = new Set(
  (
    "fonttbl colortbl stylesheet listtable listoverridetable rsidtbl generator pict object objdata themedata colorschememapping latentstyles datastore " +
    "header headerl headerr headerf footer footerl footerr footerf fldinst xmlnstbl mmathPr wgrffmtfilter operator creatim revtim printim annotation atnid atnauthor deleted " +
    "filetbl revtbl tc xe bkmkstart bkmkend pgdsctbl userprops listtext pntext nonshppict sp sn sv shprslt do"
  ).split(" "),
);
/** Groups beyond the usual that do hold text. */
const SPEAKS: ReadonlySet<string> = new Set(["shptxt", "footnote", "fldrslt"]);
const FACTS: ReadonlySet<string> = new Set(["title", "author"]);

const SIGNS: ReadonlyMap<string, string> = new Map([
  ["line", "\n"],
  ["tab", " "],
  ["emdash", "—"],
  ["endash", "–"],
  ["lquote", "‘"],
  ["rquote", "’"],
  ["ldblquote", "“"],
  ["rdblquote", "”"],
  ["bullet", "•"],
  ["emspace", " "],
  ["enspace", " "],
  ["qmspace", " "],
]);
const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ["~", " "],
  ["_", "-"],
  ["\\", "\\"],
  ["{", "{"],
  ["}", "}"],
]);

/** Windows' numbers of letters by the numbers that fonts give them. */
const CHARSETS: ReadonlyMap<number, string> = new Map([
  [0, "windows-1252"],
  [128, "shift_jis"],
  [134, "gbk"],
  [161, "windows-1253"],
  [162, "windows-1254"],
  [177, "windows-1255"],
  [178, "windows-1256"],
  [186, "windows-1257"],
  [204, "windows-1251"],
  [238, "windows-1250"],
]);

/** What holds within a group. */
interface Group {
  isSilent: boolean;
  fact: string | null;
  charset: string;
  /** Bytes that stand behind a Unicode letter for readers that don't know it. */
  fallback: number;
  isInTable: boolean;
  /** A note at the foot of a page, which stands in brackets behind its mark. */
  isNote: boolean;
}

/** The text of an RTF file, paragraph by paragraph. */
export const parseRtf: Parser = async (bytes) => {
  if (Buffer.from(bytes.subarray(0, 64)).toString("latin1").trimStart().slice(0, 5) !== "{\\rtf")
    throw new UserError("is no RTF: save it as .rtf, or as plain text");
  const reader = new RtfReader();
  for (const token of rtfTokens(bytes)) reader.take(token);
  const { paragraphs, facts } = reader.end();
  return {
    ...joinParagraphs(paragraphs.map((text, at) => ({ text, place: { paragraph: at + 1 } }))),
    facts: statedFacts({ title: [facts.get("title")], author: [facts.get("author")] }),
    files: [],
  };
};

class RtfReader {
  readonly #paragraphs: string[] = [];
  readonly #facts = new Map<string, string>();
  readonly #outer: Group[] = [];
  readonly #charsetOfFont = new Map<number, string>();
  #group: Group = {
    isSilent: false,
    fact: null,
    charset: "windows-1252",
    fallback: 1,
    isInTable: false,
    isNote: false,
  };
  #fontBeingDefined = -1;
  #isStarred = false;
  #isFirst = false;
  #skip = 0;
  #pieces: string[] = [];
  #cells: string[] = [];
  #bytes: number[] = [];

  take(token: RtfToken): void {
    if (token.kind !== "bytes") this.#decode();
    if (token.kind === "open") {
      this.#outer.push({ ...this.#group });
      this.#isFirst = true;
      this.#skip = 0;
      return;
    }
    if (token.kind === "close") {
      if (this.#group.isNote && !this.#outer.at(-1)?.isNote) this.#say("]");
      this.#group = this.#outer.pop() ?? this.#group;
      this.#skip = 0;
    } else if (token.kind === "symbol") this.#takeSymbol(token.symbol);
    else if (token.kind === "word") this.#takeWord(token.word, token.number);
    else this.#takeBytes(token.bytes);
    this.#isFirst = token.kind === "symbol" && token.symbol === "*";
  }

  end(): { paragraphs: string[]; facts: ReadonlyMap<string, string> } {
    this.#decode();
    this.#endParagraph();
    this.#endRow();
    return { paragraphs: this.#paragraphs, facts: this.#facts };
  }

  #takeBytes(bytes: readonly number[]): void {
    const kept = this.#skip > 0 ? bytes.slice(this.#skip) : bytes;
    this.#skip = Math.max(0, this.#skip - bytes.length);
    this.#bytes.push(...kept);
  }

  #decode(): void {
    if (this.#bytes.length === 0) return;
    const bytes = Uint8Array.from(this.#bytes);
    this.#bytes = [];
    this.#say(decoderOf(this.#group.charset)?.decode(bytes) ?? "");
  }

  #say(text: string): void {
    const { fact, isSilent } = this.#group;
    if (fact !== null) this.#facts.set(fact, ((this.#facts.get(fact) ?? "") + text).slice(0, 2_000));
    else if (!isSilent) this.#pieces.push(text);
  }

  #takeSymbol(symbol: string): void {
    if (symbol === "*") this.#isStarred = true;
    const sign = SYMBOLS.get(symbol);
    if (sign !== undefined) this.#say(sign);
    if (symbol === "\n" || symbol === "\r") this.#endParagraph();
  }

  #takeWord(word: string, number: number | null): void {
    const isFirst = this.#isFirst;
    const isStarred = this.#isStarred;
    this.#isStarred = false;
    if (isFirst) this.#openGroup(word, isStarred);
    const sign = SIGNS.get(word);
    if (sign !== undefined) this.#say(sign);
    else if (word === "u" && number !== null) this.#takeLetter(number);
    else if (word === "uc") this.#group.fallback = Math.min(Math.max(number ?? 1, 0), 16);
    else if (word === "ansicpg" && number !== null)
      this.#setCharset(number === 10_007 ? "maccyrillic" : `windows-${number}`);
    else if (word === "f" && number !== null) this.#takeFont(number);
    else if (word === "fcharset" && number !== null) this.#defineFont(number);
    else if (word === "intbl") this.#group.isInTable = true;
    else if (word === "pard") this.#group.isInTable = false;
    else if (this.#group.isSilent) return;
    else if (word === "par" || word === "sect" || word === "page") this.#endParagraph();
    else if (word === "cell" || word === "nestcell") this.#endCell();
    else if (word === "row" || word === "nestrow") this.#endRow();
  }

  #openGroup(word: string, isStarred: boolean): void {
    if (FACTS.has(word) && this.#group.isSilent) this.#group.fact = word;
    if (word === "info" || SILENT.has(word) || (isStarred && !SPEAKS.has(word))) this.#group.isSilent = true;
    if (word !== "footnote" || this.#group.isSilent) return;
    this.#say(" [");
    this.#group.isNote = true;
  }

  #takeLetter(number: number): void {
    this.#say(String.fromCharCode(number < 0 ? number + 65_536 : number & 0xffff));
    this.#skip = this.#group.fallback;
  }

  #setCharset(label: string): void {
    if (decoderOf(label)) this.#group.charset = label;
  }

  #takeFont(number: number): void {
    this.#fontBeingDefined = number;
    const charset = this.#charsetOfFont.get(number);
    if (charset !== undefined) this.#group.charset = charset;
  }

  #defineFont(number: number): void {
    const charset = CHARSETS.get(number);
    if (
      charset !== undefined &&
      number !== 0 &&
      this.#fontBeingDefined >= 0 &&
      this.#charsetOfFont.size < 10_000
    )
      this.#charsetOfFont.set(this.#fontBeingDefined, charset);
  }

  #takeParagraph(): string {
    const text = this.#pieces
      .join("")
      .replace(/[\u00ad\0]/g, "")
      .replace(/[ \t\u00a0]+/g, " ")
      .replace(/ ?\n ?/g, "\n")
      .trim();
    this.#pieces = [];
    return text;
  }

  #endParagraph(): void {
    if (this.#group.isInTable || this.#group.isNote) {
      this.#pieces.push(" ");
      return;
    }
    const text = this.#takeParagraph();
    if (text !== "") this.#paragraphs.push(text);
  }

  #endCell(): void {
    const text = this.#takeParagraph();
    if (text !== "") this.#cells.push(text);
  }

  #endRow(): void {
    if (this.#cells.length > 0) this.#paragraphs.push(this.#cells.join(" | "));
    this.#cells = [];
  }
}
