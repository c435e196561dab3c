// What someone says and nobody else
// Claims of one voice that no other origin supports: the sentence, and how many reports repeat it all the same.
// $voice: string = "HUR" (who says it: any spelling, or a part of one)
MATCH (c:Claim)-[:ASSERTED_BY]->(who:Entity)
WHERE any(spelling IN coalesce(who.names, [who.name]) WHERE toLower(spelling) CONTAINS toLower($voice))
  AND c.origins = 1 AND NOT EXISTS { MATCH (c)-[:SUPPORTS]->(:Claim) }
MATCH (c)-[s:STATED_IN]->(d:Document)
RETURN who.name AS voice, c.polarity AS polarity, c.modality AS modality, c.status AS status, c.reports AS reports,
  s.quote AS quote, d.publisher AS publisher, d.published AS date, d.id AS document, c.id AS claim, who.id AS voiceId
ORDER BY voice, voiceId, date, document, claim
