// What is planned, ordered, possible or only asked
// Claims that make no connection because nobody says that it is so: with how they are meant and who says it.
// $modality: string = "" (planned, ordered, possible, conditional, question or opinion; empty for all)
// $name: string = "" (only what is about this: any spelling, or a part of one; empty for all)
MATCH (c:Claim)
WHERE c.modality <> 'factual' AND ($modality = '' OR c.modality = $modality)
  AND ($name = '' OR EXISTS {
    MATCH (c)-[:SUBJECT|OBJECT]->(e:Entity)
    WHERE any(spelling IN coalesce(e.names, [e.name]) WHERE toLower(spelling) CONTAINS toLower($name))
  })
MATCH (c)-[s:STATED_IN]->(d:Document)
OPTIONAL MATCH (c)-[a:ASSERTED_BY]->(who)
RETURN c.modality AS modality, coalesce(c.saidBy, who.name, who.publisher, who.title, who.file) AS saidBy, c.polarity AS polarity,
  c.status AS status, s.quote AS quote, d.publisher AS publisher, d.published AS date, d.id AS document, c.id AS claim, a.id AS assertion
ORDER BY modality, date, document, claim, assertion
