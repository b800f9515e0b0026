-- The records of the data set as they were last taken over. By these, what was changed in the data set is told from what was
-- changed in the map: a digest of what the data set said, and the version that the record got by it. A checksum is that of
-- the row's other values.
CREATE TABLE data_set_record (
    kind     TEXT   NOT NULL,
    id       TEXT   NOT NULL,
    digest   TEXT   NOT NULL,
    version  BIGINT NOT NULL,
    checksum BIGINT NOT NULL,
    PRIMARY KEY (kind, id)
);
