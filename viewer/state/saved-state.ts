/** Characters of a URL's hash that still travel well through mail and chat. */
const LONGEST = 4_000;

const SAVED = /^#?state=([0-9a-f]{20})$/;

/** True for a hash that is too long for a link, and is saved by the server instead. */
export const isLong = (hash: string): boolean => hash.length > LONGEST;

/** The id of the saved state that a hash names; null for a hash that says all itself. */
export const savedIn = (hash: string): string | null => SAVED.exec(hash)?.[1] ?? null;

export const savedUnder = (id: string): string => `#state=${id}`;
