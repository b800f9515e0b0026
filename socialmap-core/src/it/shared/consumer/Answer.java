package consumer;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.socialmap.SocialMap;
import org.socialmap.dataset.DataSet;
import org.socialmap.exchange.DataSetReader;
import org.socialmap.need.Facts;
import org.socialmap.need.Knowledge;
import org.socialmap.need.NeedProfile;

/** What every consumer asks, and what it must hear. */
public final class Answer {
    private static final String EXPECTED = "ASK: Pretty Woman / Best Man; ASK: Vertrouwenspersoon sekswerk Utrecht";
    private static final PrintStream STANDARD_ERROR = System.err;
    private static final ByteArrayOutputStream WRITTEN = new ByteArrayOutputStream();

    private Answer() {}

    /** Watches what is written to standard error, so that {@link #print} can require that nothing was. */
    public static void watchStandardError() {
        OutputStream both = new OutputStream() {
            @Override
            public void write(int octet) {
                WRITTEN.write(octet);
                STANDARD_ERROR.write(octet);
            }
        };
        System.setErr(new PrintStream(both, true, StandardCharsets.UTF_8));
    }

    /** Returns the data set that the build names. */
    public static DataSet dataSet() {
        return DataSetReader.read(Path.of(System.getProperty("socialmap.dataset"))).orThrow();
    }

    /** Returns the folder in which a consumer keeps its map. */
    public static Path folder() {
        return Path.of(System.getProperty("consumer.folder"));
    }

    /** Asks a map and prints the answer in one line, with the jars that it took. */
    public static void print(SocialMap map) {
        Facts facts = Facts.none(map.dataSet().vocabulary()).with("age", Knowledge.exactly(17));
        List<String> options =
                map.match(NeedProfile.builder(facts).needs("social.listening").build()).options().stream()
                        .map(option -> option.standing() + ": "
                                + option.offer().organization().name())
                        .toList();
        String answer = String.join("; ", options);
        require(answer.equals(EXPECTED), "unexpected answer: " + answer);
        require(WRITTEN.size() == 0, "written to standard error:\n" + WRITTEN.toString(StandardCharsets.UTF_8));
        List<File> jars = Stream.of("java.class.path", "jdk.module.path")
                .map(System::getProperty)
                .filter(Objects::nonNull)
                .flatMap(path -> Arrays.stream(path.split(File.pathSeparator)))
                .map(File::new)
                .filter(file -> file.getName().endsWith(".jar"))
                .toList();
        System.out.printf(
                "%s: %d jars, %.1f MB: %s%n",
                System.getProperty("consumer.name"),
                jars.size(),
                jars.stream().mapToLong(File::length).sum() / 1e6,
                answer);
    }

    /** Fails the consumer unless something holds. */
    public static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
