package consumer;

import org.socialmap.SocialMap;

/** Keeps a map in a folder, on the module path. */
public final class Main {
    private Main() {}

    /** Runs it. */
    public static void main(String[] arguments) {
        Answer.watchStandardError();
        Answer.require(SocialMap.class.getModule().isNamed(), "the library is not a module here");
        for (int start = 0; start < 2; start++) {
            try (SocialMap map = SocialMap.builder(Answer.dataSet()).folder(Answer.folder()).open()) {
                Answer.print(map);
            }
        }
    }
}
