/** A file that is made to do harm. */
export interface HostileDocument {
  /** What it tries. */
  readonly name: string;
  readonly file: string;
  readonly bytes: () => Uint8Array;
  /** So large that only the bench tries it. */
  readonly isHeavy?: boolean;
  /** Size to which the file is stretched with nothing. */
  readonly sparse?: number;
}

export const ascii = (text: string): Uint8Array => Buffer.from(text, "latin1");
export const utf8 = (text: string): Uint8Array => Buffer.from(text);

/** A sentence that a reader finds something in. */
export const SENTENCE =
  "The 331st Guards Airborne Regiment attacked Bucha on 12 March 2022, the mayor said. ";
