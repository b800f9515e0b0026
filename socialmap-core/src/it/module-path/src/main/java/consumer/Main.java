package consumer;

import org.socialmap.SocialMap;

/** Keeps a map in memory, on the module path. */
public final class Main {
    private Main() {}

    /** Runs it. */
    public static void main(String[] arguments) {
        Answer.watchStandardError();
        Answer.require(SocialMap.class.getModule().isNamed(), "the library is not a module here");
        Answer.require(
                ModuleLayer.boot().findModule("java.sql").isEmpty(), "a map in memory needs java.sql");
        try (SocialMap map = SocialMap.inMemory(Answer.dataSet())) {
            Answer.print(map);
        }
    }
}
