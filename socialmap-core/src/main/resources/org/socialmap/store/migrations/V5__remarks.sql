-- What people tell back about a service, in fixed choices. What anybody says is counted in one row for each claim, with
-- said_by empty; what a caseworker notes has the id of the key. Days since 1970, no times: nothing here can be
-- compared with a log. A checksum is that of the row's other values.
CREATE TABLE remark (
    id         TEXT PRIMARY KEY,
    service_id TEXT    NOT NULL,
    kind       TEXT    NOT NULL,
    fact       TEXT    NOT NULL,
    value      TEXT    NOT NULL,
    said_by    TEXT    NOT NULL,
    source     TEXT,
    learned_on BIGINT,
    said_on    BIGINT  NOT NULL,
    times      INTEGER NOT NULL,
    checksum   BIGINT  NOT NULL,
    UNIQUE (service_id, kind, fact, value, said_by)
);
