package consumer;

import org.socialmap.SocialMap;
import org.socialmap.error.StoreException;

/** Has what a map in a PostgreSQL needs on the class path, and a PostgreSQL that is not there. */
public final class Main {
    private Main() {}

    /** Runs it. */
    public static void main(String[] arguments) {
        try (SocialMap map = SocialMap.inMemory(Answer.dataSet())) {
            Answer.print(map);
        }
        try (SocialMap map = SocialMap.builder(Answer.dataSet()).jdbc("jdbc:postgresql://localhost:1/none").open()) {
            Answer.require(false, "opened a database that is not there: " + map.revision());
        } catch (StoreException e) {
            Answer.require(e.getCause() != null, "no library is missing: " + e.getMessage());
        }
    }
}
