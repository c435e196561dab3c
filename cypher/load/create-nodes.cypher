// Creates nodes that the store doesn't hold. $rows: their properties. Tells the number by which the engine knows each. __LABELS__: all labels of each.
UNWIND $rows AS row
CREATE (n:__LABELS__)
SET n = row
SET n.latitude = toFloat(row.latitude), n.longitude = toFloat(row.longitude)
RETURN n.id, id(n)
