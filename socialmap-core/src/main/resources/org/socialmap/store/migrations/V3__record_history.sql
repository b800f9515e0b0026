-- The earlier states of records that editors changed, until the record is deleted, taken from its source again, or no
-- longer has a public place. Who changed it and when stands in the feed at the same position. A checksum is that of the
-- row of the record when it was current.
CREATE TABLE record_history (
    kind     TEXT   NOT NULL,
    id       TEXT   NOT NULL,
    version  BIGINT NOT NULL,
    body     TEXT   NOT NULL,
    checksum BIGINT NOT NULL,
    PRIMARY KEY (kind, id, version)
);
