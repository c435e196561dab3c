// Figures of losses and strength, by source
// How many were killed, wounded, captured or lost, or how strong somebody is, as each source counts it, with its sentence.
// $measure: string = "" (killed, wounded, missing, captured, lost, destroyed, damaged or strength; empty for all)
MATCH (c:Claim)
WHERE c.figures IS NOT NULL
UNWIND c.figures AS figure
WITH c, figure
WHERE figure STARTS WITH $measure
MATCH (c)-[s:STATED_IN]->(d:Document)
OPTIONAL MATCH (c)-[a:ASSERTED_BY]->(who)
OPTIONAL MATCH (c)-[:SUBJECT]->(e:Entity)
WITH DISTINCT c, figure, s, d, a, who, e
RETURN coalesce(c.happenedEarliest, 'undated') AS earliest, e.name AS about, figure,
  coalesce(c.saidBy, who.name, who.publisher, who.title, who.file) AS source, c.status AS status, s.quote AS quote,
  d.publisher AS publisher, d.published AS date, d.id AS document, c.id AS claim, e.id AS entity, a.id AS assertion
ORDER BY earliest, about, entity, source, figure, date, document, claim, assertion
