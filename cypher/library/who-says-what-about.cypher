// Who says what about someone or something
// Every claim about the entities that bear the name: who says it, in which words, how sure, and where it stands.
// $name: string = "331st Airborne Regiment" (any spelling, or a part of one)
MATCH (e:Entity)
WHERE any(spelling IN coalesce(e.names, [e.name]) WHERE toLower(spelling) CONTAINS toLower($name))
MATCH (e)<-[:SUBJECT|OBJECT]-(c:Claim)
WITH DISTINCT e, c
MATCH (c)-[s:STATED_IN]->(d:Document)
OPTIONAL MATCH (c)-[:ASSERTED_BY]->(who)
RETURN e.name AS about, coalesce(c.saidBy, who.name, who.publisher, who.title, who.file) AS saidBy, c.polarity AS polarity,
  c.modality AS modality, c.status AS status, s.quote AS quote, d.publisher AS publisher, d.published AS date,
  d.id AS document, c.id AS claim, e.id AS entity, who.id AS speaker
ORDER BY about, date, document, claim, entity, speaker
