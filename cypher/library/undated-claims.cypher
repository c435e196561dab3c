// Claims that nothing dates
// What states no day on which it was said, published or learned: the graph as known by a day leaves it out.
// $name: string = "" (only what is about this: any spelling, or a part of one; empty for all)
MATCH (c:Claim)
WHERE c.saidEarliest IS NULL AND c.saidLatest IS NULL AND c.learnedEarliest IS NULL AND c.learnedLatest IS NULL
  AND c.publishedEarliest IS NULL AND c.publishedLatest IS NULL
  AND ($name = '' OR EXISTS {
    MATCH (c)-[:SUBJECT|OBJECT]->(e:Entity)
    WHERE any(spelling IN coalesce(e.names, [e.name]) WHERE toLower(spelling) CONTAINS toLower($name))
  })
MATCH (c)-[s:STATED_IN]->(d:Document)
OPTIONAL MATCH (c)-[a:ASSERTED_BY]->(who)
RETURN s.quote AS quote, coalesce(c.saidBy, who.name, who.publisher, who.title, who.file) AS saidBy, c.status AS status,
  d.publisher AS publisher, d.published AS date, d.id AS document, s.start AS start, c.id AS claim, a.id AS assertion
ORDER BY document, start, claim, assertion
