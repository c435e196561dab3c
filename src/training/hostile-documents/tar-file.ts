interface TarEntry {
  readonly name: string;
  readonly content?: Uint8Array;
  readonly type?: string;
  readonly link?: string;
  /** What the heading says, true or not. */
  readonly size?: number;
  readonly rawSize?: string;
  readonly checksum?: number;
}

const BLOCK = 512;

/** A TAR archive whose headings may lie. */
export function tarOf(entries: readonly TarEntry[]): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const {
    name,
    content = new Uint8Array(),
    type = "0",
    link = "",
    size,
    rawSize,
    checksum,
  } of entries) {
    const head = Buffer.alloc(BLOCK);
    head.write(name.slice(0, 100), 0, "latin1");
    head.write("0000644\0", 100);
    head.write("0000000\0", 108);
    head.write("0000000\0", 116);
    head.write(rawSize ?? `${(size ?? content.length).toString(8).padStart(11, "0")}\0`, 124);
    head.write("00000000000\0", 136);
    head.write("        ", 148);
    head.write(type, 156);
    head.write(link, 157);
    head.write("ustar\0", 257);
    head.write("00", 263);
    const sum = checksum ?? head.reduce((total, it) => total + it, 0);
    head.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
    parts.push(head, content, new Uint8Array((BLOCK - (content.length % BLOCK)) % BLOCK));
  }
  return Buffer.concat([...parts, new Uint8Array(BLOCK * 2)]);
}
