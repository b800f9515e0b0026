package consumer;

import java.nio.file.Files;
import org.socialmap.SocialMap;
import org.socialmap.error.StoreException;

/** Keeps a map in memory, on the class path, without any library for databases. */
public final class Main {
    private Main() {}

    /** Runs it. */
    public static void main(String[] arguments) {
        Answer.watchStandardError();
        try (SocialMap map = SocialMap.inMemory(Answer.dataSet())) {
            Answer.print(map);
        }
        try (SocialMap map = SocialMap.builder(Answer.dataSet()).folder(Answer.folder()).open()) {
            Answer.require(false, "opened a folder without a driver: " + map.revision());
        } catch (StoreException e) {
            Answer.require(
                    e.getMessage()
                            .equals("A map in a database needs more libraries; add these dependencies: "
                                    + "com.zaxxer:HikariCP, org.flywaydb:flyway-core, org.xerial:sqlite-jdbc."),
                    e.getMessage());
        }
        Answer.require(Files.notExists(Answer.folder()), "a folder was made although no map can be kept in it");
    }
}
