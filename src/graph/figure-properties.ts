import type { Figure } from "../model/claim.ts";

/** The figures of a claim as words, and the bounds of each measure ("killedLowest"): of two of one measure the first's. */
export function figureProperties(
  figures: readonly Figure[],
): Readonly<Record<string, string[] | number | undefined>> {
  const bounds = figures
    .toReversed()
    .flatMap(({ measure, lowest, highest }) => [
      [`${measure}Lowest`, lowest ?? undefined] as const,
      [`${measure}Highest`, highest ?? undefined] as const,
    ]);
  return { figures: figures.map(inWords), ...Object.fromEntries(bounds) };
}

/** "killed: up to 130 soldiers" */
function inWords({ measure, lowest, highest, isApproximate, counted }: Figure): string {
  const words = counted === undefined ? "" : ` ${counted}`;
  if (lowest === null) return `${measure}: up to ${highest}${words}`;
  if (highest === null) return `${measure}: at least ${lowest}${words}`;
  const about = isApproximate ? "about " : "";
  return `${measure}: ${about}${lowest === highest ? lowest : `${lowest} to ${highest}`}${words}`;
}
