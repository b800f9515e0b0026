-- The same for SQLite and PostgreSQL. Instants are milliseconds since 1970 in UTC, ids are UUIDs as text. A checksum is
-- that of the row's other values, as Java computes it.

-- What this store is: the data set it holds, the history its positions belong to.
CREATE TABLE meta (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

-- The position of the last writing. Every writing takes this row last, so that positions are dense and in commit order.
CREATE TABLE feed_head (
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    position BIGINT NOT NULL
);
INSERT INTO feed_head (id, position) VALUES (1, 0);

-- That something changed, and who changed it when; never for whom. What it is now is asked elsewhere.
CREATE TABLE feed (
    position BIGINT PRIMARY KEY,
    nonce    BIGINT NOT NULL,
    kind     TEXT   NOT NULL,
    id       TEXT   NOT NULL,
    action   TEXT   NOT NULL,
    actor    TEXT   NOT NULL,
    at       BIGINT NOT NULL
);

CREATE TABLE record (
    kind    TEXT    NOT NULL,
    id      TEXT    NOT NULL,
    version BIGINT  NOT NULL,
    deleted INTEGER NOT NULL,
    body    TEXT    NOT NULL,
    checksum BIGINT NOT NULL,
    PRIMARY KEY (kind, id)
);
CREATE UNIQUE INDEX record_version ON record (version);

-- One row a unit of which anything was ever told: who writes about the unit locks it.
CREATE TABLE unit_level (
    unit_id         TEXT PRIMARY KEY,
    position        BIGINT NOT NULL DEFAULT 0,
    report_position BIGINT NOT NULL DEFAULT 0
);

-- Reports are only ever added.
CREATE TABLE capacity_report (
    position    BIGINT PRIMARY KEY,
    unit_id     TEXT    NOT NULL,
    maximum     INTEGER NOT NULL,
    available   INTEGER NOT NULL,
    status      TEXT    NOT NULL,
    waitlist    INTEGER,
    wait_days   INTEGER,
    notes       TEXT,
    observed_at BIGINT  NOT NULL,
    reported_at BIGINT  NOT NULL,
    reported_by TEXT    NOT NULL,
    checksum    BIGINT  NOT NULL
);

-- A hold knows no person.
CREATE TABLE hold (
    code               TEXT PRIMARY KEY,
    unit_id            TEXT    NOT NULL,
    places             INTEGER NOT NULL,
    state              TEXT    NOT NULL,
    granted_at         BIGINT  NOT NULL,
    expires_at         BIGINT  NOT NULL,
    confirmed_position BIGINT,
    holder             TEXT    NOT NULL,
    checksum           BIGINT  NOT NULL
);
CREATE INDEX hold_of_unit ON hold (unit_id, state);
CREATE INDEX hold_of_holder ON hold (holder, state);

-- One row an organization that ever held a place: who asks for a hold locks it, so that limits hold.
CREATE TABLE holder (
    id TEXT PRIMARY KEY
);

CREATE TABLE idempotency (
    client     TEXT    NOT NULL,
    word       TEXT    NOT NULL,
    unit_id    TEXT    NOT NULL,
    places     INTEGER NOT NULL,
    code       TEXT    NOT NULL,
    created_at BIGINT  NOT NULL,
    PRIMARY KEY (client, word)
);

-- Keys are kept hashed; nobody can ask for one again.
CREATE TABLE api_key (
    id              TEXT PRIMARY KEY,
    position        BIGINT  NOT NULL,
    hash            TEXT    NOT NULL UNIQUE,
    role            TEXT    NOT NULL,
    organization_id TEXT,
    label           TEXT    NOT NULL,
    expires_at      BIGINT,
    revoked         INTEGER NOT NULL,
    checksum        BIGINT  NOT NULL
);
