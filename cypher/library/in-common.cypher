// What two have in common
// Those that both are joined to directly, and the sentence behind each of the two connections.
// $one: string = "331st Airborne Regiment" (any spelling, or a part of one)
// $other: string = "HUR" (any spelling, or a part of one)
MATCH (e:Entity)
WHERE any(spelling IN coalesce(e.names, [e.name]) WHERE toLower(spelling) CONTAINS toLower($one) OR toLower(spelling) CONTAINS toLower($other))
WITH e, any(spelling IN coalesce(e.names, [e.name]) WHERE toLower(spelling) CONTAINS toLower($one)) AS isOne,
  any(spelling IN coalesce(e.names, [e.name]) WHERE toLower(spelling) CONTAINS toLower($other)) AS isOther
MATCH (e)-[l]-(both:Entity)
WITH both, collect(DISTINCT CASE WHEN isOne THEN e.id END) AS ones, collect(DISTINCT CASE WHEN isOther THEN e.id END) AS others,
  collect(DISTINCT l) AS edges
WHERE size(ones) > 0 AND size(others) > 0 AND (size(ones) > 1 OR size(others) > 1 OR ones <> others)
UNWIND edges AS l
WITH both, ones, others, l, CASE WHEN startNode(l).id = both.id THEN endNode(l).id ELSE startNode(l).id END AS far
WHERE (far IN ones AND any(id IN others WHERE id <> far)) OR (far IN others AND any(id IN ones WHERE id <> far))
UNWIND l.claims AS claimId
MATCH (c:Claim {id: claimId})-[s:STATED_IN]->(d:Document)
RETURN both.name AS inCommon, startNode(l).name AS source, type(l) AS relation, endNode(l).name AS target, l.status AS status,
  s.quote AS quote, d.publisher AS publisher, d.published AS date, d.id AS document, c.id AS claim, l.id AS edge, both.id AS entity
ORDER BY inCommon, entity, source, relation, target, edge, date, document, claim
