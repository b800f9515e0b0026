package consumer;

import org.socialmap.SocialMap;

/** Keeps a map in a folder, on the class path, with a logger on the console; also with the lowest supported versions. */
public final class Main {
    private Main() {}

    /** Runs it. */
    public static void main(String[] arguments) {
        Answer.watchStandardError();
        for (int start = 0; start < 2; start++) {
            try (SocialMap map = SocialMap.builder(Answer.dataSet()).folder(Answer.folder()).open()) {
                Answer.print(map);
            }
        }
    }
}
