// Order of battle: what belongs to a unit
// Each step from the unit or force downwards, as far as four, with the sentence that makes the smaller a part of the larger.
// $unit: string = "Airborne Division" (of a unit or organisation: any spelling, or a part of one)
MATCH (whole:Entity)
WHERE (whole:Unit OR whole:Organization)
  AND any(spelling IN coalesce(whole.names, [whole.name]) WHERE toLower(spelling) CONTAINS toLower($unit))
MATCH way = (whole)<-[:PART_OF|MEMBER_OF*0..3]-(larger)
WITH whole, larger, min(length(way)) AS above
MATCH (larger)<-[l:PART_OF|MEMBER_OF]-(part:Unit)
UNWIND l.claims AS claimId
MATCH (c:Claim {id: claimId})-[s:STATED_IN]->(d:Document)
RETURN whole.name AS unit, above + 1 AS step, larger.name AS larger, part.name AS part, l.status AS status, l.origins AS origins,
  s.quote AS quote, d.publisher AS publisher, d.published AS date, d.id AS document, c.id AS claim, l.id AS edge, whole.id AS unitId
ORDER BY unit, unitId, step, larger, part, edge, date, document, claim
