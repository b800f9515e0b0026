package org.socialmap.http;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The real program in a separate process, with its output. */
public final class ChildServer implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://[\\w.:\\[\\]]+/");
    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final Thread reader;
    private final List<String> printed = Collections.synchronizedList(new ArrayList<>());

    /** Starts a server with this administrator key. */
    public static ChildServer withKey(String adminKey, String... arguments) {
        return new ChildServer(Map.of("SOCIALMAP_ADMIN_KEY", adminKey), arguments);
    }

    /** Starts a server with this administrator key and folder that need not understand a text. */
    public static ChildServer withoutExamples(String adminKey, Path data) {
        return withKey(
                adminKey,
                "--port",
                "0",
                "--data",
                data.toString(),
                "--dataset",
                DataSetCopy.withoutExamples().toString());
    }

    public ChildServer(String... arguments) {
        this(Map.of(), arguments);
    }

    public ChildServer(Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                // It runs only for seconds.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath(),
                "org.socialmap.http.Main"));
        command.addAll(Arrays.asList(arguments));
        if (!command.contains("--data")) {
            command.addAll(List.of("--data", newFolder().toString()));
        }
        try {
            ProcessBuilder program = new ProcessBuilder(command).redirectErrorStream(true);
            program.environment().putAll(environment);
            process = program.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reader = Thread.ofPlatform().daemon().start(this::read);
    }

    /**
     * Returns the class path without the calendar library of the tests, which logs in every program that can see it.
     */
    public static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(jar -> !jar.contains("ical4j"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    public static Path newFolder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the address that the server prints; waits for the line instead of sleeping. */
    public URI address() {
        synchronized (printed) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (System.nanoTime() < end && process.isAlive()) {
                for (String line : printed) {
                    Matcher found = ADDRESS.matcher(line);
                    if (found.find()) {
                        return URI.create(found.group());
                    }
                }
                pause();
            }
        }
        throw new AssertionError("server did not start: " + printed);
    }

    /** Asks the process to stop, as a service manager does. */
    public void terminate() {
        process.destroy();
    }

    /** Stops the process and returns its output. */
    public List<String> stop() {
        process.destroy();
        return awaitExit();
    }

    /** Waits for the process to exit and returns its output. */
    public List<String> awaitExit() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("server is still running");
            }
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.copyOf(printed);
    }

    public long processId() {
        return process.pid();
    }

    public int exitCode() {
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (printed) {
                    printed.add(line);
                    printed.notifyAll();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pause() {
        try {
            printed.wait(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
