/** What a page holds that is no text of it. */
export const SILENT: ReadonlySet<string> = new Set(
  "audio button canvas datalist embed frame frameset head iframe input map meter nav-icon noembed noframes noscript object picture progress script select style svg template textarea title track video".split(
    " ",
  ),
);

/** Elements that stand on lines of their own. */
export const BLOCKS: ReadonlySet<string> = new Set(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp".split(
    " ",
  ),
);

/** Elements whose white space is kept. */
export const VERBATIM: ReadonlySet<string> = new Set(["listing", "plaintext", "pre", "xmp"]);

export const HEADINGS: ReadonlySet<string> = new Set(["h1", "h2", "h3", "h4", "h5", "h6"]);
