// Connections that rest on one voice alone
// Edges of which each claim was said or passed on by the one that bears the name: without that voice they would not be there.
// $voice: string = "HUR" (who says or passes on: any spelling, or a part of one)
MATCH (who:Entity)
WHERE any(spelling IN coalesce(who.names, [who.name]) WHERE toLower(spelling) CONTAINS toLower($voice))
WITH collect(who.id) AS voices
MATCH (:Entity)-[r]->(:Entity)
UNWIND r.claims AS claimId
MATCH (c:Claim {id: claimId})-[by:ASSERTED_BY|RELAYED_BY]->(who:Entity)
WHERE who.id IN voices AND coalesce(by.act, 'said') <> 'verified'
WITH who, r, count(DISTINCT c.id) AS own
WHERE own = size(r.claims)
UNWIND r.claims AS claimId
MATCH (c:Claim {id: claimId})-[s:STATED_IN]->(d:Document)
RETURN who.name AS voice, startNode(r).name AS source, type(r) AS relation, endNode(r).name AS target, r.status AS status,
  s.quote AS quote, d.publisher AS publisher, d.published AS date, d.id AS document, c.id AS claim, r.id AS edge, who.id AS voiceId
ORDER BY voice, voiceId, source, relation, target, edge, date, document, claim
