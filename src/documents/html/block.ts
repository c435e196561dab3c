/** A part of a page that by its kind seldom belongs to the report: a navigation, a footer, a list of other articles. */
export interface Zone {
  /** What told it: an element's name, a role or a word of its class. */
  readonly because: string;
  readonly outer: Zone | null;
  /** How many zones it is in, itself among them. */
  readonly depth: number;
  /** Characters of text in it. */
  characters: number;
}

/** A stretch of a page's text that stands on lines of its own. */
export interface Block {
  readonly text: string;
  /** The innermost element that stands on lines of its own. */
  readonly element: Element;
  readonly zone: Zone | null;
  /** Characters of its text that are links. */
  readonly linked: number;
  /** The cell and the row of a table that it stands in. */
  readonly cell: Element | null;
  readonly row: Element | null;
}
