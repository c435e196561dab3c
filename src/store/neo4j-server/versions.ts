/** The releases of Neo4j that Vouch is tested on: the long-term one, and the newest. */
export const NEO4J_VERSIONS = ["5.26.29", "2026.08.1"] as const;
export type Neo4jVersion = (typeof NEO4J_VERSIONS)[number];

/** Which Java a release runs on: the least major version, and the ones it is best run on, best first. */
export const JAVA_FOR: Readonly<Record<Neo4jVersion, { least: number; preferred: readonly number[] }>> = {
  "5.26.29": { least: 17, preferred: [17, 21] },
  "2026.08.1": { least: 21, preferred: [25, 21] },
};

/** The release that a person names: whole, or by its first number. */
export function versionNamed(text: string): Neo4jVersion | undefined {
  return NEO4J_VERSIONS.find((version) => version === text || version.split(".")[0] === text.split(".")[0]);
}
