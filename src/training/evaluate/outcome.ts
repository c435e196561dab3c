import type { ErrorClass } from "./error-class.ts";
import type { Figure } from "./figure.ts";

/** What the measuring of a set brought: its figures, and its errors by class where they are asked for. */
export interface Outcome {
  readonly figures: readonly Figure[];
  readonly errors: () => ErrorClass[];
}
