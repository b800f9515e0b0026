package org.socialmap.importing.staging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.socialmap.exchange.hsds.HsdsKind;
import org.socialmap.importing.privacy.AddressTokens;
import org.socialmap.importing.privacy.PrivateMarks;
import org.socialmap.importing.privacy.SecretDetail;
import org.socialmap.importing.privacy.StreetLine;

/**
 * The private details in a source, by organization, for one import. They are stored on the stage beside the records.
 * A street with a number and a point are also indexed by their digits, so that they are found in the texts of other
 * organizations; only these digits are in memory. For one thread.
 */
public final class SecretPlaces {
    private static final int MAX_DIGITS_LENGTH = 12;
    private static final String NO_OWNER = " ";

    private final StageDatabase database;
    private final Set<String> digits = new HashSet<>();
    private String cachedOwner = NO_OWNER;
    private List<SecretDetail> cachedSecrets = List.of();

    public SecretPlaces(Stage stage) {
        this.database = stage.database();
        for (String statement : List.of(
                "CREATE TABLE secret (owner TEXT NOT NULL, kind TEXT NOT NULL, words TEXT NOT NULL, city TEXT NOT NULL,"
                        + " figures TEXT NOT NULL)",
                "CREATE INDEX secret_by_owner ON secret (owner, kind, words)",
                "CREATE INDEX secret_by_figures ON secret (figures) WHERE figures <> ''",
                "CREATE TABLE open_place (owner TEXT NOT NULL, kind TEXT NOT NULL, words TEXT NOT NULL, line TEXT NOT NULL,"
                        + " city TEXT NOT NULL)",
                "CREATE INDEX open_place_by_owner ON open_place (owner, kind, words)",
                "CREATE TABLE mark (id TEXT NOT NULL, mark TEXT NOT NULL, PRIMARY KEY (id, mark)) WITHOUT ROWID")) {
            database.execute(statement);
        }
    }

    /** Adds a secret of an organization. */
    public void add(String owner, SecretDetail secret) {
        String indexed = digits(secret);
        if (!indexed.isEmpty()) {
            digits.add(indexed);
        }
        database.update(
                "INSERT INTO secret (owner, kind, words, city, figures) VALUES (?, ?, ?, ?, ?)",
                owner,
                secret.kind().name(),
                secret.words(),
                secret.city(),
                indexed);
        cachedOwner = NO_OWNER;
    }

    private static String digits(SecretDetail secret) {
        return switch (secret.kind()) {
            case LINE -> StreetLine.ofWords(secret.words()).number();
            case POINT -> secret.words();
            case STREET, POSTAL_CODE, NUMBER, EMAIL, NAME -> "";
        };
    }

    /**
     * Adds a detail of a public address of an organization.
     *
     * @param line the words of the street line of that address
     */
    public void addPublic(String owner, SecretDetail detail, String line) {
        database.update(
                "INSERT INTO open_place (owner, kind, words, line, city) VALUES (?, ?, ?, ?, ?)",
                owner,
                detail.kind().name(),
                detail.words(),
                line,
                detail.city());
    }

    /** Adds a mark that the source gives outside the record that it marks. */
    void addMark(String id, String mark) {
        database.update("INSERT OR IGNORE INTO mark (id, mark) VALUES (?, ?)", id, mark);
    }

    /** Passes the marks of services at locations on to the locations. Call once, after all marks are added. */
    public void passMarksToLocations() {
        database.texts(
                        "SELECT DISTINCT json_extract(r.body, '$.location_id') FROM mark m CROSS JOIN record r"
                                + " ON r.kind = 'service_at_location' AND r.id = m.id WHERE m.mark IN (?, ?)"
                                + " AND json_extract(r.body, '$.location_id') IS NOT NULL",
                        PrivateMarks.ALL,
                        PrivateMarks.ADDRESS)
                .forEach(location -> addMark(location, PrivateMarks.ADDRESS));
    }

    /** Returns the marks that were added for a record. */
    public List<String> marks(String id) {
        return database.texts("SELECT mark FROM mark WHERE id = ?", id);
    }

