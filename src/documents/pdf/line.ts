/** A stretch of letters on a page as the file draws it; lengths in points, y upwards. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** Words that stand in one line of one column. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the letters' feet. */
  readonly y: number;
  readonly size: number;
}

/** A page by its lines in the order in which they are read. */
export interface PageLines {
  readonly number: number;
  readonly height: number;
  readonly lines: readonly PlacedLine[];
}

/** A line with the column that it stands in. */
export interface PlacedLine extends Line {
  /** Number of the column or of the stretch across columns on its page. */
  readonly column: number;
  readonly columnLeft: number;
  readonly columnRight: number;
}
