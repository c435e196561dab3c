// Order of battle: what a unit belongs to
// Each step from the unit upwards, as far as four, with the sentence that makes the smaller a part of the larger.
// $unit: string = "331st Airborne Regiment" (any spelling, or a part of one)
MATCH (u:Unit)
WHERE any(spelling IN coalesce(u.names, [u.name]) WHERE toLower(spelling) CONTAINS toLower($unit))
MATCH way = (u)-[:PART_OF|MEMBER_OF*0..3]->(part)
WITH u, part, min(length(way)) AS below
MATCH (part)-[l:PART_OF|MEMBER_OF]->(whole)
UNWIND l.claims AS claimId
MATCH (c:Claim {id: claimId})-[s:STATED_IN]->(d:Document)
RETURN u.name AS unit, below + 1 AS step, part.name AS part, whole.name AS partOf, l.status AS status, l.origins AS origins,
  s.quote AS quote, d.publisher AS publisher, d.published AS date, d.id AS document, c.id AS claim, l.id AS edge, u.id AS unitId
ORDER BY unit, unitId, step, part, partOf, edge, date, document, claim