    /** Returns whether any staged record with an id contains a mark; cheaper than parsing the records. */
    public boolean mayBeMarked(HsdsKind kind, String id, String mark) {
        return database.exists(
                "SELECT 1 FROM record WHERE kind = ? AND id = ? AND instr(body, ?) > 0 LIMIT 1",
                kind.tableName(),
                id,
                "\"" + mark + "\"");
    }

    /** Returns the ids of the locations of services that may have a mark. */
    public List<String> locationsOfMarked(String mark) {
        return database.texts(
                "SELECT DISTINCT u.location FROM use u WHERE EXISTS (SELECT 1 FROM record s WHERE s.kind = 'service'"
                        + " AND s.id = u.service AND instr(s.body, ?) > 0)"
                        + " OR EXISTS (SELECT 1 FROM mark m WHERE m.id = u.service AND m.mark = ?)",
                "\"" + mark + "\"",
                mark);
    }

    /**
     * Returns the secrets of an organization. The street and the postal code of one of its public addresses are not
     * secret.
     */
    public List<SecretDetail> of(String owner) {
        if (!owner.equals(cachedOwner)) {
            cachedSecrets = database.list(
                    row -> new SecretDetail(
                            SecretDetail.Kind.valueOf(row.getString(1)), row.getString(2), row.getString(3)),
                    "SELECT DISTINCT kind, words, city FROM secret s WHERE owner = ? AND NOT (kind IN ('STREET', 'POSTAL_CODE')"
                            + " AND EXISTS (SELECT 1 FROM open_place o WHERE o.owner = s.owner AND o.kind = s.kind"
                            + " AND o.words = s.words AND NOT EXISTS (SELECT 1 FROM secret l WHERE l.owner = s.owner"
                            + " AND l.kind = 'LINE' AND l.words = o.line)))",
                    owner);
            cachedOwner = owner;
        }
        return cachedSecrets;
    }

    /** Returns whether an organization has places, all of them secret. */
    public boolean isAllSecret(String owner) {
        return database.exists(
                "SELECT 1 FROM secret WHERE owner = ? AND kind IN ('LINE', 'STREET', 'POINT') AND NOT EXISTS"
                        + " (SELECT 1 FROM open_place WHERE owner = ?) LIMIT 1",
                owner,
                owner);
    }

    /** Returns whether an unmarked address equals a secret one of the organization. */
    public boolean isSecretLine(String owner, String line, String city) {
        return database.exists(
                "SELECT 1 FROM secret WHERE owner = ? AND kind = 'LINE' AND words = ?"
                        + " AND (city = ? OR city = '' OR ? = '') LIMIT 1",
                owner,
                line,
                city,
                city);
    }

    /** Returns the secrets of other organizations that a text contains: a street with its number, or a point. */
    public List<SecretDetail> ofOthers(String owner, AddressTokens text) {
        Set<String> hits = new TreeSet<>();
        for (int i = 0; i < text.words().size(); i++) {
            String word = text.words().get(i);
            String next = i + 1 < text.words().size() ? text.words().get(i + 1) : "";
            if (word.length() <= MAX_DIGITS_LENGTH && digits.contains(word)) {
                hits.add(word);
            }
            if (next.length() <= MAX_DIGITS_LENGTH && digits.contains(word + next)) {
                hits.add(word + next);
            }
        }
        List<SecretDetail> found = new ArrayList<>();
        for (String hit : hits) {
            database
                    .list(
                            row -> new SecretDetail(
                                    SecretDetail.Kind.valueOf(row.getString(1)), row.getString(2), row.getString(3)),
                            "SELECT DISTINCT kind, words, city FROM secret WHERE figures = ? AND owner <> ?",
                            hit,
                            owner)
                    .stream()
                    .filter(secret -> secret.isIn("", text) && !isPublic(owner, secret))
                    .forEach(found::add);
        }
        return found;
    }

    /** Returns whether an organization has the same detail in a public address. */
    private boolean isPublic(String owner, SecretDetail secret) {
        return database.exists(
                "SELECT 1 FROM open_place WHERE owner = ? AND kind = ? AND words = ? LIMIT 1",
                owner,
                secret.kind().name(),
                secret.words());
    }
}
