// How two are connected, the weakest link first
// The links of a shortest way between two names, the one with the least behind it first, each with its sentence.
// $from: string = "331st Airborne Regiment" (any spelling; of several the one that most reports speak of)
// $to: string = "HUR" (the other)
MATCH (a:Entity)
WHERE any(spelling IN coalesce(a.names, [a.name]) WHERE toLower(spelling) = toLower($from))
WITH a ORDER BY a.documents DESC, a.id LIMIT 1
MATCH (b:Entity)
WHERE any(spelling IN coalesce(b.names, [b.name]) WHERE toLower(spelling) = toLower($to))
WITH a, b ORDER BY b.documents DESC, b.id LIMIT 1
WITH a, b WHERE a <> b
MATCH way = allShortestPaths((a)-[:MEMBER_OF|COMMANDS|PART_OF|BASED_IN|LOCATED_AT|LOCATED_IN|NEAR|HOLDS_POST|RELATIVE_OF|COMPANION_OF|COMES_FROM|PARTICIPATED_IN|OCCURRED_AT|RECORDED_BY|RELEASED_BY|VERIFIED_BY|PUBLISHED_BY|SPOKE_IN|USES|FOUGHT*1..6]-(b))
WITH relationships(way) AS links
WITH links, size([l IN links WHERE l.status IN ['disputed', 'unverified']]) AS doubtful,
  reduce(ids = '', l IN links | ids + l.id) AS ids
ORDER BY doubtful, ids LIMIT 1
UNWIND links AS l
UNWIND coalesce(l.claims, [null]) AS claimId
OPTIONAL MATCH (c:Claim {id: claimId})-[s:STATED_IN]->(d:Document)
RETURN CASE l.status WHEN 'disputed' THEN 1 WHEN 'unverified' THEN 2 WHEN 'accepted' THEN 3 ELSE 4 END AS strength,
  l.origins AS origins, startNode(l).name AS source, type(l) AS relation, endNode(l).name AS target, l.status AS status,
  l.rule AS rule, s.quote AS quote, d.publisher AS publisher, d.published AS date, d.id AS document, c.id AS claim, l.id AS edge
ORDER BY strength, origins, source, relation, target, edge, date, document, claim
