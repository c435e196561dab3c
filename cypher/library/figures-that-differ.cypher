// Figures that can't both be right
// Two counts of the same losses of the same day and place that exclude each other, each with who counts and in which words.
// $name: string = "" (only what is about this: any spelling, or a part of one; empty for all)
MATCH (later:Claim)-[:CONTRADICTS]->(c:Claim)
WHERE later.figures IS NOT NULL AND c.figures IS NOT NULL
  AND ($name = '' OR EXISTS {
    MATCH (c)-[:SUBJECT|OBJECT]->(e:Entity)
    WHERE any(spelling IN coalesce(e.names, [e.name]) WHERE toLower(spelling) CONTAINS toLower($name))
  })
MATCH (c)-[s:STATED_IN]->(d:Document)
MATCH (later)-[s2:STATED_IN]->(d2:Document)
OPTIONAL MATCH (c)-[a:ASSERTED_BY]->(who)
OPTIONAL MATCH (later)-[a2:ASSERTED_BY]->(who2)
RETURN c.figures AS figures, coalesce(c.saidBy, who.name, who.publisher, who.title, who.file) AS source, s.quote AS quote,
  d.publisher AS publisher, d.published AS date, d.id AS document, later.figures AS otherFigures,
  coalesce(later.saidBy, who2.name, who2.publisher, who2.title, who2.file) AS otherSource, s2.quote AS otherQuote,
  d2.publisher AS otherPublisher, d2.published AS otherDate, d2.id AS otherDocument, c.id AS claim, later.id AS otherClaim,
  a.id AS assertion, a2.id AS otherAssertion
ORDER BY date, document, claim, otherDate, otherDocument, otherClaim, assertion, otherAssertion
