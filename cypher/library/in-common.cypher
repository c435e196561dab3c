// What two have in common
// Those that both are joined to directly, and the sentence behind each of the two connections.
// $one: string = "331st Airborne Regiment" (any spelling, or a part of one)
// $other: string = "HUR" (any spelling, or a part of one)
MATCH (a:Entity)-[r]-(both:Entity)-[q]-(b:Entity)
WHERE a <> b
  AND any(spelling IN coalesce(a.names, [a.name]) WHERE toLower(spelling) CONTAINS toLower($one))
  AND any(spelling IN coalesce(b.names, [b.name]) WHERE toLower(spelling) CONTAINS toLower($other))
UNWIND [r, q] AS l
WITH DISTINCT both, l
UNWIND l.claims AS claimId
MATCH (c:Claim {id: claimId})-[s:STATED_IN]->(d:Document)
RETURN both.name AS inCommon, startNode(l).name AS source, type(l) AS relation, endNode(l).name AS target, l.status AS status,
  s.quote AS quote, d.publisher AS publisher, d.published AS date, d.id AS document, c.id AS claim, l.id AS edge, both.id AS entity
ORDER BY inCommon, entity, source, relation, target, edge, date, document, claim
