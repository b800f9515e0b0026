package org.socialmap.importing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;

/**
 * A program that repeatedly imports damaged directories; its caller limits its memory. Its arguments are the seed and
 * the number of runs. It prints the seed of a run that fails, and otherwise the number of runs.
 */
final class ImportFuzz {
    private static final List<Path> FOLDERS = List.of(
            Path.of("src", "test", "resources", "dirty"),
            Path.of("src", "test", "resources", "private"),
            Path.of("src", "test", "resources", "hsds-3.1", "examples"));
    private static final List<String> FRAGMENTS = List.of(
            "\u0000",
            "\"",
            "'",
            "{",
            "}",
            "[",
            "[[[[[[[[",
            "]",
            ",",
            ";",
            "\r",
            "\n",
            "\t",
            "\\",
            "\\u",
            "\\ud83d",
            "NaN",
            "-1",
            "1e999999",
            "99999999999999999999999999",
            "null",
            "true",
            "{\"id\":",
            "\"\"\"",
            "/*",
            "//",
            "\uFEFF",
            "_private",
            "_closed",
            "id",
            "organization_id",
            "{a,b}",
            "['a']",
            "24:61",
            "9-",
            "00000000-0000-0000-0000-000000000000");
    private static final int RUNS_PER_MAP = 250;

    private ImportFuzz() {}

    /** One file of a source. */
    private record File(String name, byte[] content) {}

    public static void main(String[] arguments) throws IOException {
        long seed = Long.parseLong(arguments[0]);
        int runs = Integer.parseInt(arguments[1]);
        List<File> corpus = corpus();
        long read = 0;
        SocialMap map = SocialMap.inMemory(Imports.WORDS);
        for (int run = 0; run < runs; run++) {
            if (run % RUNS_PER_MAP == 0) {
                map.close();
                map = SocialMap.inMemory(Imports.WORDS);
            }
            long own = seed + run;
            try {
                read += run(map, corpus, new Random(own));
            } catch (IOException | RuntimeException | Error e) {
                System.out.println("seed " + own + " failed");
                throw e;
            }
        }
        map.close();
        System.out.println(runs + " runs, " + read + " records read");
    }

    private static long run(SocialMap map, List<File> corpus, Random random) throws IOException {
        List<File> files = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            File file = corpus.get(random.nextInt(corpus.size()));
            byte[] damaged = file.content();
            for (int times = random.nextInt(6); times >= 0; times--) {
                damaged = damage(
                        damaged, corpus.get(random.nextInt(corpus.size())).content(), random);
            }
            files.add(new File(name(file.name(), random), damaged));
        }
        byte[] bytes = files.size() == 1 ? files.getFirst().content() : zip(files);
        if (files.size() > 1 && random.nextInt(4) == 0) {
            bytes = damage(bytes, bytes, random);
        }
        ImportOptions options = ImportOptions.of("fuzz " + random.nextInt(3));
        List<ImportNotice> notices = new ArrayList<>();
        try {
            ImportReport report = map.imports(Actor.EMBEDDER)
                    .run(
                            ImportSource.of(files.getFirst().name(), new ByteArrayInputStream(bytes), 50_000_000),
                            random.nextInt(3) == 0 ? options.asDryRun() : options,
                            notices::add,
                            progress -> {});
            Imports.requireThatTotalsAddUp(report);
            return report.total().read();
        } catch (MappingException e) {
            return 0;
        }
    }

    private static String name(String name, Random random) {
        return random.nextInt(10) > 0
                ? name
                : name.replaceAll("\\.[a-z]+$", "")
                        + List.of(".json", ".csv", ".ndjson", "", ".tsv").get(random.nextInt(5));
    }

    private static byte[] damage(byte[] bytes, byte[] other, Random random) {
        if (bytes.length == 0) {
            return other;
        }
        int from = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - from, 1 + random.nextInt(1 + bytes.length / 3));
        byte[] before = Arrays.copyOf(bytes, from);
        byte[] part = Arrays.copyOfRange(bytes, from, from + length);
        byte[] after = Arrays.copyOfRange(bytes, from + length, bytes.length);
        byte[] rest = Arrays.copyOfRange(bytes, from, bytes.length);
        return switch (random.nextInt(8)) {
            case 0 -> join(before, after);
            case 1 -> join(before, part, part, after);
            case 2 -> join(before, after, part);
            case 3 -> before;
            case 4 -> join(before, Arrays.copyOfRange(other, other.length / 2, other.length), rest);
            case 5 -> {
                byte[] flipped = bytes.clone();
                flipped[from] ^= (byte) (1 << random.nextInt(8));
                yield flipped;
            }
            case 6 -> join(before, new byte[] {(byte) random.nextInt(256), (byte) random.nextInt(256)}, rest);
            default ->
                join(before, FRAGMENTS.get(random.nextInt(FRAGMENTS.size())).getBytes(StandardCharsets.UTF_8), rest);
        };
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] zip(List<File> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            int number = 0;
            for (File file : files) {
                zip.putNextEntry(new ZipEntry(number++ + "/" + file.name()));
                zip.write(file.content());
            }
        }
        return bytes.toByteArray();
    }

    private static List<File> corpus() throws IOException {
        List<File> files = new ArrayList<>();
        for (Path folder : FOLDERS) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> found = Files.walk(folder)) {
                    for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                        files.add(new File(file.getFileName().toString(), Files.readAllBytes(file)));
                    }
                }
            }
        }
        return files;
    }
}
