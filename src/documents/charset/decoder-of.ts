import iconv from "iconv-lite";

/** Names that the web uses otherwise than other programs do. */
const OTHERWISE: ReadonlyMap<string, string> = new Map([
  ["iso-8859-1", "windows-1252"],
  ["latin1", "windows-1252"],
  ["us-ascii", "windows-1252"],
  ["ascii", "windows-1252"],
  ["iso-8859-9", "windows-1254"],
  ["x-mac-cyrillic", "maccyrillic"],
  ["ibm866", "cp866"],
  ["unicode-1-1-utf-8", "utf-8"],
  ["x-sjis", "shift_jis"],
]);

/** Turns the bytes of one encoding into text; what is no letter of it stands as U+FFFD. */
export interface Decoder {
  readonly encoding: string;
  decode(bytes: Uint8Array): string;
}

/** The decoder of an encoding by any of its names; null for one that is not known. */
export function decoderOf(label: string | undefined): Decoder | null {
  const name = (label ?? "").trim().toLowerCase();
  const encoding = OTHERWISE.get(name) ?? name;
  // Ways of packing bytes are no encodings of letters.
  if (
    encoding === "" ||
    /^(?:base64|hex|binary|internal|utf-?7)/.test(encoding) ||
    !iconv.encodingExists(encoding)
  )
    return null;
  return {
    encoding,
    decode: (bytes) => iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), encoding),
  };
}
