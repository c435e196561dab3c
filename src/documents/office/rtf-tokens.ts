/** A piece of an RTF file: a brace, a control word with its number, a control symbol, a byte by its code, or text as it stands. */
export type RtfToken =
  | { readonly kind: "open" }
  | { readonly kind: "close" }
  | { readonly kind: "word"; readonly word: string; readonly number: number | null }
  | { readonly kind: "symbol"; readonly symbol: string }
  | { readonly kind: "bytes"; readonly bytes: readonly number[] };

const [BACKSLASH, OPEN, CLOSE, NEWLINE, RETURN] = [92, 123, 125, 10, 13];
const LONGEST_WORD = 32;

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** The pieces of an RTF file in their order; bytes of pictures (`\bin`) are passed over. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const code = bytes[at] ?? 0;
    if (code === OPEN || code === CLOSE) {
      at++;
      yield { kind: code === OPEN ? "open" : "close" };
    } else if (code === NEWLINE || code === RETURN) at++;
    else if (code !== BACKSLASH) {
      const text: number[] = [];
      for (; at < bytes.length && text.length < 4_096; at++) {
        const next = bytes[at] ?? 0;
        if (next === BACKSLASH || next === OPEN || next === CLOSE || next === NEWLINE || next === RETURN)
          break;
        text.push(next);
      }
      yield { kind: "bytes", bytes: text };
    } else {
      const next = bytes[at + 1] ?? 0;
      if (next === 39) {
        const hex = String.fromCharCode(bytes[at + 2] ?? 0, bytes[at + 3] ?? 0);
        at += 4;
        if (/^[\da-f]{2}$/i.test(hex)) yield { kind: "bytes", bytes: [Number.parseInt(hex, 16)] };
      } else if (!isLetter(next)) {
        at += 2;
        yield { kind: "symbol", symbol: String.fromCharCode(next) };
      } else {
        const { token, end } = controlWord(bytes, at + 1);
        at = end;
        if (token.word === "bin") at += Math.max(0, token.number ?? 0);
        else yield token;
      }
    }
  }
}

function controlWord(
  bytes: Uint8Array,
  start: number,
): { token: Extract<RtfToken, { kind: "word" }>; end: number } {
  let at = start;
  let word = "";
  while (at < bytes.length && isLetter(bytes[at] ?? 0) && word.length < LONGEST_WORD)
    word += String.fromCharCode(bytes[at++] ?? 0);
  let digits = "";
  if (bytes[at] === 45 && isDigit(bytes[at + 1] ?? 0)) {
    digits = "-";
    at++;
  }
  while (at < bytes.length && isDigit(bytes[at] ?? 0) && digits.length < 11)
    digits += String.fromCharCode(bytes[at++] ?? 0);
  if (bytes[at] === 32) at++;
  return { token: { kind: "word", word, number: digits === "" ? null : Number(digits) }, end: at };
}
