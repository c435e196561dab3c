// One origin behind many reports
// Claims that several documents repeat although only one origin stands behind them, with each document that does.
// $reports: number = 2 (documents at the least)
MATCH (c:Claim)
WHERE c.reports >= $reports
MATCH (c)-[s:STATED_IN]->(d:Document)
RETURN c.reports AS reports, c.origins AS origins, c.quote AS claimed, s.quote AS quote, d.publisher AS publisher,
  d.published AS date, d.id AS document, c.id AS claim
ORDER BY reports DESC, claim, date, document
