const MEGABYTE = 1024 * 1024;

/** Bytes of one uploaded file at the most: a 50 MB report is read. */
export const FILE_BYTES = 50 * MEGABYTE;

/** Bytes of one request at the most, by what it brings. */
export const BODY_BYTES = { files: 2 * FILE_BYTES, query: MEGABYTE, story: 8 * MEGABYTE } as const;

/** Claims shown of one entity or edge at the most; the answer says how many more there are. */
export const CLAIMS_SHOWN = 500;

/** Characters of a search at the most, and results: by default, at the most. */
export const SEARCH = { characters: 200, results: 20, most: 100 } as const;

/** Changes that may wait for the one being made; a further one is told to come back. */
export const CHANGES_WAITING = 32;

/** Claims shown beside those asked for at the most, of each kind; and reports in which checks are looked for. */
export const CLAIMS_BESIDE = 60;
export const REPORTS_ASKED = 60;

/** Entities, and relations, told of a change at the most; their counts are of all. */
export const PARTS_SHOWN = 1_000;

/** Pairs of the identity desk at the most, decisions, and sentences and shared neighbours of a pair. */
export const DESK = { pairs: 500, decisions: 500, sentences: 6, shared: 50 } as const;
